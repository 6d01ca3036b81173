import CreditCore

/// Reads the input of `tally calc cost` and places its payments in time.
struct CostInput {
  let received: Money
  let payments: [CreditPayment]
  let periodsPerYear: Int

  /// One payment as given.
  private struct Given {
    var day: Int?
    var amount: Money
    var kind: CostKind
  }

  init(_ document: JSONInput) throws(CommandFailure) {
    let payout = try document.object("received", fields: ["on", "amount"])
    let start = payout.has("on") ? try payout.date("on") : nil
    var given: [Given] = []
    for payment in try document.objects(
      "payments", atMost: 10_000, fields: ["on", "amount", "kind"])
    {
      given.append(try CostInput.payment(payment, start))
    }
    let dated = given.count { $0.day != nil }
    guard dated == 0 || dated == given.count else {
      throw document.failure("payments", "either every payment has a day or none has")
    }
    let asked =
      document.has("periodsPerYear") ? try document.integer("periodsPerYear", 1...366) : nil
    received = try payout.money("amount")
    if dated > 0, let start {
      let days = given.map { $0.day ?? 0 }
      let timing = CostInput.timing(days, after: start, periodsPerYear: asked)
      periodsPerYear = timing.periodsPerYear
      payments = zip(given, timing.periods).map { payment, period in
        CreditPayment(
          period: period, day: payment.day, amount: payment.amount, kind: payment.kind)
      }
    } else {
      let perYear = asked ?? 12
      periodsPerYear = perYear
      payments = zip(given, CostInput.periods(given)).map { payment, period in
        CreditPayment(
          period: period, day: CostInput.day(period, after: start, perYear),
          amount: payment.amount, kind: payment.kind)
      }
    }
  }

  private static func payment(
    _ payment: JSONInput, _ start: CivilDate?
  ) throws(CommandFailure) -> Given {
    let kind = try payment.text("kind")
    let plain = kind.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == UInt8(ascii: "-") }
    guard plain, (1...40).contains(kind.utf8.count) else {
      throw payment.failure("kind", "it must be a word in small letters such as \"guarantee\"")
    }
    var day: Int?
    if payment.has("on") {
      guard let start else {
        throw payment.failure("on", "it needs the day of the payout in received.on")
      }
      let days = start.days(to: try payment.date("on"))
      guard (0...36_525).contains(days) else {
        throw payment.failure("on", "it must not be before the payout or 100 years after it")
      }
      day = days
    }
    return Given(day: day, amount: try payment.money("amount"), kind: CostKind(rawValue: kind))
  }

  /// Periods of payments without days. A list that gives kind after kind, each as often, has the
  /// first of every kind in the first period; otherwise a period ends where a kind comes again.
  private static func periods(_ given: [Given]) -> [Int] {
    var counts: [CostKind: Int] = [:]
    let ordinals = given.map { payment in
      counts[payment.kind, default: 0] += 1
      return counts[payment.kind, default: 0]
    }
    let runs = zip(given, given.dropFirst()).count { $0.kind != $1.kind } + 1
    if runs == counts.count, Set(counts.values).count == 1 { return ordinals }
    var period = 1
    var seen: Set<CostKind> = []
    return given.map { payment in
      if !seen.insert(payment.kind).inserted {
        period += 1
        seen = [payment.kind]
      }
      return period
    }
  }

  /// Where dated payments lie: in months, weeks or days after the payout, whichever fits them
  /// first. Where the periods in a year are given and the days don't fit them, each day paid on
  /// is taken as the end of one more period.
  private static func timing(
    _ days: [Int], after start: CivilDate, periodsPerYear asked: Int?
  ) -> (periods: [Int], periodsPerYear: Int) {
    for perYear in asked.map({ [$0] }) ?? [12, 52] {
      let latest = days.max() ?? 0
      var ends: [Int: Int] = [:]
      var period = 0
      while let end = day(period, after: start, perYear), end <= latest {
        ends[end] = period
        period += 1
      }
      let periods = days.compactMap { ends[$0] }
      if periods.count == days.count { return (periods, perYear) }
    }
    guard let asked else { return (days, 365) }
    let distinct = Set(days).union([0]).sorted()
    return (days.map { distinct.firstIndex(of: $0) ?? 0 }, asked)
  }

  /// How many days after the payout a period ends; nil where that is not a day of the calendar.
  private static func day(_ period: Int, after start: CivilDate?, _ perYear: Int) -> Int? {
    guard let start, period <= 36_525 else { return nil }
    switch perYear {
    case 1, 2, 3, 4, 6, 12:
      guard period * 12 / perYear <= 1200, start.components.year <= 9899 else { return nil }
      return start.days(to: start.adding(months: period * 12 / perYear))
    case 26: return period * 14
    case 52: return period * 7
    case 360, 364, 365, 366: return period
    default: return nil
    }
  }
}
