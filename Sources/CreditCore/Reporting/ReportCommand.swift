/// What is told of an account beside its months, and puts nothing right.
public enum ReportCommand: Hashable, Sendable {
  /// 转出 (215): the account went to another institution.
  case moveOut(contract: Int64)
  /// The same, taken back.
  case undoMoveOut(contract: Int64)
}

extension Draft {
  mutating func carry(out command: ReportCommand, _ context: Context) throws(Refusal) {
    guard state.reporting.beganOn != nil else { throw .reportingNotAuthorised }
    switch command {
    case .moveOut(let contract): try moveOut(contract, context)
    case .undoMoveOut(let contract): try undoMoveOut(contract, context)
    }
  }
}
