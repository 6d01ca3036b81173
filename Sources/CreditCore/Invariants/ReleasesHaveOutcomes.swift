/// Every release has an outcome, or is the newest step of a disclosure still open: a permit that
/// was minted and dropped shows here (design 1.4).
public struct ReleasesHaveOutcomes: Invariant {
  public let name = "releases-have-outcomes"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    var open: [Int64: Int64] = [:]
    var releases = 0
    for step in history.steps {
      switch step.recorded.event {
      case .disclosureReleased(let event):
        releases += 1
        open[event.disclosure] = step.recorded.sequence
      case .disclosureUnknown(let event): open[event.disclosure] = nil
      case .disclosureRetried(let event): open[event.disclosure] = nil
      case .disclosureClosed(let event): open[event.disclosure] = nil
      default: continue
      }
    }
    finding.checked = releases
    // What is still released in the stored state waits for its answer.
    for (disclosure, sequence) in open.sorted(by: { $0.value < $1.value })
    where history.stored.disclosure(disclosure)?.stage != .released {
      finding.broken.append("event \(sequence)")
    }
    return finding
  }
}
