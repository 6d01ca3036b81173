import Crypto

/// A SHA-256 digest.
public struct FileDigest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest of all of some bytes.
  public init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// The digest of a file's bytes, read piece by piece.
  ///
  /// - Parameter role: What the file is for, in errors.
  /// - Throws: ``PackageError/inputOutput(operation:role:code:)``.
  public init(ofFile path: String, role: String) throws(PackageError) {
    let file = try OpenFile(reading: path, role: role)
    var running = RunningDigest()
    while case let bytes = try file.read(upTo: 1 << 16), !bytes.isEmpty { running.add(bytes[...]) }
    self = running.digest
  }

  fileprivate init(_ digest: SHA256.Digest) {
    bytes = Array(digest)
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` for any other text.
  public init?(hex text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension FileDigest: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// A digest in the making, with the number of bytes that went into it.
struct RunningDigest {
  private var hash = SHA256()
  private(set) var count: Int64 = 0

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    hash.update(data: Array(bytes))
    count += Int64(bytes.count)
  }

  var digest: FileDigest { FileDigest(hash.finalize()) }
}
