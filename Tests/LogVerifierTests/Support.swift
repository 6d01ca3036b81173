import Foundation
import LogVerifier
import TransparencyLog

/// A folder that is gone when the value is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("audit-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var log: String { path + "/log" }

  /// The names of the files of the log but its lock and its published keys.
  func names() -> [String] {
    let names = FileManager.default.enumerator(atPath: log)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: log + "/" + name)
      return attributes?[.type] as? FileAttributeType == .typeRegular
        && !["lock", "vkey", "gateways"].contains(name)
    }.sorted()
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: log + "/" + name)))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: log + "/" + name))
  }
}

/// A log with its keys, written by the writer that the verifier shares nothing with.
struct SampleLog {
  static let seed = [UInt8](repeating: 11, count: 32)
  let folder: TemporaryFolder
  let signer: NoteSigner
  let gateways: [GatewayKey]

  init() throws {
    folder = try TemporaryFolder()
    signer = try NoteSigner(name: "example.com/log", type: .ed25519, seed: Self.seed)
    gateways = try (1...2).map { id in
      try GatewayKey(id: UInt32(id), seed: [UInt8](repeating: UInt8(id), count: 32))
    }
  }

  var key: VerifierKey {
    get throws { try unwrap(VerifierKey(signer.verifier.text)) }
  }

  var gatewayKeys: [UInt32: [UInt8]] {
    Dictionary(uniqueKeysWithValues: gateways.map { ($0.id, $0.publicKey) })
  }

  /// Entries of both gateways in turn, each with its own counter.
  func entries(_ count: Int) throws -> [[UInt8]] {
    try (0..<count).map { number in
      let content = try LeafContent(
        type: .inquiryIntent, eventID: [UInt8](repeating: UInt8(number & 255), count: 16),
        claimedAt: Int64(number), actor: [UInt8](repeating: 1, count: 16),
        institution: Array("LENDER01".utf8), purpose: 2,
        subject: [UInt8](repeating: 3, count: 16),
        commitment: [UInt8](repeating: UInt8(number & 255), count: 32))
      let gateway = gateways[number % 2]
      return try LogEntry(content, counter: UInt64(number / 2 + 1), by: gateway).encoded
    }
  }

  func write(_ batches: [[UInt8]]...) throws {
    let writer = try LogWriter(LogFolder(folder.log), signer: signer, at: 0)
    for batch in batches { _ = try writer.append(batch, at: 0) }
  }

  func audit(remembered: [[UInt8]] = []) throws -> AuditReport {
    FolderAuditor(key: try key, gateways: gatewayKeys, remembered: remembered).audit(folder.log)
  }

  func auditTree() throws -> AuditReport {
    FolderAuditor(key: try key, gateways: nil).audit(folder.log)
  }
}

struct Missing: Error {}

func unwrap<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

func hexBytes(_ text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}

struct Vectors: Decodable {
  struct Tree: Decodable {
    struct Inclusion: Decodable {
      var index: Int64
      var size: Int64
      var proof_hex: [String]
    }
    struct Consistency: Decodable {
      var old: Int64
      var new: Int64
      var proof_hex: [String]
    }
    var leaf_hashes_hex: [String]
    var roots_by_size_hex: [String]
    var inclusion_all_pairs: [Inclusion]
    var consistency_all_pairs: [Consistency]
  }
  struct SmallLog: Decodable {
    var vkey: String
    var checkpoints_by_size_text: [String]
    var tile_0_000_p15_hex: String
    var entries_000_p15_hex: String
  }
  struct Notes: Decodable {
    var bad_vkeys: [String]
  }
  var rfc6962_tree8: Tree
  var tlog_small_log: SmallLog
  var signed_note: Notes

  static func load() throws -> Vectors {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/vectors.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }
}
