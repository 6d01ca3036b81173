/// 综合融资成本明示表 (N2): everything a borrower pays for one credit act, item by item, made at the
/// moment of the offer. The same figures have the same bytes, and their digest is stored with the
/// contract.
public struct CostTable: Hashable, Sendable {
  public var act: CostAct
  /// The contract it is for: the ordinal that the next one gets, that of the purchase line, or of
  /// the loan whose plan changes.
  public var contract: Int64
  /// The number that a plan or an order gets among those of the purchase line, or a new plan among
  /// the changes of its loan.
  public var plan: Int64?
  /// The day of the offer.
  public var on: CivilDate
  /// What the borrower really receives or leaves owing.
  public var principal: Money
  public var instalments: Int64
  /// `nil` where there is only one way of repaying.
  public var method: LoanMethod?
  /// In which convention the yearly rates are stated: the strictest that the policy enables (N1),
  /// and by real days for a new plan of a loan.
  public var convention: Annualisation
  /// The all-in cost a year in normal performance: exactly the sum of the items.
  public var allIn: Rate
  /// Everything that is paid back in normal performance.
  public var total: Money
  /// What is charged in normal performance.
  public var items: [CostTableItem]
  /// What is charged only when something is paid late.
  public var onDefault: [CostTableItem]
  /// Who lends what share of a joint loan; empty where the lender lends alone (R106).
  public var lenders: [CostLender]

  public init(
    act: CostAct, contract: Int64, plan: Int64?, on: CivilDate, principal: Money,
    instalments: Int64,
    method: LoanMethod?, convention: Annualisation, allIn: Rate, total: Money,
    items: [CostTableItem], onDefault: [CostTableItem], lenders: [CostLender] = []
  ) {
    self.act = act
    self.contract = contract
    self.plan = plan
    self.on = on
    self.principal = principal
    self.instalments = instalments
    self.method = method
    self.convention = convention
    self.allIn = allIn
    self.total = total
    self.items = items
    self.onDefault = onDefault
    self.lenders = lenders
  }

  /// Everything that is paid for the credit beside the principal.
  public var cost: Money { total - principal }
}

/// What a cost table is shown for.
public enum CostAct: String, Sendable, FieldValue {
  /// 支用: a cash loan.
  case draw
  /// 账单分期: a part of the newest bill in instalments (H12).
  case billPlan = "bill-plan"
  /// 交易分期: a merchant's order in instalments (H13).
  case tradePlan = "trade-plan"
  /// 展期, 还款日变更, 减少每期还款额: a new plan of a loan (J3).
  case loanPlan = "loan-plan"
}

extension CostTable: Coded {
  public init(_ f: inout Fields, _ v: CostTable?) throws(CodecError) {
    self.init(
      act: try f("act", v?.act), contract: try f("contract", v?.contract),
      plan: try f.optional("plan", v?.plan), on: try f("on", v?.on),
      principal: try f("principal", v?.principal),
      instalments: try f("instalments", v?.instalments),
      method: try f.optional("method", v?.method),
      convention: try f("convention", v?.convention), allIn: try f("allIn", v?.allIn),
      total: try f("total", v?.total), items: try f.list("items", v?.items),
      onDefault: try f.list("onDefault", v?.onDefault),
      lenders: try f.listIfAny("lenders", v?.lenders))
  }
}

extension Annualisation: FieldValue {}
