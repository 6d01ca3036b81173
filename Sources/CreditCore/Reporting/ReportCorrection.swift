/// What is to be put right of what the bureau was told (更正、删除), by record and segment.
public enum ReportCorrection: Hashable, Sendable {
  /// 212 H: the months of an account that are told otherwise than they stand now.
  case month(contract: Int64)
  /// 212 C: an account's terms.
  case terms(contract: Int64)
  /// 212 B: whose account it is.
  case person(contract: Int64)
  /// 213 H: the months of an account with a report day in a range.
  case deleteMonths(contract: Int64, from: CivilDate, to: CivilDate)
  /// 213 K: the special transactions told by the records with a report day in a range.
  case deleteSpecials(contract: Int64, from: CivilDate, to: CivilDate)
  /// 211: the account goes by another code from now on.
  case renumber(contract: Int64)
  /// 214: all of an account; nothing of it is told any more.
  case deleteAccount(contract: Int64)
  /// 222 D: the agreement's limit.
  case agreement
  /// 223 D: the limit told by the agreement's records with a report day in a range.
  case deleteLimits(from: CivilDate, to: CivilDate)
  /// 221: the agreement goes by another code from now on.
  case renumberAgreement
  /// 224: all of the agreement.
  case deleteAgreement

  /// The contract that it is about; `nil` for the agreement.
  var contract: Int64? {
    switch self {
    case .month(let contract), .terms(let contract), .person(let contract),
      .deleteMonths(let contract, _, _), .deleteSpecials(let contract, _, _),
      .renumber(let contract), .deleteAccount(let contract):
      contract
    case .agreement, .deleteLimits, .renumberAgreement, .deleteAgreement: nil
    }
  }
}

/// Why what the bureau was told is put right.
public enum CorrectionGround: Hashable, Sendable {
  /// 异议: the dispute of that number was found right.
  case dispute(Int64)
  /// 冲正: a payment was taken back.
  case reversal
  /// A fact became known after its month was told: a late recorded payment, a refund.
  case backdating
  /// An account that was told as closed is owed on again.
  case reopening
  /// The payout failed after the account was told.
  case failedPayout
  /// 更正: the person's name or document changed.
  case profile
  /// A fault found by ourselves: an audit, a reconciliation.
  case finding
}

extension CorrectionGround: Coded {
  public init(_ f: inout Fields, _ v: CorrectionGround?) throws(CodecError) {
    let parts: (code: String, dispute: Int64?)? =
      switch v {
      case nil: nil
      case .dispute(let number): ("dispute", number)
      case .reversal: ("reversal", nil)
      case .backdating: ("backdating", nil)
      case .reopening: ("reopening", nil)
      case .failedPayout: ("failed-payout", nil)
      case .profile: ("profile", nil)
      case .finding: ("finding", nil)
      }
    let code = try f("code", parts?.code)
    let dispute = try f.optional("dispute", parts?.dispute)
    switch (code, dispute) {
    case ("dispute", let number?): self = .dispute(number)
    case ("reversal", _): self = .reversal
    case ("backdating", _): self = .backdating
    case ("reopening", _): self = .reopening
    case ("failed-payout", _): self = .failedPayout
    case ("profile", _): self = .profile
    case ("finding", _): self = .finding
    default: throw .wrongType("ground")
    }
  }
}
