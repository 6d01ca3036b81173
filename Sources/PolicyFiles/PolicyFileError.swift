public import CreditCore

/// Why a policy file can't be used; each case says where.
public enum PolicyFileError: Error, Sendable, Hashable {
  /// The file or folder is missing, unreadable or not UTF-8.
  case unreadable(file: String)
  /// The file is over ``SourceText/mostBytes`` or nested too deeply.
  case tooLarge(file: String)
  /// The text is not YAML, or a key stands twice.
  case syntax(Place, String)
  /// A key that means nothing here.
  case unknownKey(Place, known: [String])
  /// A key that is needed here.
  case missingKey(Place)
  /// A value of another type or form than the key's.
  case wrongValue(Place, expected: String)
  /// The items don't make a policy: gaps, overlaps, ranges.
  case policy(Place, PolicyError)
  /// The sharing list can't be published.
  case sharingList(file: String, SharingListError)
  /// The paper can't be published.
  case paper(file: String, PaperError)
}

extension PolicyFileError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file): "\(file): can't be read as UTF-8 text."
    case .tooLarge(let file): "\(file): too large or nested too deeply."
    case .syntax(let place, let problem): "\(place): \(problem)."
    case .unknownKey(let place, let known):
      "\(place): unknown key; known are \(known.joined(separator: ", "))."
    case .missingKey(let place): "\(place): this key is missing."
    case .wrongValue(let place, let expected): "\(place): needs \(expected)."
    case .policy(let place, let error): "\(place): \(error)"
    case .sharingList(let file, let error): "\(file): \(error)"
    case .paper(let file, let error): "\(file): \(error)"
    }
  }
}
