import CreditCore
import Testing

@Suite("End and renewal of the line")
struct RenewalTests {
  private static let renew = BorrowerCommand.limit(.renew)

  @Test("R70 a line is renewed around its end for another term, without an inquiry")
  func renewed() throws {
    var life = try Life.withLine()
    let inquiries = life.intended(.bureauInquiry).count
    life.today = try day("2026-12-05")
    #expect(throws: Refusal.renewalNotDue) { try life.trial(Self.renew) }
    life.today = try day("2026-12-06")
    let before = try life.state.agreement?.offer
    #expect(try life.act(Self.renew).map(\.kind) == ["line.renewed/1"])
    let after = try #require(try life.state.agreement)
    #expect("\(after.validUntil)" == "2028-01-05" && after.offer == before)
    #expect(throws: Refusal.renewalNotDue) { try life.trial(Self.renew) }
    #expect(life.intended(.bureauInquiry).count == inquiries)
  }

  @Test("R70 after its end no new draw is made and the old ones run on, until it is renewed")
  func ended() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-12-20")
    let loan = try life.borrow(1_000, 3)
    try life.go(to: "2027-01-06")
    #expect(throws: Refusal.lineExpired) { try life.trial(life.drawing(Money(yuan: 500))) }
    #expect(throws: Refusal.lineExpired) { try life.trial(life.buying()) }
    try life.go(to: "2027-01-21")
    try life.repay(loan, life.position(loan).dueNow)
    #expect(try life.position(loan).figures.principal.isPositive)
    try life.act(Self.renew)
    #expect(try life.state.agreement?.validUntil == day("2028-01-21"))
    _ = try life.trial(life.drawing(Money(yuan: 500)))
  }

  @Test("R70 a line that ended too long ago is applied for anew")
  func tooLate() throws {
    var life = try Life.withLine()
    life.today = try day("2027-02-04")
    _ = try life.trial(Self.renew)
    life.today = try day("2027-02-05")
    #expect(throws: Refusal.renewalNotDue) { try life.trial(Self.renew) }
  }

  @Test("R54 R70 R128 no renewal while frozen, overdue, restricted or above a cap")
  func refused() throws {
    var life = try Life.withLine()
    life.today = try day("2026-12-10")
    var other = life
    try other.act(other.imposing())
    #expect(throws: Refusal.lineFrozen) { try other.trial(Self.renew) }
    other = life
    try other.ask(.restriction)
    #expect(throws: Refusal.restricted) { try other.trial(Self.renew) }
    other = life
    other.world.terms.limits.consumerMax = Money(yuan: 30_000)
    #expect(throws: Refusal.limitExceeded) { try other.trial(Self.renew) }
    try other.act(other.imposing(cutTo: Money(yuan: 30_000), reason: .capLowered))
    #expect(throws: Refusal.limitExceeded) { try other.trial(Self.renew) }
    other = try Life.withLine()
    try other.act(other.buying(500))
    try other.go(to: "2026-02-20")
    other.world.terms.limits.renewalDays = 366
    #expect(throws: Refusal.ownOverdue) { try other.trial(Self.renew) }
    try other.repay(2, other.position(2).payoff)
    _ = try other.trial(Self.renew)
  }
}
