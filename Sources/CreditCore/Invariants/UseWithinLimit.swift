/// No event that adds use exceeds what was available, in total and per product (design 5, R54).
public struct UseWithinLimit: Invariant {
  public let name = "use-within-limit"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    for step in history.steps {
      switch step.recorded.event {
      case .loanDrawn, .purchaseMade, .payoutConfirmed, .purchase(.orderAuthorised): break
      default: continue
      }
      guard let before = step.before, let after = step.after else { continue }
      let day = step.recorded.businessDate
      let uses = [nil] + Product.allCases.map { Optional($0) }
      finding.expect(
        uses.allSatisfy { product in
          // A cut may have left an excess, which no event may add to; what a temporary limit
          // carries is beside that.
          let (use, earlier) = (
            after.limitUse(of: product, on: day), before.limitUse(of: product, on: day)
          )
          return use.used - use.temporary
            <= max(use.granted, earlier.used - earlier.temporary)
            && use.temporaryLeft >= .zero
        }, "event \(step.recorded.sequence)")
    }
    return finding
  }
}
