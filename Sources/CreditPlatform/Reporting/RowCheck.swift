import CreditBureau
import CreditCore

/// Asks all that our own side can ask of one row before it leaves: the ledger (R20), the minimum
/// (R98), and what the bureau holds already. What the record itself must be, its file asks.
struct RowCheck {
  let provider: ProviderCode

  /// Why the row must not leave as it is; empty when it may.
  func causes(
    of row: ReportRow, _ record: any ReportRecord, _ borrower: Borrower,
    against standing: BureauStanding?
  ) -> [String] {
    var causes = borrower.differences(of: row).map {
      "\(HoldCause.ledger.rawValue):\($0.figure.rawValue):\($0.difference)"
    }
    if let account = record as? AccountRecord {
      causes += account.missingMinimum.map { "\(HoldCause.minimum.rawValue):\($0.rawValue)" }
      causes += written(account, row)
    }
    if let standing {
      let history = history(of: borrower, for: record, against: standing)
      causes += Self.problems(record, history).map(\.fbCode)
    }
    return causes.withoutRepeats
  }

  /// A record must say its row's amounts to within one yuan of rounding.
  private func written(_ record: AccountRecord, _ row: ReportRow) -> [String] {
    guard let monthly = record.monthly, let figures = row.account else { return [] }
    let pairs: [(FigureDifference.Figure, Int64, Money)] = [
      (.balance, monthly.balance, figures.balance), (.due, monthly.due, figures.due),
      (.paid, monthly.repaid, figures.paid),
      (.overdueTotal, monthly.overdueTotal, figures.overdueTotal),
    ]
    return pairs.compactMap { figure, yuan, amount in
      let difference = yuan * 100 - amount.fen
      guard abs(difference) > 100 else { return nil }
      return "\(HoldCause.ledger.rawValue):\(figure.rawValue):\(difference)"
    }
  }

  /// What the bureau holds of the borrower, as far as this record needs it.
  private func history(
    of borrower: Borrower, for record: any ReportRecord, against standing: BureauStanding
  ) -> ReportHistory {
    var history = ReportHistory()
    if let day = standing.personOn, let person = Self.person(of: record) {
      history.note(person: person, source: provider.description, reportedOn: day)
    }
    for agreement in standing.agreements {
      history.note(
        agreement: provider.description
          + Reference.agreement(
            borrower.id, agreement.ordinal, of: agreement.product, number: agreement.number),
        reportedOn: agreement.on, isEnded: agreement.isEnded)
    }
    for account in standing.accounts {
      history.note(
        account: provider.description
          + Reference.account(borrower.id, account.contract, number: account.number),
        of: Self.accountType(of: record),
        account.told.map { ($0.on, $0.month) }, classifiedOn: account.classedOn,
        closedOn: account.closedOn, movedOutIn: account.movedOutOn?.month)
    }
    return history
  }

  private static func problems(
    _ record: some ReportRecord, _ history: ReportHistory
  ) -> [RecordProblem] {
    history.problems(of: record)
  }

  private static func person(of record: any ReportRecord) -> PersonIdentity? {
    switch record {
    case let record as BasicInformationRecord: record.person
    case let record as AccountRecord: record.person
    case let record as CreditAgreementRecord: record.person
    default: nil
    }
  }

  /// An account never changes its type: what the record says of it is what it was told as.
  private static func accountType(of record: any ReportRecord) -> AccountType {
    switch record {
    case let record as AccountRecord: record.accountType
    case let record as SegmentCorrectionRecord: record.accountType
    case let record as SpecialEventRecord: record.accountType
    default: .drawdown
    }
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
