import CreditBureau
import CreditCore
import Testing

/// A made-up lender that reports its borrowers' random accounts, month by month, in files.
struct RandomLender {
  private struct Borrower {
    var basics: BasicInformationRecord
    var agreement: CreditAgreementRecord
    /// The places of the borrower's accounts.
    var accounts: [Int]
  }

  /// What the lender's own books say of one account.
  struct Standing {
    /// The newest month that was reported; empty for a debt that was taken over.
    var month: String
    var balance: Int64
    var isClosed: Bool
  }

  private var random: SeededRandom
  private let provider: ProviderCode
  private var accounts: [RandomAccount] = []
  private var borrowers: [Borrower] = []
  private var serial = 0

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    provider = try Samples.provider()
  }

  /// The accounts that were not moved or deleted, by their codes.
  var standing: [String: Standing] {
    var standing: [String: Standing] = [:]
    for account in accounts where !account.isGone {
      let month = account.records.last?.monthly.map { "\($0.month)" } ?? ""
      standing[account.code] = Standing(
        month: month, balance: account.balance, isClosed: account.isOver)
    }
    return standing
  }

  /// Files' records, each of one type, in the order in which they must be sent.
  mutating func report(_ month: YearMonth, newBorrowers: Int) throws -> [[any ReportRecord]] {
    var persons: [any ReportRecord] = updates(in: month)
    var agreements: [any ReportRecord] = adjust(in: month)
    var documents: [any ReportRecord] = []
    let events = events(in: month)
    for _ in 0..<newBorrowers {
      let borrower = try join(month)
      persons.append(borrower.basics)
      agreements.append(borrower.agreement)
      if random.chance(30) { documents.append(document(of: borrower, in: month)) }
    }
    var reports: [AccountRecord] = []
    for place in accounts.indices {
      reports += accounts[place].live(through: month, using: &random)
    }
    reports.sort { ($0.reportedOn, $0.accountCode) < ($1.reportedOn, $1.accountCode) }
    let files = [persons, documents, agreements, events, reports] + changes(in: month)
    return files.filter { !$0.isEmpty }
  }

  /// The file of these records, built as the files that leave are, on the second day after the
  /// month.
  mutating func file(
    _ records: [any ReportRecord], after month: YearMonth
  ) throws -> (name: String, bytes: [UInt8]) {
    serial = (serial + 1) % 1000
    let day = month.lastDay.adding(days: 2)
    let first = try #require(records.first)
    let sink = MemorySink()
    var series = ReportFileSeries(
      provider: provider, recordType: first.recordType, from: .init(nextSerial: serial),
      generatedAt: Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000), sink: sink)
    for record in records { try series.append(record) }
    _ = try series.finish()
    let file = try #require(sink.files.first)
    return (file.key, file.value)
  }

  // MARK: Persons and agreements

  private mutating func join(_ month: YearMonth) throws -> Borrower {
    let number = borrowers.count + 1
    var basics = try Samples.basicInformation()
    basics.person = try Self.person(number)
    basics.reportedOn = month.firstDay
    basics.overview?.updatedOn = month.firstDay
    basics.marriage?.updatedOn = month.firstDay
    basics.education?.updatedOn = month.firstDay
    basics.occupation?.updatedOn = month.firstDay
    basics.residence?.updatedOn = month.firstDay
    basics.mailing?.updatedOn = month.firstDay
    let agreement = CreditAgreementRecord(
      agreementCode: "\(provider)AGREE\(number)", reportedOn: month.firstDay,
      reportTime: .started, person: basics.person, manager: provider, limit: 20_000,
      effectiveOn: month.firstDay, expiresOn: month.firstDay.adding(months: 48), status: .inForce)
    let types: [AccountType] = [
      .nonRevolving, .revolving, .drawdown, .creditCard, .semiCreditCard, .drawdown, .collection,
    ]
    let first = accounts.count
    let frame = RandomAccount.Frame(
      person: basics.person, provider: provider, agreementCode: agreement.agreementCode)
    for (place, type) in types.enumerated() where random.chance(40) {
      accounts.append(
        RandomAccount(
          type, code: "\(provider)ACC\(number)X\(place)", frame: frame, in: month, using: &random))
    }
    let borrower = Borrower(
      basics: basics, agreement: agreement, accounts: Array(first..<accounts.count))
    borrowers.append(borrower)
    return borrower
  }

  /// Now and then somebody moves, or has another telephone.
  private mutating func updates(in month: YearMonth) -> [any ReportRecord] {
    var records: [any ReportRecord] = []
    for place in borrowers.indices where random.chance(3) {
      var basics = borrowers[place].basics
      basics.reportTime = .update
      basics.reportedOn = month.day(6)
      basics.overview?.mobile = "1390000\(1000 + Int.random(in: 0..<9000, using: &random))"
      basics.overview?.updatedOn = month.day(5)
      basics.residence?.address = "城<北>路 & 园 \(place) 号"
      basics.residence?.updatedOn = month.day(6)
      borrowers[place].basics = basics
      if random.chance(50) {
        basics.marriage = nil
        basics.education = nil
        basics.occupation = nil
        basics.mailing = nil
      }
      records.append(basics)
    }
    return records
  }

  private func document(of borrower: Borrower, in month: YearMonth) -> DocumentValidityRecord {
    DocumentValidityRecord(
      person: borrower.basics.person, sourceCode: "\(provider)",
      validFrom: month.firstDay.adding(months: -30),
      validThrough: month.firstDay.adding(months: 90),
      issuer: "某市公安局", area: "330106", maintainer: provider, reportedOn: month.firstDay)
  }

  /// Now and then a limit changes, and an agreement whose accounts are over ends.
  private mutating func adjust(in month: YearMonth) -> [any ReportRecord] {
    var records: [any ReportRecord] = []
    for place in borrowers.indices where borrowers[place].agreement.limit.status == .inForce {
      let isUnused = borrowers[place].accounts.allSatisfy { accounts[$0].isOver }
      if isUnused, random.chance(20) {
        borrowers[place].agreement.reportTime = .ended
        borrowers[place].agreement.limit.status = .ended
      } else if random.chance(5) {
        borrowers[place].agreement.reportTime = .limitChanged
        borrowers[place].agreement.limit.amount += random.chance(50) ? 1000 : -1000
      } else {
        continue
      }
      borrowers[place].agreement.reportedOn = month.day(5)
      records.append(borrowers[place].agreement)
    }
    return records
  }

  // MARK: Beside the months

  private mutating func events(in month: YearMonth) -> [any ReportRecord] {
    var records: [any ReportRecord] = []
    for place in accounts.indices {
      records += accounts[place].events(in: month, using: &random)
    }
    return records
  }

  /// Corrections, deletions with what is sent in place of what was deleted, and changes of codes.
  private mutating func changes(in month: YearMonth) -> [[any ReportRecord]] {
    var corrections: [any ReportRecord] = []
    var deletions: [any ReportRecord] = []
    var again: [any ReportRecord] = []
    var wholes: [any ReportRecord] = []
    var codes: [any ReportRecord] = []
    for place in accounts.indices where !accounts[place].isGone {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<10:
        guard let correction = accounts[place].correction(using: &random) else { continue }
        corrections.append(correction)
      case 10..<13:
        guard let (deletion, record) = accounts[place].redo(in: month) else { continue }
        deletions.append(deletion)
        again.append(record)
      case 13 where accounts[place].openedOn.month == month:
        wholes.append(accounts[place].delete())
      case 14, 15: codes.append(accounts[place].rename())
      default: break
      }
    }
    let (agreementCorrections, agreementCodes) = agreementChanges()
    return [
      corrections, deletions, again, wholes, codes, agreementCorrections, agreementCodes,
    ]
  }

  private mutating func agreementChanges() -> (
    corrections: [any ReportRecord], codes: [any ReportRecord]
  ) {
    var corrections: [any ReportRecord] = []
    var codes: [any ReportRecord] = []
    for place in borrowers.indices {
      let agreement = borrowers[place].agreement
      if random.chance(3) {
        var limit = agreement.limit
        limit.restriction = .init(amount: 50_000, code: "\(provider)CAP\(place)")
        borrowers[place].agreement.limit = limit
        corrections.append(
          AgreementCorrectionRecord(
            agreementCode: agreement.agreementCode, reportedOn: agreement.reportedOn,
            segment: random.chance(50)
              ? .limit(limit) : .base(borrowers[place].basics.person, manager: provider)))
      } else if random.chance(1) {
        let new = agreement.agreementCode + "N"
        codes.append(CodeChangeRecord(of: .agreement, from: agreement.agreementCode, to: new))
        borrowers[place].agreement.agreementCode = new
        for account in borrowers[place].accounts { accounts[account].frame.agreementCode = new }
      }
    }
    return (corrections, codes)
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
