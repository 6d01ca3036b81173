/// Encrypts or decrypts one file as it passes by. An encrypted file is one block that SM4 begins
/// with, then the content in cipher block chaining, padded to whole blocks (PKCS#7).
///
/// The chaining does not protect against changes: what comes out of a file that another could have
/// changed must be checked as any other input.
public final class SM4File {
  private let key: SM4Key
  private let encrypts: Bool
  private var stream: SM4Stream?
  /// What is to go out, or was taken in, before the first block of content.
  private var head: [UInt8]

  /// Begins to encrypt a file. The same name and bytes give the same bytes; a name must not be used
  /// for two files.
  public static func encrypting(
    _ name: String, with key: SM4Key
  ) throws(SM4Error) -> SM4File {
    let head = try key.initialBlock(for: name)
    let stream = try SM4Stream(key: key, mode: .chained, initialBlock: head, encrypts: true)
    return SM4File(key, stream, head)
  }

  /// Begins to decrypt a file.
  public static func decrypting(with key: SM4Key) -> SM4File {
    SM4File(key, nil, [])
  }

  private init(_ key: SM4Key, _ stream: SM4Stream?, _ head: [UInt8]) {
    self.key = key
    self.stream = stream
    self.head = head
    self.encrypts = stream != nil
  }

  /// Takes the next bytes and gives those that are done.
  public func add(_ bytes: [UInt8]) throws(SM4Error) -> [UInt8] {
    if encrypts {
      defer { head = [] }
      return try head + (stream?.add(bytes) ?? [])
    }
    if let stream { return try stream.add(bytes) }
    head += bytes
    guard head.count >= SM4Stream.blockSize else { return [] }
    let begun = try SM4Stream(
      key: key, mode: .chained, initialBlock: Array(head.prefix(SM4Stream.blockSize)),
      encrypts: false)
    stream = begun
    return try begun.add(Array(head.dropFirst(SM4Stream.blockSize)))
  }

  /// Gives the last bytes; nothing may be added after.
  public func finish() throws(SM4Error) -> [UInt8] {
    guard let stream else { throw .malformed }
    let last = try stream.finish()
    return encrypts ? head + last : last
  }
}
