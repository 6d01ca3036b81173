import CreditCore

/// What the bureau holds of ours, of one borrower or of all: it tells whether the bureau would
/// refuse a record for what was reported before. Records go through it in the order in which they
/// are sent; only those that were stored are taken over.
public struct ReportHistory: Sendable {
  /// Accounts by their codes.
  public internal(set) var accounts: [String: ReportedAccount] = [:]
  /// The limits of agreements by their codes, each with the newest report day.
  var agreements: [String: (reportedOn: CivilDate, status: AgreementStatus)] = [:]
  /// Codes that were given up.
  var retired: [String: String] = [:]
  /// Keys of persons and sources with basic information, each with the newest days.
  var persons: [String: [String: CivilDate]] = [:]
  /// Persons with basic information, whatever the source.
  var known: Set<String> = []
  /// Codes of collateral contracts.
  var contracts: Set<String> = []

  /// Nothing was reported.
  public init() {}

  /// What the bureau would refuse the record for, because of what it holds. A record that needs one
  /// of another type before it, which the bureau has no code for, is told by that type's number.
  public func problems(of record: some ReportRecord) -> [RecordProblem] {
    var list = ProblemList()
    switch record {
    case let record as BasicInformationRecord: check(record, &list)
    case let record as AccountRecord: check(record, &list)
    case let record as SegmentCorrectionRecord: check(record, &list)
    case let record as SegmentDeletionRecord: check(record, &list)
    case let record as EntireDeletionRecord: check(record, &list)
    case let record as SpecialEventRecord: check(record, &list)
    case let record as CreditAgreementRecord: check(record, &list)
    case let record as AgreementCorrectionRecord: check(record, &list)
    case let record as CodeChangeRecord: check(record, &list)
    default: break
    }
    return list.problems
  }

  /// Takes over a record that the bureau stored.
  public mutating func take(_ record: some ReportRecord) {
    switch record {
    case let record as BasicInformationRecord:
      known.insert(record.person.key)
      persons[record.identityKey, default: [:]].merge(record.updateDays) { $1 }
    case let record as AccountRecord:
      accounts[record.accountCode, default: ReportedAccount(record.accountType)].take(record)
    case let record as SegmentCorrectionRecord: take(record)
    case let record as SegmentDeletionRecord: take(record)
    case let record as EntireDeletionRecord: take(record)
    case let record as SpecialEventRecord: accounts[record.accountCode]?.take(record)
    case let record as CreditAgreementRecord:
      agreements[record.agreementCode] = (record.reportedOn, record.limit.status)
    case let record as AgreementCorrectionRecord:
      if case .limit(let limit) = record.segment {
        agreements[record.agreementCode]?.status = limit.status
      }
    case let record as CodeChangeRecord: take(record)
    case let record as CollateralRecord: contracts.insert(record.contractCode)
    default: break
    }
  }

  private mutating func take(_ record: SegmentCorrectionRecord) {
    switch record.segment {
    case .monthly(let monthly):
      accounts[record.accountCode]?.take(monthly, of: record.reportedOn)
    case .specialTransactions(let transactions):
      accounts[record.accountCode]?.take(transactions)
    case .base(let person, _): known.insert(person.key)
    default: break
    }
  }

  private mutating func take(_ record: SegmentDeletionRecord) {
    guard case .account(let segment) = record.target else { return }
    accounts[record.code]?.delete(segment, record.range)
  }

  private mutating func take(_ record: EntireDeletionRecord) {
    switch record {
    case .basicInformation(let person, _):
      persons[record.identityKey] = nil
      known.remove(person.key)
    case .account(let code): accounts[code] = nil
    case .agreement(let code): agreements[code] = nil
    case .collateral(let code): contracts.remove(code)
    case .guarantee, .documentValidity: break
    }
  }

  private mutating func take(_ record: CodeChangeRecord) {
    switch record.subject {
    case .account:
      guard var account = accounts.removeValue(forKey: record.oldCode) else { return }
      account.formerCodes.insert(record.oldCode)
      accounts[record.newCode] = account
    case .agreement:
      agreements[record.newCode] = agreements.removeValue(forKey: record.oldCode)
    case .collateral:
      if contracts.remove(record.oldCode) != nil { contracts.insert(record.newCode) }
    case .guarantee: break
    }
    retired[record.newCode] = nil
    retired[record.oldCode] = record.newCode
  }
}

extension SegmentDeletionRecord {
  /// The report days it covers.
  var range: ClosedRange<CivilDate> {
    let from = from ?? CivilDate(dayNumber: .min)
    return from...max(from, through ?? CivilDate(dayNumber: .max))
  }
}

extension BasicInformationRecord {
  /// The report day and the days on which the segments' data were taken, by their elements.
  var updateDays: [String: CivilDate] {
    let days: [(String, CivilDate?)] = [
      ("RptDate", reportedOn), ("IDInfoUpDate", otherIdentities?.updatedOn),
      ("FcsInfoUpDate", overview?.updatedOn), ("SpsInfoUpDate", marriage?.updatedOn),
      ("EduInfoUpDate", education?.updatedOn), ("OctpnInfoUpDate", occupation?.updatedOn),
      ("ResiInfoUpDate", residence?.updatedOn), ("MlgInfoUpDate", mailing?.updatedOn),
      ("IncInfoUpDate", income?.updatedOn),
    ]
    return Dictionary(uniqueKeysWithValues: days.compactMap { name, day in day.map { (name, $0) } })
  }
}
