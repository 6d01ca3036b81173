/// Where a borrower stands in the coverage of the roll-out (R101, R102).
public enum CoverageStanding: String, Sendable, CaseIterable, Hashable {
  /// Their wave has not come.
  case notInvited = "not-invited"
  /// Their wave has come, and they have not answered; the time for it runs.
  case open
  /// Their authorisation is live and current.
  case agreed
  /// They said no.
  case refused
  /// Not reported although nobody said no, or not any more.
  case excluded
}

/// Why a borrower stands where they stand.
public enum CoverageReason: String, Sendable, CaseIterable, Hashable {
  /// The wave has not come; the authorisation is there already.
  case authorisedEarly = "authorised-early"
  /// The wave has not come, and nothing was authorised.
  case waveNotCome = "wave-not-come"
  /// Asked, and the time runs.
  case asked
  /// To be asked with the next day close.
  case notAskedYet = "not-asked-yet"
  /// Reporting has begun.
  case reported
  /// Agreed; reporting begins with the next day close.
  case notBegun = "not-begun"
  /// Refused the text that was shown.
  case saidNo = "said-no"
  /// Took the authorisation back.
  case withdrawn
  /// The time passed without an answer.
  case noAnswer = "no-answer"
  /// The authorisation ended with the credit.
  case closed
}

/// One borrower as the coverage counts them: a pure function of the state.
public struct RolloutCoverage: Hashable, Sendable {
  public var standing: CoverageStanding
  public var reason: CoverageReason
  /// The name of the wave; `nil` before it came.
  public var wave: String?
  public var hasPurchase: Bool
  public var hasCash: Bool
}

extension Borrower {
  /// How the coverage counts this borrower; `nil` without a credit contract.
  public var coverage: RolloutCoverage? {
    guard let agreement else { return nil }
    let (standing, reason) = coveragePlace
    return RolloutCoverage(
      standing: standing, reason: reason, wave: rollout.joined?.wave,
      hasPurchase: purchaseLine != nil, hasCash: agreement.offer.cashLimit.isPositive)
  }

  /// The day of the newest fact that the coverage looks at.
  public var coverageChangedOn: CivilDate? {
    let last = consents.last { $0.item == .bureauReporting }
    return [
      agreement?.signedOn, agreement?.closedOn, agreement?.increase?.answer?.on,
      purchaseLine?.openedOn, rollout.joined?.on, rollout.prompt?.on, rollout.refusal?.on,
      rollout.lapsedOn, reporting.beganOn, last?.givenOn, last?.end?.on,
    ].compactMap { $0 }.max()
  }

  private var coveragePlace: (CoverageStanding, CoverageReason) {
    let isLive = liveConsent(.bureauReporting) != nil
    guard rollout.joined != nil else {
      return (.notInvited, isLive ? .authorisedEarly : .waveNotCome)
    }
    if agreement?.closedOn != nil { return (.excluded, .closed) }
    if isLive, rollout.prompt == nil {
      return (.agreed, reporting.beganOn == nil ? .notBegun : .reported)
    }
    if rollout.refusal != nil { return (.refused, .saidNo) }
    if reportingWithdrawnOn != nil { return (.excluded, .withdrawn) }
    if rollout.lapsedOn != nil { return (.excluded, .noAnswer) }
    return (.open, rollout.prompt == nil ? .notAskedYet : .asked)
  }
}
