/// Which instalment takes what is left when an amount does not divide evenly; the raw values are
/// the interface's words (H11).
public enum RemainderPlace: String, Sendable, CaseIterable {
  /// The first one, as 花呗 does.
  case first
  /// The last one.
  case last
}
