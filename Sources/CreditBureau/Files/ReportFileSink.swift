/// Where report files go while they are built, one after the other.
public protocol ReportFileSink {
  /// Begins a file, over whatever an earlier attempt left under its name. The header does not yet
  /// have the right count.
  mutating func begin(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError)
  /// Adds bytes to the file begun last.
  mutating func append(_ bytes: [UInt8]) throws(ReportFolderError)
  /// Puts the right header, of the same length, in the place of the first one. Only now the file
  /// exists.
  mutating func end(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError)
  /// Forgets the file begun last.
  mutating func drop() throws(ReportFolderError)
}

/// Why a report file can't be written or read. Nothing of its content is told.
public enum ReportFolderError: Error, Hashable, Sendable {
  /// The file can't be made, written, read or renamed.
  case inputOutput
  /// There is no file of this name.
  case missing
  /// The file can't be packed.
  case gzip(GzipError)
  /// The file can't be encrypted.
  case cipher(ReportCipherError)
}
