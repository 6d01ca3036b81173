import CreditCore
import Testing

@Suite("Days of the payment channel")
struct ChannelDayTests {
  private static func move(
    _ kind: ChannelMove.Kind, _ reference: String, _ yuan: Int64
  ) throws -> ChannelMove {
    ChannelMove(kind, try #require(ChannelReference(reference)), Money(yuan: yuan))
  }

  private static func comparison() throws -> ChannelComparison {
    ChannelComparison(
      ours: [
        try move(.payout, "C1", 500), try move(.debit, "C2", 20), try move(.debit, "C2", 30),
        try move(.debit, "C3", 9), try move(.payout, "C4", 70),
      ],
      theirs: [
        try move(.debit, "C2", 30), try move(.payout, "C1", 500), try move(.debit, "C2", 21),
        try move(.payout, "C4", 70), try move(.payout, "C5", 80),
      ])
  }

  @Test("R26 what both sides say alike is matched; the rest is a break of its kind")
  func compared() throws {
    let comparison = try Self.comparison()
    #expect(comparison.matched == 3)
    let found = comparison.breaks.map { "\($0.reference.text) \($0.kind.rawValue)" }
    #expect(found == ["C2 amount-differs", "C3 ours-only", "C5 theirs-only"])
    #expect(comparison.breaks.first?.ours == Money(yuan: 20))
    #expect(comparison.breaks.first?.theirs == Money(yuan: 21))
    #expect(comparison.breaks.map(\.ordinal) == [1, 2, 3])
  }

  @Test("a break is explained once, and stays explained when the day is compared again")
  func worked() throws {
    var desk = try Desk(ChannelDay.self)
    let by = try code("acc-1")
    let statement = Digest(bytes: [UInt8](repeating: 1, count: 32))
    let day = desk.context.businessDate.adding(days: -1)
    let reconcile = ChannelDayCommand.reconcile(
      try Self.comparison(), day: day, statement: statement, by: by)
    try desk.act(reconcile)
    try desk.act(.resolve(2, note("taken on the next day"), by: by))
    #expect(try #require(desk.state).open.map(\.ordinal) == [1, 3])
    #expect(throws: DeskRefusal.known) {
      try desk.act(.resolve(2, note("again"), by: by))
    }
    #expect(throws: DeskRefusal.unknown) { try desk.act(.resolve(9, note("none"), by: by)) }
    let before = desk.events.count
    try desk.act(reconcile)
    #expect(desk.events.count == before)
    try desk.act(
      .reconcile(
        try Self.comparison(), day: day,
        statement: Digest(bytes: [UInt8](repeating: 2, count: 32)), by: by))
    #expect(try #require(desk.state).open.map(\.ordinal) == [1, 3])
    for event in desk.events {
      let read = try ChannelDay.event(kind: type(of: event).kind, encoded: event.encoded())
      #expect(read.encoded() == event.encoded())
    }
  }

  @Test("a day that is not over can't be compared")
  func tooEarly() throws {
    var desk = try Desk(ChannelDay.self)
    let statement = Digest(bytes: [UInt8](repeating: 1, count: 32))
    let reconcile = ChannelDayCommand.reconcile(
      try Self.comparison(), day: desk.context.businessDate, statement: statement,
      by: try code("acc-1"))
    #expect(throws: DeskRefusal.dayOutOfRange) { try desk.act(reconcile) }
  }

  @Test("a reference is a letter with letters and digits, so never a person's number")
  func references() {
    #expect(ChannelReference("C0123456789ABCDEFGHJKMNPQRSTV") != nil)
    for text in ["", "C", "11010519491231002X", "C 1", "c1", "L-1"] {
      #expect(ChannelReference(text) == nil, "\(text)")
    }
  }
}
