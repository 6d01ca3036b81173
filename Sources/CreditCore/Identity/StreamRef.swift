/// What a stream is about. Each kind has its own small state, `decide` and `evolve`. The raw
/// values are stored and never change their meaning.
public enum StreamKind: Int64, Sendable, CaseIterable {
  /// One borrower: papers, consents, applications, the line, loans, bills, disclosures, reporting.
  case borrower = 1
  /// The claim of one resident id by one borrower, keyed by the blind index of the number.
  case identity = 2
  /// One report file for the credit bureau.
  case reportFile = 3
  /// One kind of paper: every version that was ever published, with its text.
  case document = 4
  /// One suspicious-transaction case, for the role `aml` only.
  case amlCase = 5
  /// One member of the staff: roles, training, denied accesses.
  case staff = 6
  /// One impact assessment (个人信息保护影响评估).
  case assessment = 7
  /// One incident with personal data.
  case incident = 8
  /// The internal compliance audits.
  case audit = 9
  /// The books: how far events are folded, and which months are closed.
  case books = 10
  /// One day of the payment channel, held against our own orders.
  case channelDay = 11
}

/// One stream: its kind and its id.
public struct StreamRef: Hashable, Sendable {
  public var kind: StreamKind
  public var id: StreamID

  public init(_ kind: StreamKind, _ id: StreamID) {
    self.kind = kind
    self.id = id
  }
}
