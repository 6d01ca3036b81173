/// A notice to the borrower that comes before a share (R25, R29).
public struct ShareNotice: Sendable, Hashable {
  /// The day it was given.
  public var given: CivilDate
  /// The first day on which the share may leave.
  public var earliestSend: CivilDate

  /// Every value.
  public init(
    given: CivilDate, earliestSend: CivilDate
  ) {
    self.given = given
    self.earliestSend = earliestSend
  }
}

extension ShareNotice {
  func allows(on day: CivilDate) -> Bool {
    given <= day && given <= earliestSend && earliestSend <= day
  }
}
