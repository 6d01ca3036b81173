extension Borrower {
  /// The open request of a kind, of which there is one at most.
  public func openRequest(_ kind: RightsKind) -> RightsRequest? {
    requests.first { $0.kind == kind && $0.isOpen }
  }

  /// The newest answered request of a kind.
  public func answeredRequest(_ kind: RightsKind) -> RightsRequest? {
    requests.last { $0.kind == kind && !$0.isOpen }
  }

  /// Where the next version of the profile is to be sealed.
  public var nextProfile: SealedRef {
    SealedRef(slot: .profile, version: max(counts.profiles, profile.version) + 1)
  }

  /// The application whose decision a person may look at: the newest decided one, when it was
  /// refused or referred (N47).
  public var reviewableApplication: Int64? {
    guard let decision, let application = applications.last,
      application.ordinal == decision.application,
      application.stage == .refused || application.stage == .referred
    else { return nil }
    return application.ordinal
  }

  /// What must be kept of a person who wants deletion, until when and why; `nil` when nothing
  /// has to be (N51, N56, N57). While something runs, the day is the earliest that can be.
  public func keeping(on day: CivilDate, _ retention: RetentionTerms) -> RightsAnswer? {
    let kyc = 12 * Int(retention.kycYears)
    if !openItems(on: day).isEmpty {
      let last = loans.compactMap { loan -> CivilDate? in
        guard loan.settledOn == nil, loan.stage != .cancelled else { return nil }
        return (try? loan.plan(on: day))?.last?.dueOn
      }.max()
      let end = max(day, last ?? day)
      return .storedOnly(until: end.adding(months: kyc), .openDebt)
    }
    if let agreement {
      guard let closedOn = agreement.closedOn else {
        return .storedOnly(until: day.adding(months: kyc), .openContract)
      }
      let until = closedOn.adding(months: kyc)
      return until >= day ? .storedOnly(until: until, .legalRetention) : unfinished(on: day)
    }
    guard counts.disclosures > 0 else { return unfinished(on: day) }
    let last = max(registeredOn, applications.last?.submittedOn ?? registeredOn)
    let until = last.adding(months: 12 * Int(retention.shareRecordYears))
    return until >= day ? .storedOnly(until: until, .shareRecords) : unfinished(on: day)
  }

  /// No term runs, but something is not at its end: asked again the next day.
  private func unfinished(on day: CivilDate) -> RightsAnswer? {
    isUnfinished ? .storedOnly(until: day, .unfinished) : nil
  }
}
