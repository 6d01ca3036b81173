/// One row of the cost table: what is charged, how, by whom, and what it adds a year (N2).
public struct CostTableItem: Hashable, Sendable {
  /// What is charged.
  public enum Kind: String, Sendable, FieldValue {
    /// 利息.
    case interest
    /// 分期手续费.
    case instalmentFee = "instalment-fee"
    /// 罚息: on what is overdue.
    case penalty
  }

  /// How it is charged.
  public enum Basis: String, Sendable, FieldValue {
    /// The standard is a rate on the principal in use, or on what is overdue, for each day.
    case daily
    /// The standard is a share of the principal, spread over the instalments.
    case ofPrincipal = "of-principal"
  }

  public var kind: Kind
  public var basis: Basis
  public var standard: Rate
  public var payee: CostPayee
  /// What it comes to in normal performance; `nil` for what is charged only on default.
  public var amount: Money?
  /// What it adds to the cost a year.
  public var annualised: Rate

  public init(
    kind: Kind, basis: Basis, standard: Rate, payee: CostPayee, amount: Money?, annualised: Rate
  ) {
    self.kind = kind
    self.basis = basis
    self.standard = standard
    self.payee = payee
    self.amount = amount
    self.annualised = annualised
  }
}

/// Who charges an item (收取主体). Nobody but the lender charges a borrower anything here (R108).
public enum CostPayee: String, Sendable, FieldValue {
  case lender
}

extension CostTableItem: Coded {
  public init(_ f: inout Fields, _ v: CostTableItem?) throws(CodecError) {
    self.init(
      kind: try f("kind", v?.kind), basis: try f("basis", v?.basis),
      standard: try f("standard", v?.standard), payee: try f("payee", v?.payee),
      amount: try f.optional("amount", v?.amount), annualised: try f("annualised", v?.annualised))
  }
}
