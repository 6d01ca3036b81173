/// Why a text is not the identifier it should be. It never carries the text.
public enum IdentityError: Error, Hashable, Sendable, CaseIterable {
  /// It has too few or too many characters.
  case length
  /// A character is not allowed where it stands.
  case character
  /// There is no such province (GB/T 2260).
  case region
  /// There is no such day of birth, or it is outside 1800–2099.
  case birthDate
  /// The check character does not fit the others.
  case checkCharacter

  /// What was wrong, in one sentence.
  public var reason: String {
    switch self {
    case .length: "The number of characters is wrong."
    case .character: "A character is not allowed where it stands."
    case .region: "There is no such region."
    case .birthDate: "There is no such day of birth."
    case .checkCharacter: "The check character does not fit the others."
    }
  }
}
