/// How well a policy value's source is known; the letters are those of the rule notes.
public enum Strength: String, Sendable, CaseIterable, Hashable {
  /// The full text of the statute was read.
  case law = "L"
  /// An official or major text was read as an excerpt.
  case official = "B"
  /// Commonly described on low-grade pages: keep it a setting.
  case common = "C"
  /// A setting of the lender's own, or general knowledge not verified.
  case general = "G"
}
