/// Why bytes can't be encrypted or decrypted.
public enum ReportCipherError: Error, Hashable, Sendable {
  /// There is no key, or it is not of the right length.
  case badKey
  /// The bytes were not encrypted with this key, or were changed.
  case malformed
  /// The library could not do its work.
  case libraryFailure
}

/// How packed report files are encrypted for the bureau, and answers decrypted: SM4 (GB/T 32907)
/// with the key that both agreed on. The library that does it stands outside.
public struct ReportCipher: Sendable {
  /// One file on its way through.
  public struct Run {
    /// Takes the next bytes and gives those that are done.
    public var add: ([UInt8]) throws(ReportCipherError) -> [UInt8]
    /// Gives the last bytes; nothing may be added after.
    public var finish: () throws(ReportCipherError) -> [UInt8]

    /// A run.
    public init(
      add: @escaping ([UInt8]) throws(ReportCipherError) -> [UInt8],
      finish: @escaping () throws(ReportCipherError) -> [UInt8]
    ) {
      self.add = add
      self.finish = finish
    }
  }

  /// Begins to encrypt the file of this name; the same name and bytes give the same bytes.
  public var encrypt: @Sendable (ReportFileName) throws(ReportCipherError) -> Run
  /// Begins to decrypt the file of this name.
  public var decrypt: @Sendable (ReportFileName) throws(ReportCipherError) -> Run

  /// A cipher by its two directions.
  public init(
    encrypt: @escaping @Sendable (ReportFileName) throws(ReportCipherError) -> Run,
    decrypt: @escaping @Sendable (ReportFileName) throws(ReportCipherError) -> Run
  ) {
    self.encrypt = encrypt
    self.decrypt = decrypt
  }

  /// Decrypts and unpacks a whole file that came from the bureau, stopping as soon as it would give
  /// more than `limit` bytes.
  public func open(
    _ bytes: [UInt8], of name: ReportFileName, limit: Int
  ) throws(ReportFolderError) -> [UInt8] {
    let packed: [UInt8]
    do {
      let run = try decrypt(name)
      packed = try run.add(bytes) + run.finish()
    } catch { throw .cipher(error) }
    do {
      return try Gzip.decompress(packed, limit: limit)
    } catch { throw .gzip(error) }
  }
}
