extension Draft {
  /// Signs the credit contract with its annex; only after approval, and only as a whole bundle
  /// (R2, R3, R55). A raised limit is signed the same way.
  mutating func sign(_ contract: SignContract, _ context: Context) throws(Refusal) {
    guard
      let application = state.applications.last(where: { $0.stage == .approved }),
      let offer = state.decision?.offer, state.decision?.application == application.ordinal
    else { throw .applicationUnknown }
    // Exactly the bundle: nothing else is signed along with it (R133).
    guard
      contract.papers.count == PaperKind.creditBundle.count,
      PaperKind.creditBundle.allSatisfy({ kind in contract.papers.contains { $0.kind == kind } }),
      state.paper(.personalInformation) != nil,
      contract.sharingListVersion == context.register.list.version
    else { throw .paperMissing }
    guard state.liveConsent(.bureauReporting) != nil || !state.mustAuthoriseToSign(context) else {
      throw .reportingNotAuthorised
    }
    guard state.openAgreement != nil || !state.hasLineMoneyOnItsWay else { throw .moneyOnItsWay }
    try checkEvidence(contract.papers, context)
    for paper in contract.papers { try agree(paper, context) }
    let day = context.businessDate
    let earlier = state.openAgreement
    let ordinal = earlier?.ordinal ?? state.counts.contracts + 1
    let agreement = CreditAgreement(
      ordinal: ordinal, application: application.ordinal, offer: offer, signedOn: day,
      validUntil: day.adding(months: Int(context.policy.cash.validityMonths)),
      sharingListVersion: contract.sharingListVersion,
      sharingListDigest: contract.sharingListDigest, reportedOn: earlier?.reportedOn,
      // A raised limit undoes no cut or freeze: each has an end of its own.
      limits: earlier?.limits ?? LimitStanding(),
      purchaseUntil: context.policy.purchase.validityMonths.flatMap { months in
        let until = day.adding(months: Int(months))
        let common = day.adding(months: Int(context.policy.cash.validityMonths))
        return until == common ? nil : until
      },
      // What ended stays ended for this contract.
      endedProducts: earlier?.endedProducts ?? [])
    var line: PurchaseLine?
    if state.purchaseLine.map({ $0.closedOn != nil }) ?? true, offer.purchaseLimit.isPositive,
      !agreement.isEnded(.purchase)
    {
      let terms = context.policy.purchase
      line = PurchaseLine(
        ordinal: max(ordinal, state.counts.contracts) + 1,
        terms: PurchaseLineTerms(
          billDay: terms.billDay, dueDay: terms.dueDay, minimumRate: terms.minimumRate,
          revolvingDailyRate: terms.revolveDaily, overdueDailyRate: terms.overdueDaily),
        openedOn: day, servicing: Servicing(from: day))
    }
    add(.contractSigned(ContractSigned(agreement: agreement, purchaseLine: line)))
  }

  /// What every new use of the line is checked for, without an inquiry (R66, R86).
  ///
  /// - Returns: the rule ids checked.
  func checkUse(
    of product: Product, amount: Money, _ context: Context
  ) throws(Refusal) -> [String] {
    guard let agreement = state.agreement else { throw .noLine }
    guard agreement.closedOn == nil, !agreement.isEnded(product) else { throw .lineClosed }
    guard context.businessDate <= agreement.validity(of: product).until else {
      throw .lineExpired
    }
    guard agreement.freeze(of: product, on: context.businessDate) == nil else { throw .lineFrozen }
    // 呆账: nothing is bought with a line that waits for its write-off or is written off.
    guard product != .purchase || state.purchaseLine?.badDebt == nil else { throw .lineFrozen }
    if let refusal = state.missingAuthorisation(for: product, context) { throw refusal }
    try checkRestrictions(from: .noNewDraw, context)
    guard amount.isPositive, amount <= state.available(product, on: context.businessDate) else {
      throw .limitExceeded
    }
    return ["R70", "R86", "R114", "R128", "R54"]
  }
}
