import Foundation
import PartnerFiles
import Testing
import TransparencyLog

/// A lender and a partner with their keys, in a temporary folder that goes with the test.
final class PartnerBench {
  static let created = moment("2026-10-05T08:30:00Z")
  static let expires = moment("2026-10-19T08:30:00Z")
  static let inTime = moment("2026-10-06T01:00:00Z")
  static let age = Age(program: "/usr/bin/age", timeLimit: .seconds(60))
  static let schema = token("partner.repayments/1")

  let folder: String
  let lender: NoteSigner
  let partner: NoteSigner
  /// The partner's public key of age.
  let partnerKey: AgeRecipient

  init() throws {
    folder = NSTemporaryDirectory() + "partner-files-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    lender = try NoteSigner.generate(name: "lender.example", type: .ed25519)
    partner = try NoteSigner.generate(name: "partner.example", type: .ed25519)
    partnerKey = try Self.makeIdentity(folder + "/partner.key")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func makeIdentity(_ path: String) throws -> AgeRecipient {
    try Tool.run("/usr/bin/age-keygen", ["-o", path])
    let text = String(decoding: try Tool.run("/usr/bin/age-keygen", ["-y", path]), as: UTF8.self)
    return try #require(AgeRecipient(text.trimmingCharacters(in: .newlines)))
  }

  // MARK: Paths

  var identity: String { folder + "/partner.key" }
  var package: String { folder + "/package.age" }
  var out: String { folder + "/out" }
  var sealedLedger: SequenceLedger { SequenceLedger(folder + "/sealed", kind: .sealed) }
  var openedLedger: SequenceLedger { SequenceLedger(folder + "/opened", kind: .opened) }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + name)
  }

  /// What is in the folder beside what the test put there: nothing, unless something leaked.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") }
  }

  // MARK: Sealing and opening

  func request(_ files: [(name: String, bytes: [UInt8])] = [("repayments.csv", PartnerBench.rows)])
    throws -> SealRequest
  {
    var sources: [SealRequest.File] = []
    for (place, file) in files.enumerated() {
      let path = try write(file.bytes, "source-\(place)")
      sources.append(SealRequest.File(path: path, name: file.name, schema: Self.schema))
    }
    return SealRequest(
      signer: lender, recipient: token("partner.example"), keys: [partnerKey],
      purpose: token("contract_performance"), scenario: token("S3a"),
      approver: token("staff-0042"), created: Self.created, expires: Self.expires,
      purgeBy: day("2027-10-05"), consents: [120], disclosures: [512], files: sources)
  }

  @discardableResult
  func seal(_ request: SealRequest? = nil, into target: String? = nil) throws -> SealedPackage {
    try PackageSealer(age: Self.age, ledger: sealedLedger)
      .seal(request ?? self.request(), into: target ?? package)
  }

  func rules(now: Timestamp = inTime) -> OpenRules {
    OpenRules(
      signers: [lender.verifier], recipient: token("partner.example"), schemas: [Self.schema],
      now: now)
  }

  @discardableResult
  func open(
    _ rules: OpenRules? = nil, _ path: String? = nil, identity: String? = nil,
    into target: String? = nil, receipt: ReceiptOrder? = nil
  ) throws -> OpenedPackage {
    try PackageOpener(
      age: Self.age, identity: identity ?? self.identity, rules: rules ?? self.rules()
    ).open(path ?? package, into: target ?? out, ledger: openedLedger, receipt: receipt)
  }

  /// Opening throws this error, and neither releases nor leaves anything, nor uses a number.
  func expectRefused(
    _ expected: PackageError, _ rules: OpenRules? = nil, _ path: String? = nil,
    identity: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(throws: expected, sourceLocation: sourceLocation) {
      try open(rules, path, identity: identity)
    }
    try expectNothing(sourceLocation: sourceLocation)
    #expect(!exists("opened"), "a number was used", sourceLocation: sourceLocation)
  }

  func expectNothing(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(!exists("out"), "something was released", sourceLocation: sourceLocation)
    #expect(try leftovers() == [], sourceLocation: sourceLocation)
  }

  // MARK: The stock tool

  /// What the stock `age` finds inside the package.
  func inside(_ path: String? = nil) throws -> [UInt8] {
    try Tool.run("/usr/bin/age", ["-d", "-i", identity, path ?? package])
  }

  /// Encrypts bytes to the partner with the stock `age`, as anybody could.
  func encrypt(_ inside: [UInt8], _ options: [String] = []) throws -> String {
    let plain = try write(inside, "plain")
    let target = folder + "/stock.age"
    try Tool.run(
      "/usr/bin/age", ["-e"] + options + ["-r", partnerKey.text, "-o", target, plain])
    return target
  }

  /// A container around a manifest, with whatever follows, encrypted to the partner.
  func container(_ note: [UInt8], _ payload: [UInt8]) throws -> String {
    try encrypt(Array("tallystick.package/1 \(note.count)\n".utf8) + note + payload)
  }

  /// A signed manifest with one file, changed by the test.
  func note(
    _ payload: [UInt8] = rows, by key: NoteSigner? = nil, _ change: (String) -> String = { $0 }
  ) throws -> [UInt8] {
    let text = """
      tallystick.package/1
      sender lender.example
      recipient partner.example
      sequence 1
      purpose contract_performance
      scenario S3a
      approver staff-0042
      created 2026-10-05T08:30:00Z
      expires 2026-10-19T08:30:00Z
      purge-by 2027-10-05
      consent 120
      disclosure 512
      file \(payload.count) \(FileDigest(of: payload)) partner.repayments/1 repayments.csv

      """
    return Array(try SignedNote(signing: change(text), by: [key ?? lender]).encoded.utf8)
  }

  static let rows = Array("loan,paid\nA1,100.00\n".utf8)
}

/// A text that the test knows to be good.
func token(_ text: String) -> Token {
  guard let token = Token(text) else { preconditionFailure("\(text) is no token") }
  return token
}

func moment(_ text: String) -> Timestamp {
  guard let moment = Timestamp(text) else { preconditionFailure("\(text) is no moment") }
  return moment
}

func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// Bytes that look random and are always the same.
func noise(_ count: Int) -> [UInt8] {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
