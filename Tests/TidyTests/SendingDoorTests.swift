import Foundation
import Testing

/// There is one door to the outside: every port that sends takes a permit, only the gate makes
/// permits, and only the dispatcher hands them over (design 1.4). Whoever adds a sender comes by
/// here.
@Suite("The door to the outside")
struct SendingDoorTests {
  private static func code(_ path: String) -> String {
    Repository.sources.first { $0.path == path }?.code.joined(separator: "\n") ?? ""
  }

  /// The files of the sources whose code has a match, but for those below a folder.
  private static func files(with pattern: String, except folders: String...) throws -> [String] {
    let expression = try Regex(pattern)
    return Repository.sources.filter { file in
      !folders.contains { file.path.hasPrefix("Sources/\($0)/") }
        && file.code.joined(separator: "\n").contains(expression)
    }.map(\.path)
  }

  private static let ports = ["OutsidePorts", "RecipientPort", "DisputePort"].map {
    "Sources/CreditPlatform/Ports/\($0).swift"
  }

  @Test("R1 R14 every method of a sending port consumes a permit, but for the count of inquiries")
  func ports() throws {
    let method = try Regex(
      #"\n  func (\w+)\(([^)]*)\)"#, as: (Substring, Substring, Substring).self)
    let methods = Self.ports.flatMap { path in
      Self.code(path).matches(of: method).map { (String($0.output.1), String($0.output.2)) }
    }
    #expect(
      Set(methods.map(\.0)) == [
        "check", "inquire", "submit", "countedInquiries", "payOut", "debit", "send", "deliver",
        "tell", "openObjections", "acceptance", "enclosure",
      ])
    // What asks by day or by the bureau's own numbers names nobody.
    let asking = ["countedInquiries", "openObjections", "acceptance", "enclosure"]
    for (name, parameters) in methods where !asking.contains(name) {
      let first = parameters.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(
        first.hasPrefix("_ permit: consuming Permit")
          || first.hasPrefix("_ permit: consuming FilePermit"), "\(name)")
    }
  }

  @Test("R1 R14 permits are made by the gate alone, and used by the dispatcher alone")
  func permits() throws {
    #expect(try Self.files(with: #"\b(File)?Permit\("#) == ["Sources/CreditPlatform/Gate.swift"])
    let callers = try Self.files(
      with: #"\.(check|inquire|submit|payOut|debit|send|deliver|tell)\(\s*permit"#,
      except: "Gateways")
    #expect(
      callers == [
        "Sources/CreditPlatform/Disclosures/Dispatcher+Send.swift",
        "Sources/CreditPlatform/Disclosures/Dispatcher+Share.swift",
        "Sources/CreditPlatform/Disputes/Dispatcher+Disputes.swift",
        "Sources/CreditPlatform/Reporting/Dispatcher+Reporting.swift",
        // Keeps a copy of each report file in the demo's folder, and hands the permit on.
        "Sources/TallyService/Demo/Demo.swift",
      ])
  }

  @Test("R63 nothing but the gateways speaks to other machines")
  func clients() throws {
    #expect(try Self.files(with: #"\bimport CCurl\b"#, except: "Gateways") == [])
    #expect(
      try Self.files(
        with: #"\b(URLSession|CFStream|NWConnection|AsyncHTTPClient|socket\(|connect\()"#) == [])
    #expect(
      try Self.files(with: #"\bHTTPClient\("#, except: "Gateways") == [
        "Sources/TallyService/Demo/SandboxWorld.swift",
        "Sources/TallyService/Installation/PartnerSettings.swift",
      ])
  }
}
