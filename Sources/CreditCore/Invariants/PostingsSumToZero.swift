/// Each event's postings sum to zero and are those the event gives.
public struct PostingsSumToZero: Invariant {
  public let name = "postings-sum-to-zero"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    for step in history.steps {
      let recorded = step.recorded
      guard !recorded.postings.isEmpty || !recorded.event.postings.isEmpty else { continue }
      finding.expect(
        recorded.postings.lazy.map(\.amount).sum().isZero
          && recorded.postings == recorded.event.postings, "event \(recorded.sequence)")
    }
    return finding
  }
}
