import Crypto
import Foundation
import TransparencyLog

/// The log's appends, durable on disk, beside the least hashing a tree needs: two SHA-256 a leaf.
enum LogBench {
  private static let batch = 4096

  static func run(in folder: String) throws -> Line {
    let log = LogFolder(folder + "/log")
    try FileManager.default.createDirectory(atPath: log.path, withIntermediateDirectories: true)
    let writer = try LogWriter(
      log, signer: NoteSigner.generate(name: "bench.example/log", type: .ed25519), at: 0)
    let entries = (0..<batch).map { number in
      (0..<192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number &* 7 &+ number >> 8) }
    }
    var measured: [Double] = []
    var reference: [Double] = []
    for round in 0..<3 {
      measured.append(
        try Measure.rate(seconds: 1) { try append(entries, writer, at: Int64(round)) })
      reference.append(try Measure.rate(seconds: 1) { try hashTwice(entries) })
    }
    return Line(
      name: "log append / bare SHA-256 x 2", measured: Measure.median(measured),
      reference: Measure.median(reference), unit: "leaves/s", bar: .atLeast(0.5))
  }

  private static func append(
    _ entries: [[UInt8]], _ writer: LogWriter, at time: Int64
  ) throws -> Int {
    let before = writer.published.checkpoint.size
    return Int(try writer.append(entries, at: time).checkpoint.size - before)
  }

  /// A leaf of 193 bytes and a node of 65.
  private static func hashTwice(_ entries: [[UInt8]]) throws -> Int {
    var mixed: UInt8 = 0
    var node = [UInt8](repeating: 1, count: 65)
    for entry in entries {
      var leaf = SHA256()
      leaf.update(data: [0])
      leaf.update(data: entry)
      leaf.finalize().withUnsafeBytes { hash in
        for position in 0..<32 { node[33 + position] = hash[position] }
      }
      var inner = SHA256()
      inner.update(data: node)
      inner.finalize().withUnsafeBytes { mixed ^= $0[0] }
    }
    return mixed == 0 && entries.isEmpty ? 0 : entries.count
  }
}
