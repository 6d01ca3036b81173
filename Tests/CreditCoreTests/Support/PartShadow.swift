import CreditCore
import Testing

/// Follows a life with the small state alone, as the platform does: closed things leave it at day
/// closes, and come back for the commands that ask for them.
struct PartShadow {
  private(set) var live: Borrower?
  private(set) var parts: [ClosedPart] = []
  /// Commands that were decided by the small state while something had left it.
  private(set) var small = 0
  /// Commands for which everything was fetched.
  private(set) var whole = 0
  /// How often something left.
  private(set) var moves = 0
  /// How often what had left came back for good.
  private(set) var thawed = 0
  private var range = PartRange()

  /// One command: what it led to on the whole state must be what it leads to here.
  ///
  /// - Parameter events: `nil` when it was refused.
  mutating func follow(
    _ command: BorrowerCommand, _ context: Context, _ events: [BorrowerEvent]?,
    before: Borrower?, after: Borrower?
  ) {
    guard let known = live, let before, let after else {
      live = after
      return
    }
    #expect(known.joined(with: parts) == before, "what left and what stayed are the state")
    if known.needsParts(for: command) {
      whole += 1
      if events != nil { takeWhole(after) }
    } else {
      decide(command, context, events, known, before: before, after: after)
    }
    if case .closeDay(let day) = command, let events, !events.isEmpty { move(on: day) }
    expectEqual(after, context)
  }

  private mutating func decide(
    _ command: BorrowerCommand, _ context: Context, _ events: [BorrowerEvent]?, _ known: Borrower,
    before: Borrower, after: Borrower
  ) {
    if !parts.isEmpty { small += 1 }
    let own = try? Borrower.decide(command, known, context)
    #expect(own == events, "the small state decides alike: \(command)")
    guard let events else { return }
    var next: Borrower? = known
    for event in events { next = Borrower.evolve(next, event) }
    guard let next else { return }
    #expect(
      Borrower.bookLines(from: known, to: next) == Borrower.bookLines(from: before, to: after))
    live = next
  }

  private mutating func takeWhole(_ state: Borrower) {
    if let next = state.without(parts, parts: range) {
      live = next
      return
    }
    thawed += 1
    live = state
    parts = []
    range = PartRange(first: range.next)
  }

  private mutating func move(on day: CivilDate) {
    guard let state = live, let part = state.closedPart(on: day) else { return }
    let next = PartRange(first: range.first, count: range.count + 1)
    guard let left = state.without(part, parts: next) else {
      Issue.record("what may leave does not")
      return
    }
    range = next
    parts.append(part)
    moves += 1
    live = left
  }

  private func expectEqual(_ whole: Borrower, _ context: Context) {
    guard let live else { return }
    #expect(live.joined(with: parts) == whole, "what left and what stayed are the state")
    #expect(live.wakesOn(context.policy) == whole.wakesOn(context.policy), "wakes alike")
    #expect(live.bookLines == whole.bookLines)
  }
}
