import BureauChecker
import CreditBureau
import CreditCore

/// The bureau of a random history: the checker's database, and what we believe it holds.
struct HistoryBureau {
  private(set) var database = BureauDatabase(
    isComplete: true, providers: [Samples.providerText])
  private(set) var history = ReportHistory()

  /// What we think the bureau would refuse in these records; takes them over.
  mutating func takeOver(_ records: [any ReportRecord]) -> [String] {
    var problems: [String] = []
    for record in records {
      problems += history.problems(of: record).map { "\($0.fbCode) \($0.element)" }
      history.take(record)
    }
    return problems
  }

  mutating func check(_ file: (name: String, bytes: [UInt8])) -> CheckReport {
    ReportFileChecker().check(file.bytes, name: file.name, database: &database)
  }

  /// The accounts of which the bureau shows another balance, or open where it is closed.
  func differences(from standing: [String: RandomLender.Standing]) -> [String] {
    standing.filter { code, standing in
      guard let account = database.accounts[code] else { return true }
      let row =
        account.type == "C1"
        ? account.segments["J"]?.items : account.months[standing.month]?.items
      return row?["AcctBal"] != "\(standing.balance)"
        || (account.closedOn != nil) != standing.isClosed
        || (history.accounts[code]?.closedOn != nil) != standing.isClosed
    }.keys.sorted()
  }

  /// Whether all that the record needs was stored before its file.
  func expects(_ record: any ReportRecord) -> Bool {
    guard let account = record as? AccountRecord else { return true }
    return account.terms != nil || database.accounts[account.accountCode] != nil
  }

  /// The codes with which the bureau refuses a file of this one line; nothing is stored.
  func codes(
    of line: String, _ type: ReportRecordType, after month: YearMonth
  ) throws -> Set<String> {
    let day = month.lastDay.adding(days: 2)
    let digits = "\(day)".replacing("-", with: "")
    let header = "A050\(type)2.0.0  \(Samples.providerText)\(digits)00000000000001\r\n"
    var untouched = database
    let report = ReportFileChecker().check(
      Array((header + line + "\r\n").utf8), name: "\(Samples.providerText)\(digits)\(type)09990",
      database: &untouched)
    return Set(report.errors.map(\.code))
  }

  /// What a history must have among its records, beside each record type.
  static let expectedTraits: Set<String> = Set(
    ["D1 0", "D1 1", "D1 2"]
      + ["10", "20", "30", "31", "32", "40"].map { "time \($0)" }
      + ["D1", "R1", "R2", "R3", "R4", "C1"].map { "account \($0)" }
      + ["11", "12", "21", "withdrawn"].map { "event \($0)" }
      + ["B", "C", "D", "F", "H", "I", "J", "K"].map { "corrected \($0)" }
      + ["1", "2", "3", "4", "5", "6", "7", "B", "C", "G", "M", "N", "*"].map { "status \($0)" }
      + ["10", "20", "30"].map { "agreement \($0)" } + ["10", "20"].map { "person \($0)" })

  /// The record's type and what is remarkable in it.
  static func traits(of record: any ReportRecord) -> Set<String> {
    var traits: Set<String> = [record.recordType.rawValue]
    switch record {
    case let record as AccountRecord:
      traits.insert("time \(record.reportTime)")
      traits.insert("account \(record.accountType)")
      if record.accountType == .nonRevolving, let terms = record.terms {
        traits.insert("D1 \(terms.drawdownFlag)")
      }
      if let monthly = record.monthly { traits.insert("status \(monthly.repaymentStatus)") }
    case let record as SpecialEventRecord:
      traits.insert(record.isEffective ? "event \(record.type)" : "event withdrawn")
    case let record as SegmentCorrectionRecord: traits.insert("corrected \(record.segment.letter)")
    case let record as CreditAgreementRecord: traits.insert("agreement \(record.reportTime)")
    case let record as BasicInformationRecord: traits.insert("person \(record.reportTime)")
    default: break
    }
    return traits
  }
}
