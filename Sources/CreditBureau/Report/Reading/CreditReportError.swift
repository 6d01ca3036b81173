/// Why a credit report can't be read. It names elements only, never their content.
public enum CreditReportError: Error, Hashable, Sendable {
  /// Over the limit of bytes or of accounts.
  case tooLarge
  /// More elements than the limit allows.
  case tooManyElements
  /// Elements nested too deep.
  case tooDeep
  /// Not one whole gzip stream: cut off, damaged or something else.
  case notGzip
  /// Not UTF-8.
  case notUTF8
  /// The document declares a type or an entity, which reports never do.
  case forbiddenDeclaration
  /// Not well-formed XML, or its root is not `Document`.
  case malformed
  /// An element that must be there is missing or empty.
  case missing(element: String)
  /// An element has a value that is not of its form, or stands twice where it can stand once.
  case badValue(element: String)

  /// A name for the error that stays the same between versions, for logs and counters.
  public var code: String {
    switch self {
    case .tooLarge: "report.too-large"
    case .tooManyElements: "report.too-many-elements"
    case .tooDeep: "report.too-deep"
    case .notGzip: "report.not-gzip"
    case .notUTF8: "report.not-utf8"
    case .forbiddenDeclaration: "report.declaration"
    case .malformed: "report.malformed"
    case .missing: "report.missing"
    case .badValue: "report.bad-value"
    }
  }
}

extension CreditReportError {
  init(_ error: XMLTreeError) {
    switch error {
    case .tooLarge: self = .tooLarge
    case .tooManyElements: self = .tooManyElements
    case .tooDeep: self = .tooDeep
    case .notUTF8: self = .notUTF8
    case .declaration: self = .forbiddenDeclaration
    case .malformed: self = .malformed
    }
  }
}
