/// Why the persons concerned were not told (个人信息保护法 57, second paragraph). The raw values are
/// stored.
public enum NoticeExcuse: String, Sendable, CaseIterable, FieldValue {
  /// The measures effectively avert the harm: the data were unreadable to whoever got them.
  case unreadable
  /// The data came back, or were destroyed, before anybody could use them.
  case recovered
  /// They concerned nobody who can be identified.
  case nobodyIdentified = "nobody-identified"
}
