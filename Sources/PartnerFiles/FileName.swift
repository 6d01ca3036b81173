/// The name of a file in a package: a plain name that means the same file on every system, and
/// never a way out of the folder it is released into.
public struct FileName: Hashable, Sendable {
  /// The longest name, in bytes of UTF-8.
  public static let maximumBytes = 128

  /// The name.
  public let text: String

  /// Takes letters and digits of any script, single inner spaces and `._-+=@,()`. So there are no
  /// separators, no drive letters, no control characters and no marks that turn the direction of
  /// the text; `nil` also for a point or dash at the beginning, a point or space at the end, and
  /// over ``maximumBytes``.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard (1...Self.maximumBytes).contains(text.utf8.count), scalars.allSatisfy(Self.isAllowed),
      let first = scalars.first, first != ".", first != "-", first != " ",
      let last = scalars.last, last != ".", last != " "
    else { return nil }
    self.text = text
  }

  /// What two names have in common that some system takes for one: the form without case. `String`
  /// compares composed and decomposed accents as equal.
  var folded: String { text.uppercased().lowercased() }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " ._-+=@,()".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
