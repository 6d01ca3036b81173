/// Something in a report that was read but not understood, or that doesn't add up. It names places
/// and codes only, so it may be logged.
public struct ReportRemark: Hashable, Sendable {
  /// What is remarkable.
  public enum Kind: Hashable, Sendable {
    /// A code that is not in its table. The code stands here when it looks like one: up to four
    /// letters, digits or signs.
    case unknownCode(String?)
    /// The report states another number of entries than it holds.
    case countDiffers
    /// An element that the structure doesn't have; its content was not read.
    case unknownElement
  }

  /// What is remarkable.
  public var kind: Kind
  /// The element's path under its unit, with the places of repeated elements counted from 1, such
  /// as `PD01[2]/PD01A/PD01AD03`.
  public var path: String

  /// Whether a code was unknown.
  public var isUnknownCode: Bool {
    guard case .unknownCode = kind else { return false }
    return true
  }
}
