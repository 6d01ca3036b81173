/// 利率调整: another daily rate for the cash loans that are drawn later. Loans that were drawn keep
/// theirs.
public struct RateChange: Hashable, Sendable {
  public var dailyRate: Rate
  /// The first day on which it is meant to be the price of new loans.
  public var from: CivilDate
  public var reason: RateReason
  public var by: ReviewerRole
  /// The day on which it was decided.
  public var on: CivilDate
  /// The notice that tells the borrower of it.
  public var notice: Int64
  /// So many days after that notice it counts, when it is higher; as the policy had them on `on`.
  public var noticeDays: Int64

  public init(
    dailyRate: Rate, from: CivilDate, reason: RateReason, by: ReviewerRole, on: CivilDate,
    notice: Int64, noticeDays: Int64
  ) {
    self.dailyRate = dailyRate
    self.from = from
    self.reason = reason
    self.by = by
    self.on = on
    self.notice = notice
    self.noticeDays = noticeDays
  }
}

/// Why a rate changes: the only things by which prices may differ (R68). The raw values are stored.
public enum RateReason: String, Sendable, CaseIterable, FieldValue {
  /// The risk by the score became higher.
  case riskRaised = "risk-raised"
  /// The risk by the score became lower, as after many payments in time.
  case riskLowered = "risk-lowered"
  /// 资金成本: what the lender pays for its money changed.
  case fundingCost = "funding-cost"
  /// A cap of the law or of the policy became lower.
  case capLowered = "cap-lowered"
}

extension Borrower {
  /// The daily rate of a cash loan drawn on a day; `nil` without a contract.
  ///
  /// A higher rate counts only when its notice reached the borrower some days before; until then
  /// the rate before it holds. A lower one counts from its day.
  public func dailyRate(on day: CivilDate) -> Rate? {
    guard let agreement else { return nil }
    var rate = agreement.offer.dailyRate
    for change in agreement.rateChanges {
      guard let start = start(of: change, after: rate), start <= day else { continue }
      rate = change.dailyRate
    }
    return rate
  }

  /// The newest change that is still to come on a day, with the first day on which it counts as far
  /// as that is known: a higher rate's notice may be on its way.
  public func comingRate(after day: CivilDate) -> (change: RateChange, start: CivilDate?)? {
    guard let newest = agreement?.rateChanges.last, let now = dailyRate(on: day) else {
      return nil
    }
    let start = start(of: newest, after: now)
    return start.map { $0 > day } ?? true ? (newest, start) : nil
  }

  private func start(of change: RateChange, after rate: Rate) -> CivilDate? {
    guard change.dailyRate > rate else { return change.from }
    let given = notices.last { $0.ordinal == change.notice }?.givenOn
    return given.map { max(change.from, $0.adding(days: Int(change.noticeDays))) }
  }
}

extension RateChange: Coded {
  /// Of changes that were stored without: what the policy said at the time.
  private static let firstNoticeDays: Int64 = 30

  public init(_ f: inout Fields, _ v: RateChange?) throws(CodecError) {
    let days = v.flatMap { $0.noticeDays == Self.firstNoticeDays ? nil : $0.noticeDays }
    self.init(
      dailyRate: try f("dailyRate", v?.dailyRate), from: try f("from", v?.from),
      reason: try f("reason", v?.reason), by: try f("by", v?.by), on: try f("on", v?.on),
      notice: try f("notice", v?.notice),
      noticeDays: try f.optional("noticeDays", days) ?? Self.firstNoticeDays)
  }
}
