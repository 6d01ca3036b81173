/// A SHA-256 digest, made by the platform; the core only compares and stores it.
public struct Digest: Hashable, Sendable {
  /// 32 bytes.
  public var bytes: [UInt8]

  /// - Precondition: 32 bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 32)
    self.bytes = bytes
  }
}

extension Digest: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node, let bytes = Hex.bytes(text), bytes.count == 32 else {
      return nil
    }
    self.init(bytes: bytes)
  }

  public func write(to writer: inout JSONWriter) { writer.text(Hex.text(bytes)) }
}
