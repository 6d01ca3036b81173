/// Why a document can't be read as XML.
enum XMLTreeError: Error, Hashable, Sendable {
  /// More bytes than the limit allows.
  case tooLarge
  /// More elements than the limit allows.
  case tooManyElements
  /// Elements nested deeper than the limit allows.
  case tooDeep
  /// Another encoding than UTF-8, or bytes that are not UTF-8.
  case notUTF8
  /// A document type or entity declaration: never needed here, and the way to most XML attacks.
  case declaration
  case malformed
}
