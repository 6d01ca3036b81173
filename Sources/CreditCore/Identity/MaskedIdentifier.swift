/// An identifier of a person or an account whose every printed form is masked (N70, class C2), so
/// that it can't slip into a log. The raw text is only in ``plaintext``.
public protocol MaskedIdentifier: Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  /// The raw text; personal data.
  var plaintext: String { get }
  /// The text with its middle hidden.
  var masked: String { get }
}

extension MaskedIdentifier {
  /// The masked text.
  public var description: String { masked }
  /// The masked text.
  public var debugDescription: String { masked }
  /// Shows nothing inside, so that `dump` is masked too.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Keeps the first and last characters and hides the others.
  func hidden(keepingFirst first: Int, last: Int) -> String {
    let middle = plaintext.utf8.count - first - last
    return plaintext.prefix(first) + String(repeating: "*", count: middle) + plaintext.suffix(last)
  }
}
