import CreditCore
import Testing

/// Reminders, notices given again, who reports, and our own feeds.
extension Life {
  /// A licensed bureau that is told.
  static func feed(
    _ frequency: ReportingFrequency = .monthly, detail: FeedDetail = .product,
    recipient: String = "bureau", kind: BureauKind = .licensed
  ) -> BureauFeed {
    BureauFeed(
      recipient: recipient, kind: kind, scenario: kind.scenario, frequency: frequency,
      detail: detail, isEnabled: true)
  }

  /// A borrower with a line who allowed these bodies to be told.
  static func fed(
    _ feeds: [BureauFeed] = [feed()], on text: String = "2026-01-05",
    world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    var life = try Life.withLine(on: text) { world in
      world.terms.reporting.feeds = feeds
      try change(&world)
    }
    for feed in feeds {
      try life.act(
        .allowSharing(SharingChoice(scenario: feed.scenario, recipient: feed.recipient)))
    }
    return life
  }

  /// From today on a bureau of one's own consent is told, at one of the paces.
  mutating func feedBureau(seed: UInt64) throws(Refusal) {
    let paces = ReportingFrequency.allCases
    let feed = Life.feed(paces[Int(seed / 4) % paces.count])
    world.terms.reporting.feeds = [feed]
    try act(.allowSharing(SharingChoice(scenario: feed.scenario, recipient: feed.recipient)))
  }

  /// Every row of our own feeds that was made.
  var feedRows: [FeedRow] {
    events.compactMap {
      if case .monitoring(.feedRowMade(let made)) = $0.event { made.row } else { nil }
    }
  }

  /// Every reminder that was made.
  var reminders: [PaymentReminder] {
    events.compactMap {
      if case .monitoring(.reminded(let made)) = $0.event { made.reminder } else { nil }
    }
  }

  /// The notices of one kind that the borrower is owed or was given.
  func notices(_ template: NoticeTemplate) throws -> [BorrowerNotice] {
    try state.notices.filter { $0.template == template }
  }

  /// One event of every kind that following the accounts brings.
  static func eventsOfFollowUp() throws -> [RecordedEvent] {
    var life = try Life.fed { $0.terms.monitoring.noticeRepeat = .month }
    try life.borrow(1_000)
    try life.go(to: "2026-02-06")
    try life.close(through: life.today)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    life.world.terms.monitoring.submittingAgent = "servicer"
    try life.go(to: "2026-04-01")
    return life.events
  }
}
