/// By whose order the bureau is told something that is not told in its turn: who that was is kept
/// beside the rows.
public struct ReportAmendment: Hashable, Sendable {
  public var what: Amended
  public var by: DeskCode
  /// Somebody else, without whom nothing is deleted.
  public var approver: DeskCode?

  public init(_ what: Amended, by: DeskCode, approver: DeskCode? = nil) {
    self.what = what
    self.by = by
    self.approver = approver
  }

  /// What is to be told.
  public enum Amended: Hashable, Sendable {
    /// Puts right what was told, or takes it back (211–214, 221–224).
    case correct(ReportCorrection, CorrectionGround)
    /// 转出 (215): the account went to another institution.
    case moveOut(contract: Int64)
    /// The same, taken back.
    case undoMoveOut(contract: Int64)
    /// Ends one product of the contract, at no debt in it (R92): the next close tells it.
    case endProduct(Product)
  }
}

extension ReportAmendment.Amended {
  public var act: AmendAct {
    switch self {
    case .correct(let correction, _): correction.act
    case .moveOut: .moveOut
    case .undoMoveOut: .takeBackMoveOut
    case .endProduct: .endProduct
    }
  }

  /// The account that it is about.
  public var contract: Int64? {
    switch self {
    case .correct(let correction, _): correction.contract
    case .moveOut(let contract), .undoMoveOut(let contract): contract
    case .endProduct: nil
    }
  }

  var ground: CorrectionGround? {
    if case .correct(_, let ground) = self { ground } else { nil }
  }

  var product: Product? {
    if case .endProduct(let product) = self { product } else { nil }
  }
}

extension ReportCorrection {
  var act: AmendAct {
    switch self {
    case .month: .month
    case .terms: .terms
    case .person: .person
    case .deleteMonths: .deleteMonths
    case .deleteSpecials: .deleteSpecials
    case .renumber: .renumber
    case .deleteAccount: .deleteAccount
    case .agreement: .agreement
    case .deleteLimits: .deleteLimits
    case .renumberAgreement: .renumberAgreement
    case .deleteAgreement: .deleteAgreement
    }
  }
}

/// What the bureau was told was amended by order of the staff.
public struct ReportAmended: BorrowerEventBody {
  public static let kind = "report.amended/1"
  public var act: AmendAct
  public var contract: Int64?
  public var product: Product?
  public var ground: CorrectionGround?
  /// The disclosures of the rows it made.
  public var rows: [Int64]
  public var by: DeskCode
  public var approver: DeskCode?
  public var on: CivilDate

  public init(_ order: ReportAmendment, rows: [Int64], on: CivilDate) {
    act = order.what.act
    contract = order.what.contract
    product = order.what.product
    ground = order.what.ground
    self.rows = rows
    by = order.by
    approver = order.approver
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportAmended?) throws(CodecError) {
    act = try f("act", v?.act)
    contract = try f.optional("contract", v?.contract)
    product = try f.optional("product", v?.product)
    ground = try f.optional("ground", v?.ground)
    rows = try f.list("rows", v?.rows)
    by = try f("by", v?.by)
    approver = try f.optional("approver", v?.approver)
    on = try f("on", v?.on)
  }

  /// The rows have their own events: this one says whose order they were.
  public func apply(to borrower: inout Borrower) {}
}

extension Draft {
  /// Carries out what a person ordered; two persons where the bureau is to hold less.
  mutating func amend(_ order: ReportAmendment, _ context: Context) throws(Refusal) {
    guard order.approver != order.by, order.approver != nil || !order.what.act.isDeletion else {
      throw .approverMissing
    }
    guard order.what.act == .endProduct || state.canBeAmended else {
      throw .reportingNotAuthorised
    }
    let before = events.count
    switch order.what {
    case .correct(let wish, let ground): try correctReport(wish, ground, context)
    case .moveOut(let contract): try moveOut(contract, context)
    case .undoMoveOut(let contract): try undoMoveOut(contract, context)
    case .endProduct(let product): try end(product, context)
    }
    let rows = madeRows(since: before)
    add(.report(.amended(ReportAmended(order, rows: rows, on: context.businessDate))))
  }
}

extension Borrower {
  /// Whether something that is ordered can reach the bureau: it knows the person, or may be told
  /// who that is.
  var canBeAmended: Bool {
    reporting.beganOn != nil && (reporting.isPersonKnown || maySubmitRows)
  }
}
