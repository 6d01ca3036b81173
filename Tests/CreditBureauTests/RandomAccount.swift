import CreditBureau
import CreditCore

/// One account's made-up life: a loan in monthly instalments, a line used and repaid, a card or a
/// debt that was taken over; paid on time, late, in advance or not at all. It tells what a lender
/// would report, month by month.
struct RandomAccount {
  /// The lender's and the borrower's part of it, the same for all accounts of an agreement.
  struct Frame {
    var person: PersonIdentity
    var provider: ProviderCode
    var agreementCode: String
  }

  static let dueDay = 15

  let type: AccountType
  let kind: RandomAccountKind
  let openedOn: CivilDate
  let instalment: Int64
  var code: String
  var frame: Frame
  var unpaid: [CivilDate] = []
  var remaining: Int
  var loanClass = LoanClassCode.normal
  var classifiedOn: CivilDate
  var lastRepaidOn: CivilDate?
  var isBad = false
  /// No more records are due: it was closed, moved to another lender or deleted.
  var isOver = false
  /// It was moved to another lender or deleted: nothing may come any more.
  var isGone = false
  /// What was sent about it, oldest first.
  var records: [AccountRecord] = []
  /// The month of the newest special event.
  var lastEvent: YearMonth?

  init(
    _ type: AccountType, code: String, frame: Frame, in month: YearMonth,
    using random: inout SeededRandom
  ) {
    self.type = type
    self.code = code
    self.frame = frame
    kind = RandomAccountKind(type, using: &random)
    let day = month.day(Int.random(in: 1...10, using: &random))
    openedOn = kind.isStock ? day.adding(months: -Int.random(in: 2...20, using: &random)) : day
    remaining = kind.isDormant ? 0 : [3, 6, 12, 24].randomElement(using: &random) ?? 3
    instalment = Int64.random(in: 20...900, using: &random)
    classifiedOn = openedOn
  }

  var balance: Int64 { instalment * Int64(remaining + unpaid.count) }

  var isInstalment: Bool { type == .nonRevolving || type == .drawdown }

  /// The code of the agreement the account stands under; `nil` where it names none.
  var agreementCode: String? {
    switch type {
    case .collection: nil
    case .nonRevolving: kind.flag == .atOnce ? nil : frame.agreementCode
    case .creditCard: kind.purpose == .instalmentCard ? nil : frame.agreementCode
    case .revolving, .semiCreditCard, .drawdown: frame.agreementCode
    }
  }

  /// What is reported for this month, in the order of days.
  mutating func live(
    through month: YearMonth, using random: inout SeededRandom
  ) -> [AccountRecord] {
    guard !isOver else { return [] }
    let new =
      type == .collection
      ? pursue(through: month, using: &random) : repay(through: month, using: &random)
    records += new
    return new
  }

  private mutating func repay(
    through month: YearMonth, using random: inout SeededRandom
  ) -> [AccountRecord] {
    var records: [AccountRecord] = []
    let isFirst = self.records.isEmpty
    if isFirst {
      if !kind.isStock { records.append(opening()) }
    } else if remaining > 0 {
      unpaid.append(month.day(Self.dueDay))
      remaining -= 1
    }
    var paid: Int64 = 0
    var isLate = false
    let day = month.day(Int.random(in: 16...25, using: &random))
    if !unpaid.isEmpty, !isBad, random.chance(kind.diligence) {
      let wasLate = (unpaid.first ?? day).month < month
      isLate = wasLate || random.chance(20)
      paid = instalment * Int64(unpaid.count)
      unpaid = []
      lastRepaidOn = isLate ? day : month.day(Self.dueDay)
      if wasLate, type != .semiCreditCard, balance > 0 { records.append(recovery(on: day, paid)) }
    }
    let isPaid = unpaid.isEmpty && (balance == 0 && !kind.isDormant || random.chance(5))
    if !isFirst, isPaid || (isBad && random.chance(10)) {
      let end = month.day(Int.random(in: 26...31, using: &random))
      records.append(closing(end, paid, isEarly: balance > 0))
    } else {
      let record = monthEnd(month, paid, isLate: isLate, using: &random)
      records.append(isFirst && kind.isStock ? asStock(record) : record)
    }
    return records
  }

  // MARK: Records

  func record(_ day: CivilDate, _ time: AccountReportTime) -> AccountRecord {
    AccountRecord(
      accountType: type, accountCode: code, reportedOn: day, reportTime: time,
      person: frame.person, manager: frame.provider)
  }

  private func opening() -> AccountRecord {
    var record = record(openedOn, .opened)
    open(&record)
    record.monthly = month(openedOn.month, settled: openedOn, on: openedOn, 0)
    return record
  }

  /// The first report of an account that was there before there were reports.
  private func asStock(_ month: AccountRecord) -> AccountRecord {
    var record = month
    record.reportTime = .firstMonthEnd
    open(&record)
    return record
  }

  private func open(_ record: inout AccountRecord) {
    let periods = kind.mode == .equalInstalment ? max(remaining + unpaid.count, 1) : 0
    record.terms = AccountTerms(
      purpose: kind.purpose, openedOn: openedOn, amount: max(balance, 1),
      drawdownFlag: kind.flag, dueOn: openedOn.adding(months: 40), repaymentMode: kind.mode,
      repaymentPeriods: periods, applicationArea: "330106", guarantee: kind.guarantee,
      fundingSource: kind.funding, cardID: type.isCard ? .several : nil,
      housing: kind.purpose == .housing
        ? .init(number: "HT-\(code.suffix(6))", isFirstHome: .no) : nil)
    record.agreementCode = agreementCode
    if kind.guarantee == .guarantor { record.responsibleParties = [kind.guarantor(code)] }
    if kind.purpose == .instalmentCard { record.instalmentLine = instalmentLine }
  }

  private var instalmentLine: InstalmentLine {
    InstalmentLine(
      limit: 30_000, effectiveOn: openedOn, expiresOn: openedOn.adding(months: 36), used: balance)
  }

  private mutating func recovery(on day: CivilDate, _ paid: Int64) -> AccountRecord {
    classify(.normal, on: day)
    var record = record(day, .overdueRecovered)
    record.recovery = RecoveryPerformance(
      balance: balance, loanClass: loanClass, classifiedOn: classifiedOn,
      remainingPeriods: isInstalment ? remaining : 0, repaid: paid)
    return record
  }

  private mutating func closing(
    _ day: CivilDate, _ paid: Int64, isEarly: Bool
  ) -> AccountRecord {
    let rest = balance
    remaining = 0
    unpaid = []
    lastRepaidOn = isBad ? lastRepaidOn : day
    isOver = true
    if !isBad { classify(.normal, on: day) }
    var record = record(day, day == day.month.lastDay ? .monthEndClosed : .closed)
    var performance = month(day.month, settled: day, on: day, isBad ? 0 : paid + rest)
    performance.status = .closed
    performance.repaymentStatus = isBad ? .ended : .settled
    performance.closedOn = day
    record.monthly = performance
    if isEarly {
      record.specialTransactions = [
        SpecialTransaction(
          type: isBad ? .assetTransfer : .earlySettlement, date: day, amount: rest, detail: "")
      ]
    }
    return record
  }

  private mutating func monthEnd(
    _ month: YearMonth, _ paid: Int64, isLate: Bool, using random: inout SeededRandom
  ) -> AccountRecord {
    let day = month.lastDay
    let age = unpaid.first.map { $0.days(to: day) } ?? 0
    let classes: [LoanClassCode] = [.normal, .specialMention, .substandard, .doubtful, .loss]
    classify(classes[age > 360 ? 4 : age > 180 ? 3 : age > 90 ? 2 : age > 0 ? 1 : 0], on: day)
    var record = record(day, .monthEnd)
    if age > 180, type != .semiCreditCard, !isBad, random.chance(50) {
      isBad = true
      record.specialTransactions = [
        SpecialTransaction(type: .writeOff, date: day, amount: balance, detail: "核销<1>&")
      ]
    }
    var performance = self.month(
      month, settled: month == openedOn.month ? day : month.day(Self.dueDay), on: day, paid)
    if age == 0, paid > 0, isLate, type.isLoan { performance.repaymentStatus = .paidLateInMonth }
    record.monthly = performance
    if kind.purpose == .instalmentCard { record.instalmentLine = instalmentLine }
    if paid > 0, type.isLoan, random.chance(5) {
      record.specialTransactions = [
        SpecialTransaction(
          type: isInstalment ? .extended : .debtReduction, date: day, amount: 1,
          dueMonthsChanged: isInstalment ? 2 : 0, detail: "")
      ]
    }
    return record
  }

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
    if kind.isDormant { performance.status = .notActivated }
    if isBad {
      performance.status = .badDebtWrittenOff
      performance.repaymentStatus = .badDebt
    }
    if type.isLoan {
      if age > 0, !isBad { performance.status = .overdue }
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
