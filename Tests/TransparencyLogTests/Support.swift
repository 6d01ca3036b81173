import Foundation
import Synchronization
import TransparencyLog

/// A folder that is gone when the value is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("log-\(UInt64.random(in: .min ... .max))").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var log: String { path + "/log" }

  func file(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: log + "/" + name).map { Array($0) }
  }

  /// The bytes of every file of the log, by relative name.
  func everything() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: log)?.compactMap { $0 as? String } ?? []
    for name in names {
      if let bytes = file(name) { files[name] = bytes }
    }
    return files
  }
}

/// Lets a number of steps pass and stops at the next, leaving a torn file if it was a write.
final class Crash: Sendable {
  let steps: Mutex<Int>

  init(after steps: Int) { self.steps = Mutex(steps) }

  func files(_ path: String) -> LogFiles {
    LogFiles(path) { step, file throws(LogError) in
      let left = self.steps.withLock { steps in
        steps -= 1
        return steps
      }
      guard left < 0 else { return }
      if step == .write {
        let torn = URL(fileURLWithPath: path + "/" + file)
        try? FileManager.default.createDirectory(
          at: torn.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data([0xFF, 0xFE, 0xFD]).write(to: torn)
      }
      throw .inputOutput(operation: step.rawValue, file: file, code: 5)
    }
  }
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
    var leaf_inputs_hex: [String]
    var leaf_hashes_hex: [String]
    var roots_by_size_hex: [String]
    var single_hash_cases: [String: String]
    var inclusion_all_pairs: [Inclusion]
    var consistency_all_pairs: [Consistency]
  }
  struct SmallLog: Decodable {
    var vkey: String
    var test_skey: String
    var leaves_text: [String]
    var checkpoints_by_size_text: [String]
    var tile_0_000_p15_hex: String
    var entries_000_p15_hex: String
  }
  struct Notes: Decodable {
    struct Valid: Decodable {
      var vkey: String?
      var vkeys: [String]?
      var test_skey: String?
      var note_text: String
    }
    var valid: [Valid]
    var bad_vkeys: [String]
  }
  struct Cosignatures: Decodable {
    var example_checkpoint_text: String
    var signed_message_text: String
  }
  struct Tiles: Decodable {
    var bad_paths: [String]
  }
  struct Signatures: Decodable {
    struct Case: Decodable {
      var secret: String
      var `public`: String
    }
    var cases: [Case]
  }

  var rfc6962_tree8: Tree
  var tlog_small_log: SmallLog
  var signed_note: Notes
  var cosignature_format: Cosignatures
  var tile_paths: Tiles
  var ed25519_rfc8032: Signatures

  static func load() throws -> Vectors {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/vectors.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }
}

let anyTime: Int64 = 1_790_000_000_000_000
