/// The purpose codes of published texts in log entries; never reused.
enum DocumentLogCode {
  static let paper: UInt16 = 301
  static let sharingList: UInt16 = 302
  /// The daily comparison of inquiries with the bureau's count.
  static let inquiries: UInt16 = 311
  /// Month ends, closings and openings of the books.
  static let books: UInt16 = 321
}
