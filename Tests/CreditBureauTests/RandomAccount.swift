import CreditBureau
import CreditCore

/// One account's made-up life: a loan in monthly instalments or a line used and repaid, paid
/// on time, late, in advance or not at all. It tells what a lender would report, month by month.
struct RandomAccount {
  private static let dueDay = 15

  let type: AccountType
  private(set) var code: String
  private let person: PersonIdentity
  private let provider: ProviderCode
  private let agreementCode: String
  private let openedOn: CivilDate
  private let instalment: Int64
  private var unpaid: [CivilDate] = []
  private var remaining: Int
  private var loanClass = LoanClassCode.normal
  private var classifiedOn: CivilDate
  private var lastRepaidOn: CivilDate?
  private(set) var isOver = false
  private var isBad = false
  /// The last record of the month, which a correction may replace.
  private(set) var newest: AccountRecord?

  init(
    _ type: AccountType, code: String, person: PersonIdentity, provider: ProviderCode,
    agreementCode: String, in month: YearMonth, using random: inout SeededRandom
  ) {
    self.type = type
    self.code = code
    self.person = person
    self.provider = provider
    self.agreementCode = agreementCode
    openedOn = month.day(Int.random(in: 1...10, using: &random))
    remaining = [3, 6, 12].randomElement(using: &random) ?? 3
    instalment = Int64.random(in: 20...900, using: &random)
    classifiedOn = openedOn
  }

  private var balance: Int64 { instalment * Int64(remaining + unpaid.count) }

  /// What is reported for this month, in the order of days.
  mutating func live(
    through month: YearMonth, using random: inout SeededRandom
  ) -> [AccountRecord] {
    guard !isOver else { return [] }
    var records: [AccountRecord] = []
    if month == openedOn.month {
      records.append(opening())
    } else if remaining > 0 {
      unpaid.append(month.day(Self.dueDay))
      remaining -= 1
    }
    var paid: Int64 = 0
    var isLate = false
    let day = month.day(Int.random(in: 16...25, using: &random))
    if !unpaid.isEmpty, !isBad, random.chance(75) {
      let wasLate = (unpaid.first ?? day).month < month
      isLate = wasLate || random.chance(20)
      paid = instalment * Int64(unpaid.count)
      unpaid = []
      lastRepaidOn = isLate ? day : month.day(Self.dueDay)
      if wasLate, type != .semiCreditCard, balance > 0 { records.append(recovery(on: day, paid)) }
    }
    let isDone = month > openedOn.month && unpaid.isEmpty && (balance == 0 || random.chance(5))
    if isDone {
      paid += balance
      records.append(closing(month.day(Int.random(in: 26...31, using: &random)), paid))
    } else {
      records.append(monthEnd(month, paid, isLate: isLate, using: &random))
    }
    newest = records.last
    return records
  }

  /// Gives the account another code; its records must use it from now on.
  mutating func rename() -> CodeChangeRecord {
    let old = code
    code += "N"
    return CodeChangeRecord(of: .account, from: old, to: code)
  }

  /// Moves the account to another lender: nothing more is reported for it.
  mutating func transfer(in month: YearMonth) -> SpecialEventRecord {
    isOver = true
    return SpecialEventRecord(
      accountCode: code, accountType: type, type: .transferredOut, month: month,
      reportedOn: month.day(3))
  }

  // MARK: Records

  private func record(_ day: CivilDate, _ time: AccountReportTime) -> AccountRecord {
    AccountRecord(
      accountType: type, accountCode: code, reportedOn: day, reportTime: time, person: person,
      manager: provider)
  }

  private func opening() -> AccountRecord {
    var record = record(openedOn, .opened)
    let isInstalment = type == .nonRevolving || type == .drawdown
    record.terms = AccountTerms(
      purpose: type == .creditCard
        ? .creditCard : type == .semiCreditCard ? .semiCreditCard : .consumption,
      openedOn: openedOn, amount: balance, dueOn: openedOn.adding(months: 13),
      repaymentMode: type == .revolving ? .merged : isInstalment ? .equalInstalment : nil,
      repaymentPeriods: isInstalment ? remaining : 0, applicationArea: "330106",
      cardID: type.isCard ? .several : nil)
    record.agreementCode = type == .nonRevolving ? nil : agreementCode
    record.monthly = month(openedOn.month, settled: openedOn, on: openedOn, 0)
    return record
  }

  private mutating func recovery(on day: CivilDate, _ paid: Int64) -> AccountRecord {
    classify(.normal, on: day)
    var record = record(day, .overdueRecovered)
    record.recovery = RecoveryPerformance(
      balance: balance, loanClass: loanClass, classifiedOn: classifiedOn,
      remainingPeriods: isInstalment ? remaining : 0, repaid: paid)
    return record
  }

  private mutating func closing(_ day: CivilDate, _ paid: Int64) -> AccountRecord {
    remaining = 0
    lastRepaidOn = day
    isOver = true
    classify(.normal, on: day)
    var record = record(day, day == day.month.lastDay ? .monthEndClosed : .closed)
    var performance = month(day.month, settled: day, on: day, paid)
    performance.status = .closed
    performance.repaymentStatus = .settled
    performance.closedOn = day
    record.monthly = performance
    return record
  }

  private mutating func monthEnd(
    _ month: YearMonth, _ paid: Int64, isLate: Bool, using random: inout SeededRandom
  ) -> AccountRecord {
    let day = month.lastDay
    let age = unpaid.first.map { $0.days(to: day) } ?? 0
    let classes: [LoanClassCode] = [.normal, .specialMention, .substandard, .doubtful, .loss]
    classify(classes[age > 360 ? 4 : age > 180 ? 3 : age > 90 ? 2 : age > 0 ? 1 : 0], on: day)
    if age > 180, type != .semiCreditCard, random.chance(50) { isBad = true }
    var record = record(day, .monthEnd)
    var performance = self.month(
      month, settled: month == openedOn.month ? day : month.day(Self.dueDay), on: day, paid)
    if age == 0, paid > 0, isLate, type.isLoan { performance.repaymentStatus = .paidLateInMonth }
    record.monthly = performance
    if paid > 0, type.isLoan, random.chance(5) {
      record.specialTransactions = [
        SpecialTransaction(type: .debtReduction, date: day, amount: 1, detail: "")
      ]
    }
    return record
  }

  private var isInstalment: Bool { type == .nonRevolving || type == .drawdown }

  private mutating func classify(_ loanClass: LoanClassCode, on day: CivilDate) {
    guard loanClass != self.loanClass else { return }
    self.loanClass = loanClass
    classifiedOn = day
  }

  private func month(
    _ month: YearMonth, settled: CivilDate, on day: CivilDate, _ paid: Int64
  ) -> MonthlyPerformance {
    let age = unpaid.first.map { $0.days(to: day) } ?? 0
    let overdue = instalment * Int64(unpaid.count)
    let wasDue = paid > 0 || !unpaid.isEmpty
    var performance = MonthlyPerformance(
      month: month, settlementDate: settled, balance: balance,
      remainingPeriods: isInstalment ? remaining : 0, loanClass: loanClass,
      classifiedOn: classifiedOn,
      repaymentStatus: age > 0 ? .of(daysOverdue: age) : wasDue ? .normal : .nothingDue,
      repaid: paid, lastRepaidOn: lastRepaidOn)
    if type == .semiCreditCard {
      performance.overdraftOver180Days = sum(181...10_000, on: day)
      if balance > 0, age == 0 { performance.repaymentStatus = .normal }
      return performance
    }
    performance.due = wasDue ? instalment : 0
    performance.overduePeriods = unpaid.count
    performance.overdueTotal = overdue
    if type.isLoan {
      if age > 0 { performance.status = isBad ? .badDebtWrittenOff : .overdue }
      if isBad { performance.repaymentStatus = .badDebt }
      performance.overduePrincipal = .init(
        total: overdue, days31To60: sum(31...60, on: day), days61To90: sum(61...90, on: day),
        days91To180: sum(91...180, on: day), over180Days: sum(181...10_000, on: day))
    } else {
      performance.card = .init(
        billed: wasDue ? instalment : 0, used: balance, repaidPercent: wasDue ? 100 : nil)
    }
    return performance
  }

  private func sum(_ ages: ClosedRange<Int>, on day: CivilDate) -> Int64 {
    instalment * Int64(unpaid.count { ages.contains($0.days(to: day)) })
  }
}
