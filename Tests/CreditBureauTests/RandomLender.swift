import CreditBureau
import CreditCore
import Testing

/// A made-up lender that reports its borrowers' random accounts, month by month, in files.
struct RandomLender {
  private var random: SeededRandom
  private let provider: ProviderCode
  private var accounts: [RandomAccount] = []
  private var limits: [(code: String, record: CreditAgreementRecord)] = []
  private var borrowers = 0
  private var serial = 0

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    provider = try Samples.provider()
  }

  /// Records by type, in the order in which they must be sent.
  mutating func report(_ month: YearMonth, newBorrowers: Int) throws -> [[any ReportRecord]] {
    var persons: [any ReportRecord] = []
    var agreements: [any ReportRecord] = adjust(in: month)
    var events: [any ReportRecord] = []
    for place in accounts.indices where !accounts[place].isOver {
      // An account is only moved when it was reported last month.
      if accounts[place].type == .nonRevolving, accounts[place].newest != nil, random.chance(2) {
        events.append(accounts[place].transfer(in: month))
      }
    }
    for _ in 0..<newBorrowers {
      let (person, agreement) = try join(month)
      persons.append(person)
      agreements.append(agreement)
    }
    var reports: [AccountRecord] = []
    for place in accounts.indices {
      reports += accounts[place].live(through: month, using: &random)
    }
    reports.sort { ($0.reportedOn, $0.accountCode) < ($1.reportedOn, $1.accountCode) }
    var corrections: [any ReportRecord] = []
    var changes: [any ReportRecord] = []
    for place in accounts.indices {
      if random.chance(5), let correction = correction(of: accounts[place], in: month) {
        corrections.append(correction)
      }
      if random.chance(2), !accounts[place].isOver { changes.append(accounts[place].rename()) }
    }
    return [persons, agreements, events, reports, corrections, changes].filter { !$0.isEmpty }
  }

  /// The file of these records, made on the second day after the month.
  mutating func file(_ records: [any ReportRecord], after month: YearMonth) throws -> ReportFile {
    serial = (serial + 1) % 1000
    let day = month.lastDay.adding(days: 2)
    let first = try #require(records.first)
    var writer = try #require(
      ReportFileWriter(
        provider: provider, recordType: first.recordType, serial: serial,
        generatedAt: Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000)))
    for record in records { try writer.append(record) }
    return writer.finish()
  }

  private mutating func join(
    _ month: YearMonth
  ) throws -> (BasicInformationRecord, CreditAgreementRecord) {
    borrowers += 1
    let person = try Self.person(borrowers)
    var basics = try Samples.basicInformation()
    basics.person = person
    basics.reportedOn = month.firstDay
    basics.overview?.updatedOn = month.firstDay
    basics.marriage?.updatedOn = month.firstDay
    basics.education?.updatedOn = month.firstDay
    basics.occupation?.updatedOn = month.firstDay
    basics.residence?.updatedOn = month.firstDay
    basics.mailing?.updatedOn = month.firstDay
    let code = "\(provider)AGREE\(borrowers)"
    let agreement = CreditAgreementRecord(
      agreementCode: code, reportedOn: month.firstDay, reportTime: .started, person: person,
      manager: provider, limit: 20_000, effectiveOn: month.firstDay,
      expiresOn: month.firstDay.adding(months: 36), status: .inForce)
    limits.append((code, agreement))
    let types: [AccountType] = [
      .nonRevolving, .revolving, .drawdown, .creditCard, .semiCreditCard, .drawdown,
    ]
    for (place, type) in types.enumerated() where random.chance(50) {
      accounts.append(
        RandomAccount(
          type, code: "\(provider)ACC\(borrowers)X\(place)", person: person, provider: provider,
          agreementCode: code, in: month, using: &random))
    }
    return (basics, agreement)
  }

  /// Now and then a limit changes.
  private mutating func adjust(in month: YearMonth) -> [any ReportRecord] {
    var records: [any ReportRecord] = []
    for place in limits.indices where random.chance(5) {
      limits[place].record.reportTime = .limitChanged
      limits[place].record.reportedOn = month.day(5)
      limits[place].record.limit.amount += 1000
      records.append(limits[place].record)
    }
    return records
  }

  /// The newest month of the account, with another amount repaid.
  private func correction(
    of account: RandomAccount, in month: YearMonth
  ) -> SegmentCorrectionRecord? {
    guard let newest = account.newest, newest.reportedOn.month == month,
      var performance = newest.monthly
    else { return nil }
    performance.repaid += 1
    return SegmentCorrectionRecord(
      accountCode: newest.accountCode, reportedOn: newest.reportedOn, accountType: account.type,
      segment: .monthly(performance))
  }

  /// A person with a right number, different for each index.
  private static func person(_ index: Int) throws -> PersonIdentity {
    let digits = "330106199502" + ["10", "11", "12", "13"][index / 1000 % 4]
    let serial = String("000\(index % 1000)".suffix(3))
    let numbers = "0123456789X".map { digits + serial + String($0) }
    let number = try #require(numbers.first { (try? ResidentID($0)) != nil })
    return PersonIdentity(
      name: "某人\(index)", documentType: .residentID, documentNumber: number)
  }
}
