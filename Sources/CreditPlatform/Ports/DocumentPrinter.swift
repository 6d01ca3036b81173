/// Makes a PDF of a document. Nothing leaves the machine: it only turns bytes into other bytes.
public protocol DocumentPrinter: Sendable {
  /// - Parameter html: a whole document that needs nothing from elsewhere.
  /// - Returns: the PDF; the same document gives the same bytes.
  func pdf(of html: [UInt8]) async throws(PrintingError) -> [UInt8]
}

/// Why a document was not printed. Never holds anything of the document.
public enum PrintingError: Error, Sendable, Hashable {
  /// There is no printing program here.
  case missing
  /// It took too long and was ended.
  case timedOut
  /// It gave no PDF.
  case failed
}
