import CreditCore
import Testing

/// Cuts, freezes, temporary limits and renewals.
extension Life {
  /// A freeze, or a cut where an amount is given, of a product or of the whole line.
  func imposing(
    _ product: Product? = nil, cutTo: Money? = nil, days: Int = 30, atEnd: MeasureEnd = .end,
    reason: MeasureReason = .riskRaised, by role: ReviewerRole = .creditOfficer
  ) -> BorrowerCommand {
    .limit(
      .impose(
        ImposeMeasure(
          product: product, cutTo: cutTo, reason: reason, until: today.adding(days: days),
          atEnd: atEnd, by: role)))
  }

  /// The cuts and freezes of the open contract.
  var measures: [LimitMeasure] {
    get throws { try state.openAgreement?.limits.measures ?? [] }
  }

  /// Why each measure that is over ended.
  var endCauses: [MeasureEndCause] {
    events.compactMap {
      if case .limit(.measureEnded(let ended)) = $0.event { ended.cause } else { nil }
    }
  }

  /// Takes a temporary limit that is offered today.
  mutating func takeTemporary(_ yuan: Int64) throws(Refusal) {
    try act(.limit(.offerTemporary(Money(yuan: yuan))))
    try act(.limit(.answerTemporary(isAccepted: true)))
  }

  static func limitCommands(on day: CivilDate) -> [BorrowerCommand] {
    let measure = ImposeMeasure(
      product: .cash, cutTo: Money(yuan: 1_000), reason: .riskRaised,
      until: day.adding(days: 9), atEnd: .end, by: .creditOfficer)
    var freeze = measure
    freeze.cutTo = nil
    freeze.by = .system
    return [
      .limit(.impose(measure)), .limit(.impose(freeze)), .limit(.appeal(measure: 1)),
      .limit(.lift(measure: 1, by: .creditOfficer)),
      .limit(.review(measure: 1, keepUntil: nil, by: .creditOfficer)),
      .limit(.offerTemporary(Money(yuan: 1_000))), .limit(.answerTemporary(isAccepted: true)),
      .limit(.renew),
      .limit(
        .changeRate(
          to: Rate(partsPerBillion: 200_000), from: day, .riskLowered, by: .creditManager)),
      .amend(.endProduct(.purchase)), .notify(.limitCut, recipient: nil), .request(.limitAppeal),
    ]
  }

  /// One event of every kind that changes a limit.
  static func eventsOfLimits() throws -> [RecordedEvent] {
    var life = try Life.withLine()
    life.world.terms.limits.renewalDays = 366
    try life.act(.limit(.renew))
    try life.takeTemporary(5_000)
    try life.act(life.buying(22_000))
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 1_000), days: 10, atEnd: .review))
    let due = life.today.adding(days: 10)
    try life.go(to: due.adding(days: 1))
    try life.act(
      .limit(.review(measure: 1, keepUntil: due.adding(days: 6), by: .creditManager)))
    try life.act(.limit(.lift(measure: 1, by: .creditOfficer)))
    try life.act(
      .limit(
        .changeRate(
          to: Rate(partsPerBillion: 200_000), from: life.today, .riskLowered,
          by: .creditManager)))
    try life.close(through: due.adding(days: 30))
    var ended = try Life.withLine()
    try ended.act(.amend(.endProduct(.purchase)))
    return life.events + ended.events
  }

  /// Now and then a cut, a freeze, an appeal, a review, a temporary limit that is used up, or a
  /// renewal.
  mutating func useLimits(_ random: inout SplitMix64) throws {
    let measure = try measures.first
    if let due = try measures.first(where: { $0.decideBy != nil }),
      Bool.random(using: &random)
    {
      let isKept = Bool.random(using: &random)
      try act(
        .limit(
          .review(
            measure: due.ordinal, keepUntil: isKept ? today.adding(days: 7) : nil,
            by: .creditManager)))
      return
    }
    if try state.openAgreement?.limits.liveTemporary(on: today) != nil,
      Bool.random(using: &random)
    {
      let amount = try state.available(.purchase, on: today)
      try act(.buy(amount: amount, category: "food"))
      return
    }
    let product = Product?.none
    let products = [product, .cash, .purchase]
    let days = Int.random(in: 3...20, using: &random)
    let atEnd: MeasureEnd = Bool.random(using: &random) ? .end : .review
    switch Int.random(in: 0...19, using: &random) {
    case 0: try act(imposing(products[days % 3], days: days, atEnd: atEnd, by: .system))
    case 1:
      let cut = Money(yuan: Int64(days) * 1_000)
      try act(imposing(products[days % 3], cutTo: cut, days: days, atEnd: atEnd))
    case 2: try act(.limit(.lift(measure: measure?.ordinal ?? 0, by: .creditOfficer)))
    case 3: try act(.limit(.appeal(measure: measure?.ordinal ?? 0)))
    case 4:
      guard let appeal = try state.openRequest(.limitAppeal) else { return }
      let isGranted = Bool.random(using: &random)
      try act(.answerRequest(appeal.ordinal, isGranted ? .done : .refused(.groundStands)))
    case 5...7: try act(.limit(.offerTemporary(Money(yuan: Int64(days) * 100))))
    case 8...10: try act(.limit(.answerTemporary(isAccepted: days > 5)))
    case 11: try act(.limit(.renew))
    case 12:
      let rate = Rate(partsPerBillion: Int64(days) * 20_000)
      try act(
        .limit(
          .changeRate(
            to: rate, from: today.adding(days: 30), .fundingCost, by: .creditManager)))
    default: return
    }
  }
}
