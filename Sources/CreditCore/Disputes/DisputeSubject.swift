/// What a dispute is about.
public enum DisputeSubject: Hashable, Sendable {
  /// A record of an account: of one month, or as a whole.
  case account(contract: Int64, month: YearMonth?)
  /// Who asked the bureau about the person: one of our inquiries by its disclosure, or one that
  /// the borrower does not know of.
  case inquiry(disclosure: Int64?)
  /// 个人基本信息: name, phone, address and the like, as record 110 tells them.
  case identity
}

/// What is said to be wrong. The raw values are stored.
public enum DisputedField: String, Sendable, CaseIterable, FieldValue {
  /// "I never took this": the account or the inquiry as such.
  case existence
  /// 还款状态.
  case repayment
  /// 余额.
  case balance
  /// 逾期金额.
  case overdue
  /// Days: of opening, due, paid, closed.
  case dates
  /// 授信额度.
  case limit
  /// 本人信息.
  case identity
  case other
}

extension DisputeSubject: Coded {
  public init(_ f: inout Fields, _ v: DisputeSubject?) throws(CodecError) {
    var contract: Int64?
    var month: YearMonth?
    var inquiry: Int64?
    switch v {
    case .account(let ordinal, let when): (contract, month) = (ordinal, when)
    // Zero stands for an inquiry that the borrower can't name.
    case .inquiry(let disclosure): inquiry = disclosure ?? 0
    case .identity, nil: break
    }
    contract = try f.optional("contract", contract)
    month = try f.optional("month", month)
    inquiry = try f.optional("inquiry", inquiry)
    switch (contract, inquiry) {
    case (let contract?, nil): self = .account(contract: contract, month: month)
    case (nil, let inquiry?): self = .inquiry(disclosure: inquiry == 0 ? nil : inquiry)
    case (nil, nil): self = .identity
    default: throw .wrongType("subject")
    }
  }
}
