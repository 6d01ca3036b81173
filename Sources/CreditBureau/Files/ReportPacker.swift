/// Packs and encrypts one report file while it passes by: gzip, then the bureau's cipher.
public struct ReportPacker: ~Copyable {
  private let gzip: GzipStream
  private let cipher: ReportCipher.Run

  /// Begins with an empty file.
  public init(_ name: ReportFileName, _ cipher: ReportCipher) throws(ReportFolderError) {
    let (gzip, run) = try Self.begin(name, cipher)
    self.gzip = gzip
    self.cipher = run
  }

  private static func begin(
    _ name: ReportFileName, _ cipher: ReportCipher
  ) throws(ReportFolderError) -> (GzipStream, ReportCipher.Run) {
    let gzip: GzipStream
    do {
      gzip = try GzipStream()
    } catch { throw .gzip(error) }
    do {
      return (gzip, try cipher.encrypt(name))
    } catch { throw .cipher(error) }
  }

  /// Takes the next bytes of the plain file and gives those that are done.
  public mutating func add(_ bytes: [UInt8]) throws(ReportFolderError) -> [UInt8] {
    try encrypt(try pack { () throws(GzipError) in try gzip.add(bytes) })
  }

  /// Gives the last bytes.
  public consuming func finish() throws(ReportFolderError) -> [UInt8] {
    let packed = try pack { () throws(GzipError) in try gzip.finish() }
    let most = try encrypt(packed)
    do {
      return most + (try cipher.finish())
    } catch { throw .cipher(error) }
  }

  private func pack(
    _ work: () throws(GzipError) -> [UInt8]
  ) throws(ReportFolderError) -> [UInt8] {
    do { return try work() } catch { throw .gzip(error) }
  }

  private func encrypt(_ packed: [UInt8]) throws(ReportFolderError) -> [UInt8] {
    do { return try cipher.add(packed) } catch { throw .cipher(error) }
  }
}
