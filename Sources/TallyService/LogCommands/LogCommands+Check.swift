import Foundation
import LogVerifier

extension LogCommands {
  /// Checks one proof given as JSON: `{kind: "inclusion", index, treeSize, leafHash, proof, root}`
  /// or `{kind: "consistency", oldSize, newSize, oldRoot, newRoot, proof}`, hashes in hex. Whatever
  /// can't be read is not valid; that is no error.
  ///
  /// - Returns: `{"valid": true}` or `{"valid": false}`.
  public static func check(_ input: [UInt8]) -> [UInt8] {
    let valid = input.count <= 1 << 20 && isValid(input)
    return JSONOutput.document { $0.flag("valid", valid) }
  }

  private struct Probe: Decodable {
    var kind: String
    var index: Int64?
    var treeSize: Int64?
    var leafHash: HexBytes?
    var root: HexBytes?
    var oldSize: Int64?
    var newSize: Int64?
    var oldRoot: HexBytes?
    var newRoot: HexBytes?
    var proof: [HexBytes]
  }

  private static func isValid(_ input: [UInt8]) -> Bool {
    guard let probe = try? JSONDecoder().decode(Probe.self, from: Data(input)) else {
      return false
    }
    let proof = probe.proof.map(\.bytes)
    switch probe.kind {
    case "inclusion":
      guard let index = probe.index, let size = probe.treeSize, let leaf = probe.leafHash,
        let root = probe.root
      else { return false }
      return InclusionProof.verify(
        index: index, size: size, leafHash: leaf.bytes, proof: proof, root: root.bytes)
    case "consistency":
      guard let oldSize = probe.oldSize, let newSize = probe.newSize, let old = probe.oldRoot,
        let new = probe.newRoot
      else { return false }
      return ConsistencyProof.verify(
        oldSize: oldSize, newSize: newSize, oldRoot: old.bytes, newRoot: new.bytes, proof: proof)
    default: return false
    }
  }
}

/// Bytes written in hex, in either case.
struct HexBytes: Decodable {
  var bytes: [UInt8]

  init?(_ text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count % 2 == 0, !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    bytes = stride(from: 0, to: values.count, by: 2).map {
      UInt8(values[$0] << 4 | values[$0 + 1])
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = HexBytes(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not hex")
    }
    self = value
  }
}
