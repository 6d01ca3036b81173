/// Replaying all events gives the stored state.
public struct ReplayGivesState: Invariant {
  public let name = "replay-gives-state"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    finding.expect(history.steps.last?.after == history.stored, "the whole stream")
    return finding
  }
}
