/// A row with adverse information that may not leave yet: it is kept whole and unchanged, and
/// leaves when its notice is old enough (R25, N22).
public struct HeldRow: Hashable, Sendable {
  public var row: ReportRow
  public var reason: HoldReason
  /// The first day on which it may leave; `nil` while its notice did not reach the borrower.
  public var mayLeaveOn: CivilDate?

  public init(row: ReportRow, reason: HoldReason, mayLeaveOn: CivilDate?) {
    self.row = row
    self.reason = reason
    self.mayLeaveOn = mayLeaveOn
  }
}

/// Why a row is held. The raw values are for programs.
public enum HoldReason: String, Sendable, CaseIterable, Hashable {
  /// The notice is on its way to the borrower.
  case noticeOnItsWay = "notice-on-its-way"
  /// The notice was given; the days after it have not passed.
  case noticeTooYoung = "notice-too-young"
  /// An earlier row of the same account is held, and the bureau takes them in their order.
  case afterAnother = "after-another"
}

extension Borrower {
  /// Every row that is held on a day, in the order in which they were made: those that wait for
  /// their notice, and those that can only follow them.
  public func heldRows(on day: CivilDate, _ terms: ReportingTerms) -> [HeldRow] {
    var held: [HeldRow] = []
    for row in rows {
      guard let disclosure = disclosure(row.disclosure), disclosure.stage == .intended else {
        continue
      }
      if let own = hold(of: row, disclosure, on: day, terms) {
        held.append(own)
      } else if let earlier = held.first(where: { row.rests(on: $0.row) }) {
        held.append(HeldRow(row: row, reason: .afterAnother, mayLeaveOn: earlier.mayLeaveOn))
      }
    }
    return held
  }

  /// The hold of an adverse row whose notice was not given, or is too young.
  private func hold(
    of row: ReportRow, _ disclosure: Disclosure, on day: CivilDate, _ terms: ReportingTerms
  ) -> HeldRow? {
    guard row.isAdverse else { return nil }
    guard let given = row.noticeGivenOn else {
      return HeldRow(row: row, reason: .noticeOnItsWay, mayLeaveOn: nil)
    }
    let may = max(given.adding(days: Int(terms.adverseLeadDays)), disclosure.earliest ?? given)
    return may <= day ? nil : HeldRow(row: row, reason: .noticeTooYoung, mayLeaveOn: may)
  }
}
