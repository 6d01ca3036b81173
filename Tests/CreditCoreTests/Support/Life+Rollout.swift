import CreditCore
import Testing

/// The acts of the roll-out.
extension Life {
  /// More than ``withLine(on:id:mandate:world:)`` gives, within the caps.
  static let raise = OfferIncrease(
    limit: Money(yuan: 50_000), cashLimit: Money(yuan: 40_000), purchaseLimit: Money(yuan: 25_000))

  /// Agrees to the newer text of the authorisation, by its reporting item alone.
  mutating func upgrade() throws(Refusal) {
    var paper = Life.paper(.bureauAuthorisation, [.bureauReporting])
    paper.version = "2"
    try act(.agree(paper))
  }

  /// A line whose owner agreed to the query and never to reporting: signed before their wave,
  /// which comes on the first of March for everybody.
  static func withoutReporting(
    id: UInt64 = 1, world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    var life = try Life(on: "2026-01-05")
    life.world.terms.reporting.waves = [
      ReportingWave(from: try day("2026-03-01"), perMille: 1000)
    ]
    try change(&life.world)
    try life.register(id: id)
    try life.identify()
    try life.authorise([.bureauInquiry])
    try life.apply()
    try life.answer()
    try life.decide()
    try life.act(.sign(Life.contract))
    return life
  }

  /// From the invitation to the end of its time, and an increase offered and answered: one of
  /// everything the roll-out records.
  mutating func rollOut() throws {
    try act(.offerIncrease(Life.raise))
    try act(.answerIncrease(isAccepted: true))
    world.terms.rollout.outdatedPapers = ["1"]
    try close(through: today.adding(days: 40))
  }

  /// Everything of one kind that was recorded.
  func count(_ kind: String) -> Int { events.count { $0.event.kind == kind } }

  func buying(_ yuan: Int64 = 10) -> BorrowerCommand {
    .buy(amount: Money(yuan: yuan), category: "food")
  }

  /// The first ids, from 1 on, whose buckets are within a range.
  func ids(in range: Range<Int64>, count: Int = 1) -> [UInt64] {
    let seed = world.terms.rollout.seed
    var ids: [UInt64] = []
    var low: UInt64 = 0
    while ids.count < count {
      low += 1
      let id = StreamID(high: 9, low: low)
      if range.contains(CohortBucket.of(id, seed: seed)) { ids.append(low) }
    }
    return ids
  }
}
