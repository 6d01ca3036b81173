import CreditBureau
import CreditCore

/// The month-end records of a lender with so many accounts: lines, cash loans and loans in
/// instalments, one in ten of them late. `lxml_writer.py` makes the same ones.
struct MonthEnd {
  let provider: ProviderCode
  private let month = YearMonth(year: 2026, month: 10)
  private let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private let digits = Array("10X98765432")

  init() throws {
    provider = try ProviderCode("D1013300000019")
  }

  /// The moment that names and headers state: the second day of the next month.
  var generatedAt: Instant {
    Instant(microseconds: Int64(month.lastDay.dayNumber + 2) * 86_400_000_000)
  }

  func record(_ number: Int) -> AccountRecord {
    let types: [AccountType] = [.revolving, .drawdown, .nonRevolving]
    let type = types[number % 3]
    let day = month.lastDay
    let isLate = number % 10 == 7
    let amount = Int64(100 + number % 900)
    var performance = MonthlyPerformance(
      month: month, settlementDate: month.day(15), status: isLate ? .overdue : .normal,
      balance: amount * 6, remainingPeriods: type == .revolving ? 0 : 5,
      loanClass: isLate ? .specialMention : .normal,
      classifiedOn: isLate ? day : month.adding(months: -3).day(4),
      repaymentStatus: isLate ? .overdue1To30 : .normal, due: amount,
      repaid: isLate ? 0 : amount,
      lastRepaidOn: isLate ? month.adding(months: -1).day(15) : month.day(15))
    if isLate {
      performance.overduePeriods = 1
      performance.overdueTotal = amount
      performance.overduePrincipal.total = amount - 9
    }
    return AccountRecord(
      accountType: type, accountCode: "\(provider)ACC\(number)", reportedOn: day,
      reportTime: .monthEnd, person: person(number), manager: provider, monthly: performance)
  }

  /// A person with a right number, different for each of a million.
  private func person(_ number: Int) -> PersonIdentity {
    let born = CivilDate(dayNumber: 7305).adding(days: number / 1000)
    let serial = String("00\(number % 1000)".suffix(3))
    let number17 = "330106\(born)".filter { $0 != "-" } + serial
    var sum = 0
    for (digit, weight) in zip(number17.utf8, weights) { sum += (Int(digit) - 0x30) * weight }
    return PersonIdentity(
      name: "借款人\(number)", documentType: .residentID,
      documentNumber: number17 + String(digits[sum % 11]))
  }
}
