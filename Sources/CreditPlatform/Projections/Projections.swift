public import CreditCore
import SQLSession

/// The read models as pure functions of (before, events, after).
enum Projections {
  static func rows(
    before: Borrower?, _ events: [BorrowerEvent], after: Borrower, at context: Context
  ) -> [RowChange] {
    rows(
      before: before, events, after: after, on: context.businessDate, at: context.recordedAt)
  }

  static func rows(
    before: Borrower?, _ events: [BorrowerEvent], after: Borrower, on day: CivilDate,
    at time: Instant
  ) -> [RowChange] {
    [borrower(after, on: day)] + events.compactMap { row($0, of: after.id, at: time) }
      + events.compactMap { RightsProjection.row($0, of: after.id) }
      + [RolloutProjection.row(before: before, after: after)].compactMap { $0 }
      + SecretDisclosures.rows(events, of: after.id)
      + DisputeProjection.rows(events, after: after)
      + CollectionProjection.rows(events, after: after)
      + events.compactMap { LoanCosts.row($0, of: after.id) }
      + events.compactMap { ChannelOrders.row($0, of: after.id) }
      + events.compactMap { InquiryProjection.row($0, after: after) }
  }

  private static func borrower(_ state: Borrower, on day: CivilDate) -> RowChange {
    let overdue = state.overdueSince
    return RowChange(
      ReadTables.borrower,
      [
        .blob(state.id.bytes), .int(state.registeredOn), .text(state.identity.rawValue),
        .text(BorrowerStage(state).rawValue), .int(state.agreement?.offer.limit.fen ?? 0),
        .int(state.bookedDebt.fen), overdue.map { .int($0) } ?? .null,
        state.reporting.beganOn.map { .int($0) } ?? .null, .int(day),
      ])
  }

  private static func row(
    _ event: BorrowerEvent, of id: StreamID, at time: Instant
  ) -> RowChange? {
    switch event {
    case .disclosureIntended(let event):
      let disclosure = event.disclosure
      return RowChange(
        ReadTables.disclosure,
        [
          .blob(id.bytes), .int(disclosure.ordinal), .text(disclosure.kind.rawValue),
          .text(disclosure.scenario.rawValue), .text(event.purpose.rawValue),
          .text(disclosure.recipient),
          .text(event.fields.map(\.rawValue).joined(separator: " ")),
          .text(event.method.rawValue), .int(disclosure.subject), .int(disclosure.intendedOn),
          .int(time.microseconds),
        ])
    case .disclosureClosed(let event):
      return RowChange(
        ReadTables.disclosureOutcome,
        [
          .blob(id.bytes), .int(event.disclosure), .text(event.outcome.rawValue), .int(event.on),
        ])
    case .shareReceipted(let event):
      return event.assessment.map { assessment in
        RowChange(
          ReadTables.partnerAssessment,
          [
            .blob(id.bytes), .int(event.disclosure), .text(assessment.model.text),
            .text(assessment.outcome.rawValue),
          ])
      }
    case .report(.rowMade(let event)):
      let row = event.row
      return RowChange(
        ReadTables.report,
        [
          .blob(id.bytes), .int(row.disclosure), .int(row.record.rawValue), .text(row.code),
          .int(row.contract), .int(row.on), .int(row.account?.balance.fen ?? 0),
          .text(row.account?.repayment ?? ""), .int(row.account?.overdueTotal.fen ?? 0),
          .int(row.isAdverse ? 1 : 0),
        ])
    case .report(.rowAnswered(let event)):
      return RowChange(
        ReadTables.reportAnswer,
        [
          .blob(id.bytes), .int(event.disclosure), .int(event.isAccepted ? 1 : 0),
          .text(event.codes.joined(separator: " ")), .int(event.on),
        ])
    default: return nil
    }
  }
}

extension SQLValue {
  fileprivate static func int(_ day: CivilDate) -> SQLValue { .int(Int64(day.dayNumber)) }
}

/// Where a borrower is, in one word for lists.
public enum BorrowerStage: String, Sendable, CaseIterable {
  case registered
  case applied
  case referred
  case refused
  case approved
  case active
  case overdue
  case closed

  public init(_ state: Borrower) {
    if state.overdueSince != nil {
      self = .overdue
    } else if state.openAgreement != nil {
      self = .active
    } else {
      switch state.applications.last?.stage {
      // Its contract was closed, and nothing new was asked for.
      case .contracted, .withdrawn: self = .closed
      case nil: self = .registered
      case .inquiring, .deciding: self = .applied
      case .referred: self = .referred
      case .refused: self = .refused
      case .approved: self = .approved
      }
    }
  }
}

extension Borrower {
  /// The missed due day of the oldest running overdue episode.
  public var overdueSince: CivilDate? {
    let episodes = loans.map(\.servicing.episode) + [purchaseLine?.servicing.episode]
    return episodes.compactMap { $0?.since }.min()
  }

  /// What the books hold as owed.
  public var bookedDebt: Money {
    (loans.map(\.servicing.booked) + [purchaseLine?.servicing.booked].compactMap { $0 })
      .map { $0.principal + $0.interest + $0.penalty }.sum()
  }
}
