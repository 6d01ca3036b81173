/// Conduct towards borrowers: marketing, complaints.
public struct ConductTerms: Sendable, Hashable {
  /// Words that may not stand in marketing (N9).
  public var bannedWords: [String]
  /// Whether a checkout may list a loan among payment options (N9).
  public var loanAsPaymentOption: Bool
  /// Days within which a complaint is answered.
  public var complaintDays: Int64
  /// How many days before a new version of the sharing list begins borrowers are told of it (R5).
  public var listNoticeDays: Int64

  /// Every value, as the policy of one day has it.
  public init(
    bannedWords: [String], loanAsPaymentOption: Bool, complaintDays: Int64, listNoticeDays: Int64
  ) {
    self.bannedWords = bannedWords
    self.loanAsPaymentOption = loanAsPaymentOption
    self.complaintDays = complaintDays
    self.listNoticeDays = listNoticeDays
  }
}

extension ConductTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      bannedWords: try policy.names(.marketingBannedWords),
      loanAsPaymentOption: try policy.flag(.checkoutLoanAsPaymentOption),
      complaintDays: try policy.integer(.complaintDays),
      listNoticeDays: try policy.integer(.sharingListNoticeDays))
  }
}
