import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// Every invariant over the borrower who changed last.
  func checkNewest(after step: SimulationStep) async throws {
    guard let id = newest?.id else { return }
    let auditor = Auditor(platform: platform, log: running.open.log)
    guard let history = try await auditor.history(of: id) else { return }
    for invariant in Invariants.all {
      if let broken = invariant.check(history).broken.first {
        throw Self.finding(
          "\(invariant.name): \(Reference.borrower(id)) \(broken)", after: step)
      }
    }
  }

  /// At rest: every invariant over everybody, log and store, our books and the channel's, nothing
  /// open that should be settled, and nobody's data in the open.
  mutating func checkAll() async throws {
    for line in try await Auditor(platform: platform, log: running.open.log).run()
    where line.broken > 0 {
      throw Self.finding("\(line.name): \(line.first ?? "")")
    }
    var ours = Books()
    for id in borrowers { try await count(id, into: &ours) }
    if let problem = outside.read({ $0.problems.first }) { throw Self.finding(problem) }
    let theirs = outside.read { Books($0.payments.values) }
    guard ours == theirs else {
      throw Self.finding("the channel's books differ: ours \(ours), theirs \(theirs)")
    }
    outside.read {
      summary.messages = $0.left
      summary.shares = $0.shares.count
      summary.inquiries = $0.inquiries.count
      summary.files = $0.feedback.count
    }
    let search = PersonalDataSearch(people + others)
    if let kind = search.finding(in: lines.all) {
      throw Self.finding("\(kind) stands in a log line or an error")
    }
    if let place = search.finding(inFiles: running.open.files()) { throw Self.finding(place) }
  }

  private mutating func count(_ id: StreamID, into books: inout Books) async throws {
    let auditor = Auditor(platform: platform, log: running.open.log)
    guard let history = try await auditor.history(of: id) else { return }
    summary.events += history.steps.count
    for step in history.steps {
      switch step.recorded.event {
      case .payoutConfirmed(let event):
        books.paidOut += step.after?.loan(event.loan)?.terms.principal ?? .zero
        books.payouts += 1
      case .credit(.paidOut(let event)):
        books.paidOut += event.amount
        books.payouts += 1
      case .paymentReceived(let event) where event.payment.source == .debit:
        books.debited += event.payment.amount
        books.debits += 1
      default: continue
      }
    }
    let stuck = history.stored.disclosures.first { $0.stage != .intended && $0.kind != .reportRow }
    if let stuck {
      throw Self.finding(
        "\(stuck.kind.rawValue) \(Reference.borrower(id)) \(stuck.ordinal) has no outcome")
    }
  }
}

/// What went through the payment channel.
private struct Books: Equatable, CustomStringConvertible {
  var paidOut = Money.zero
  var payouts = 0
  var debited = Money.zero
  var debits = 0

  init() {}

  init(_ payments: some Sequence<SimulatedOutside.Payment>) {
    for payment in payments {
      guard case .done(let amount, _) = payment.answer else { continue }
      if payment.isPayout {
        paidOut += amount
        payouts += 1
      } else {
        debited += amount
        debits += 1
      }
    }
  }

  var description: String { "\(payouts) payouts of \(paidOut), \(debits) debits of \(debited)" }
}
