import CreditBureau
import CreditCore

/// A debt that was taken over (C1): there are no month ends, only what is paid now and then.
extension RandomAccount {
  mutating func pursue(
    through month: YearMonth, using random: inout SeededRandom
  ) -> [AccountRecord] {
    guard !records.isEmpty else { return [takeOver()] }
    guard random.chance(40) else { return [] }
    let day = month.day(Int.random(in: 2...28, using: &random))
    let parts = random.chance(20) ? remaining : min(remaining, 2)
    remaining -= parts
    lastRepaidOn = day
    isOver = remaining == 0
    var record = record(day, isOver ? .closed : .overdueRecovered)
    record.collection = CollectionPerformance(
      status: isOver ? .closed : .normal, balance: balance, repaid: instalment * Int64(parts),
      lastRepaidOn: day, closedOn: isOver ? day : nil)
    return [record]
  }

  private func takeOver() -> AccountRecord {
    var record = record(openedOn, .opened)
    record.terms = .collection(of: kind.purpose, openedOn: openedOn, amount: balance)
    record.originalCreditor = OriginalCreditor(
      name: "白鹭银行", debt: .loan, status: .overdueOver180)
    record.collection = CollectionPerformance(balance: balance)
    return record
  }
}
