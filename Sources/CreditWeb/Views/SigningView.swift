import CreditCore
import CreditPlatform

/// What the pages show on which papers are read and signed, loaded once. Loading reads; it asks
/// nobody.
struct SigningView: Sendable {
  var borrower: BorrowerView
  /// The first day of each text in force, where it was published.
  var effective: [PaperKind: CivilDate]
  /// What was said no to and not signed since.
  var refused: [PaperKind: CivilDate]
  /// Why the credit contract can't be signed now; `nil` when it can.
  var contractRefusal: Refusal?
  var now: Instant
  /// What a decision of today looks at.
  var context: Context

  var state: Borrower { borrower.state }

  /// The documents of an act, in the texts in force.
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when there is no such text.
  func papers(_ act: SigningAct) throws(PlatformError) -> [Paper] {
    let papers = act.kinds.compactMap { borrower.papers[$0] }
    guard papers.count == act.kinds.count else { throw .refused(.paperMissing) }
    return papers
  }

  /// The code that was sent for an act's text in force, as long as it can be typed in.
  func liveCode(_ act: SigningAct) -> SigningCode? {
    guard let code = state.signingCode, code.isLive(at: now), let paper = borrower.papers[act.head],
      code.paper == act.head, code.version == paper.version,
      code.text == PaperCatalogue.digest(of: paper)
    else { return nil }
    return code
  }

  /// Counts what was signed and sent: a form carries it, so that sending it twice does one thing.
  var number: Int64 { state.counts.papers + state.counts.signingCodes }
}

extension SigningView {
  /// - Throws: ``PlatformError/unknownBorrower`` when there is no such borrower.
  static func load(
    _ id: StreamID, from platform: Platform, _ site: PageFrame.Site
  ) async throws(PlatformError) -> SigningView {
    let borrower = try await BorrowerView.load(
      id, from: platform, institution: site.institution, texts: [:])
    var effective: [PaperKind: CivilDate] = [:]
    for act in SigningAct.allCases {
      for kind in act.kinds {
        guard let paper = platform.papers.papers[kind] else { continue }
        let digest = PaperCatalogue.digest(of: paper)
        effective[kind] = try await platform.archive.published(kind)
          .first { $0.digest == digest }?.effectiveFrom
      }
    }
    return SigningView(
      borrower: borrower, effective: effective,
      refused: try await platform.refusedPapers(of: id),
      contractRefusal: try contractRefusal(borrower.state, platform), now: platform.clock.now,
      context: try platform.context())
  }

  /// The same rules as at the signing itself, tried on what stands now.
  private static func contractRefusal(
    _ state: Borrower, _ platform: Platform
  ) throws(PlatformError) -> Refusal? {
    let contract: SignContract
    do {
      contract = try platform.creditContract()
    } catch .refused(let refusal) {
      return refusal
    }
    let context = try platform.context()
    do {
      _ = try Borrower.decide(.sign(contract), state, context)
      return nil
    } catch {
      return error
    }
  }
}
