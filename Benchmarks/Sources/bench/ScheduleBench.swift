import CreditCore

/// A loan of 12 level instalments: `Schedule.build` beside the bare loop that gives the same rows.
enum ScheduleBench {
  private static let rate = Rate(partsPerBillion: 144_000_000)
  private static let start = CivilDate(dayNumber: 20_734)

  static func run() throws -> Line {
    var rows = [BareSchedule.Row](repeating: BareSchedule.Row(), count: 12)
    for number in 0..<2000 {
      bare(number, &rows)
      guard try isSame(built(number), rows) else {
        throw BenchFailure(description: "the bare loop gives other rows for loan \(number)")
      }
    }
    var sink: Int64 = 0
    let reference = Measure.nanoseconds(calls: 100_000) { number in
      bare(number, &rows)
      sink &+= rows[11].interest
    }
    let measured = try Measure.nanoseconds(calls: 100_000) { number in
      sink &+= try built(number).instalments[11].interest.fen
    }
    guard sink != 0 else { throw BenchFailure(description: "nothing was computed") }
    return Line(
      name: "schedule of 12 / bare loop", measured: measured, reference: reference, unit: "ns",
      bar: .atMost(4))
  }

  private static func principal(_ number: Int) -> Int64 { 1_000_000 + Int64(number) * 37 }

  private static func day(_ number: Int) -> CivilDate { start.adding(days: number & 1023) }

  private static func bare(_ number: Int, _ rows: inout [BareSchedule.Row]) {
    BareSchedule.build(
      principal(number), rate: rate.partsPerBillion, on: day(number), &rows)
  }

  private static func built(_ number: Int) throws -> Schedule {
    try Schedule.build(
      ScheduleTerms(
        principal: Money(fen: principal(number)), annualRate: rate, instalments: 12,
        disbursedOn: day(number)))
  }

  private static func isSame(_ schedule: Schedule, _ rows: [BareSchedule.Row]) -> Bool {
    zip(schedule.instalments, rows).allSatisfy { one, other in
      one.dueOn.dayNumber == other.due && one.principal.fen == other.principal
        && one.interest.fen == other.interest && one.balance.fen == other.balance
    }
  }
}
