extension CostTable {
  /// The table of a cash loan.
  ///
  /// - Parameters:
  ///   - contract: the ordinal that the loan gets.
  ///   - lenders: those of a joint loan.
  /// - Returns: `nil` when the terms give no schedule or no yield.
  public init?(
    draw terms: LoanTerms, contract: Int64, on day: CivilDate, _ policy: CostTerms,
    lenders: [CostLender] = []
  ) {
    guard let schedule = try? terms.schedule(from: day) else { return nil }
    let payments = schedule.instalments.flatMap { row in
      [(CostKind.principal, row.principal), (.interest, row.interest)].map {
        CreditPayment(
          period: row.number, day: day.days(to: row.dueOn), amount: $0.1, kind: $0.0)
      }
    }
    let penalty = terms.penaltyDailyRate
    self.init(
      .draw, (contract, nil), day, terms.principal, terms.instalments, terms.method, payments,
      basis: (.daily, terms.dailyRate), penalty: penalty,
      penaltyYear: penalty.scaled(by: terms.dayCount, over: 1), policy.annualisations, lenders)
  }

  /// The table of a new plan of a loan: what is left owing today, the interest up to today
  /// included, which bears none. The yearly rates are by real days: from today on the due days are
  /// no whole months apart.
  ///
  /// - Returns: `nil` when its yield can't be told.
  public init?(
    replan offer: ReplanOffer, of loan: Loan, on day: CivilDate,
    lenders: [CostLender] = []
  ) {
    var payments = offer.instalments.flatMap { row in
      [(CostKind.principal, row.principal), (.interest, row.interest)].map {
        CreditPayment(
          period: row.number, day: day.days(to: row.dueOn), amount: $0.1, kind: $0.0)
      }
    }
    guard !payments.isEmpty else { return nil }
    payments[0].amount += offer.interestSoFar
    let penalty = loan.terms.penaltyDailyRate
    self.init(
      .loanPlan, (loan.ordinal, Int64(loan.changes.count) + 1), day,
      offer.total - offer.instalments.lazy.map(\.interest).sum(), Int64(offer.instalments.count),
      loan.terms.method, payments, basis: (.daily, loan.terms.dailyRate), penalty: penalty,
      penaltyYear: penalty.scaled(by: loan.terms.dayCount, over: 1), [.xirr365], lenders)
  }

  /// The table of a bill's instalments.
  ///
  /// - Returns: `nil` when its yield can't be told.
  public init?(
    _ quote: PlanQuote, of line: PurchaseLine, on day: CivilDate, _ policy: CostTerms
  ) {
    self.init(.billPlan, (line.billPlans.last?.ordinal ?? 0) + 1, quote, line, day, policy)
  }

  /// The table of the instalments of a merchant's order that is to be authorised: what the
  /// borrower bears, without the seller's share (H13, H14).
  ///
  /// - Returns: `nil` when its yield can't be told.
  public init?(
    order quote: PlanQuote, of line: PurchaseLine, on day: CivilDate, _ policy: CostTerms
  ) {
    self.init(.tradePlan, line.nextOrder, quote, line, day, policy)
  }

  private init?(
    _ act: CostAct, _ number: Int64, _ quote: PlanQuote, _ line: PurchaseLine, _ day: CivilDate,
    _ policy: CostTerms
  ) {
    let overdue = line.terms.overdueDailyRate
    self.init(
      act, (line.ordinal, number), day, quote.principal, Int64(quote.parts.count), nil,
      quote.payments(from: day), basis: (.ofPrincipal, quote.feeRate), penalty: overdue,
      penaltyYear: overdue.scaled(by: policy.dayCount, over: 1), policy.annualisations)
  }

  private init?(
    _ act: CostAct, _ place: (contract: Int64, plan: Int64?), _ day: CivilDate,
    _ principal: Money, _ instalments: Int64, _ method: LoanMethod?, _ payments: [CreditPayment],
    basis: (kind: CostTableItem.Basis, standard: Rate), penalty: Rate, penaltyYear: Rate,
    _ conventions: [Annualisation], _ lenders: [CostLender] = []
  ) {
    var convention = conventions.first ?? .effective
    var costs: [CostOfCredit.Item] = []
    if payments.contains(where: { $0.kind != .principal && $0.amount.isPositive }) {
      var most: Int64 = -1
      for candidate in conventions {
        guard
          let items = try? CostOfCredit.items(
            received: principal, payments: payments, periodsPerYear: 12, in: candidate)
        else { return nil }
        let sum = items.lazy.map(\.annualised.partsPerBillion).reduce(0, +)
        if sum > most { (convention, costs, most) = (candidate, items, sum) }
      }
    }
    // What costs nothing is said to cost nothing.
    if costs.isEmpty {
      let kind: CostKind = basis.kind == .daily ? .interest : .fee
      costs = [CostOfCredit.Item(kind: kind, annualised: .zero)]
    }
    let items = costs.map { item in
      CostTableItem(
        kind: item.kind == .interest ? .interest : .instalmentFee, basis: basis.kind,
        standard: basis.standard, payee: .lender,
        amount: payments.lazy.filter { $0.kind == item.kind }.map(\.amount).sum(),
        annualised: item.annualised)
    }
    self.init(
      act: act, contract: place.contract, plan: place.plan, on: day, principal: principal,
      instalments: instalments,
      method: method, convention: convention,
      allIn: Rate(partsPerBillion: items.map(\.annualised.partsPerBillion).reduce(0, +)),
      total: principal + items.compactMap(\.amount).sum(), items: items,
      onDefault: [
        CostTableItem(
          kind: .penalty, basis: .daily, standard: penalty, payee: .lender, amount: nil,
          annualised: penaltyYear)
      ], lenders: lenders)
  }
}
