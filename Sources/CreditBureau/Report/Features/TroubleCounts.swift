import CreditCore

/// Troubles in a report other than lateness.
public struct TroubleCounts: Hashable, Sendable {
  /// Accounts that are bad debt (呆账): the summary's count or the accounts', whichever is more.
  public var badDebts: Int
  /// Debts that are pursued (被追偿): the summary's count or the accounts being collected.
  public var pursuits: Int
  /// Loans that were extended, forgiven in part, or paid by another or with an asset.
  public var reliefs: Int
  /// Accounts that are recovered through court.
  public var judicialRecoveries: Int
  /// Loans whose class is substandard or worse.
  public var poorClasses: Int
  /// Taxes owed, judgments and enforcements.
  public var publicRecords: Int
  /// Enforcements without a closing day.
  public var openEnforcements: Int
  /// Services that are not paid for.
  public var postPaidArrears: Int
  /// Marks that something is disputed.
  public var disputes: Int
  /// Whether the person had a fraud warning put on the report that holds on the day.
  public var hasFraudWarning: Bool

  init(_ report: PersonalReport, on day: CivilDate) {
    let accounts = report.accounts
    badDebts = max(
      report.credit?.badDebts?.accounts ?? 0, accounts.count { $0.status == .badDebt })
    pursuits = max(
      report.credit?.pursuits?.accounts ?? 0, accounts.count { $0.status == .inCollection })
    reliefs = accounts.flatMap(\.specialTransactions).count { $0.isRelief }
    judicialRecoveries = accounts.count { $0.status == .judicialRecovery }
    poorClasses = accounts.count { account in
      switch account.loanClass?.entry {
      case .substandard, .doubtful, .loss, .defaulted: true
      default: false
      }
    }
    publicRecords = report.taxArrears.count + report.judgments.count + report.enforcements.count
    openEnforcements = report.enforcements.count { $0.closedOn == nil }
    postPaidArrears = report.postPaidAccounts.count { ($0.arrears ?? .zero).isPositive }
    disputes = max(
      report.head.disputeMarks ?? 0, report.allNotes.count { $0.kind?.entry == .dispute })
    hasFraudWarning = report.head.fraudWarning?.holds(on: day) ?? false
  }
}

extension SpecialTransactionEntry {
  /// Whether the borrower could not repay as agreed.
  var isRelief: Bool {
    switch kind?.entry {
    case .extended, .paidByThirdParty, .assetForDebt, .debtReduction, .writeOff: true
    default: false
    }
  }
}

extension FraudWarning {
  /// Whether the warning is in force on a day; one without days always is.
  func holds(on day: CivilDate) -> Bool {
    guard let mark, mark.entry != ReportCodes.FraudMark.none else { return false }
    return (from ?? day) <= day && day <= (until ?? day)
  }
}

extension PersonalReport {
  /// All marks and statements, on the report and on its parts.
  var allNotes: [ReportNote] {
    let ofParts = accounts.flatMap(\.notes) + agreements.flatMap(\.notes)
    let ofOthers = responsibilities.flatMap(\.notes) + postPaidAccounts.flatMap(\.notes)
    let ofCourts = judgments.flatMap(\.notes) + enforcements.flatMap(\.notes)
    let ofRecords = taxArrears.flatMap(\.notes) + penalties.flatMap(\.notes)
    let ofPerson =
      housingFund.flatMap(\.notes) + allowances.flatMap(\.notes) + licences.flatMap(\.notes)
      + awards.flatMap(\.notes)
    let onReport = statements.flatMap(\.entries).map {
      ReportNote(kind: $0.kind, content: $0.content, addedOn: $0.addedOn)
    }
    return onReport + ofParts + ofOthers + ofCourts + ofRecords + ofPerson
  }
}
