/// Conduct towards borrowers: marketing, collection, complaints.
public struct ConductTerms: Sendable, Hashable {
  /// Words that may not stand in marketing (N9).
  public var bannedWords: [String]
  /// Whether a checkout may list a loan among payment options (N9).
  public var loanAsPaymentOption: Bool
  /// No collection contact from this hour on (N80–N83).
  public var quietFromHour: Int64
  /// No collection contact before this hour (N80–N83).
  public var quietUntilHour: Int64
  /// The most connected collection calls a day.
  public var connectedCallsPerDay: Int64
  /// The most dial attempts a number and day.
  public var dialAttemptsPerDay: Int64
  /// The most visits a day.
  public var visitsPerDay: Int64
  /// Days within which a complaint is answered.
  public var complaintDays: Int64
  /// How many days before a new version of the sharing list begins borrowers are told of it (R5).
  public var listNoticeDays: Int64

  /// Every value, as the policy of one day has it.
  public init(
    bannedWords: [String], loanAsPaymentOption: Bool, quietFromHour: Int64, quietUntilHour: Int64,
    connectedCallsPerDay: Int64, dialAttemptsPerDay: Int64, visitsPerDay: Int64,
    complaintDays: Int64, listNoticeDays: Int64
  ) {
    self.bannedWords = bannedWords
    self.loanAsPaymentOption = loanAsPaymentOption
    self.quietFromHour = quietFromHour
    self.quietUntilHour = quietUntilHour
    self.connectedCallsPerDay = connectedCallsPerDay
    self.dialAttemptsPerDay = dialAttemptsPerDay
    self.visitsPerDay = visitsPerDay
    self.complaintDays = complaintDays
    self.listNoticeDays = listNoticeDays
  }
}

extension ConductTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      bannedWords: try policy.names(.marketingBannedWords),
      loanAsPaymentOption: try policy.flag(.checkoutLoanAsPaymentOption),
      quietFromHour: try policy.integer(.collectionQuietFromHour),
      quietUntilHour: try policy.integer(.collectionQuietUntilHour),
      connectedCallsPerDay: try policy.integer(.collectionConnectedCallsPerDay),
      dialAttemptsPerDay: try policy.integer(.collectionDialAttemptsPerNumberPerDay),
      visitsPerDay: try policy.integer(.collectionVisitsPerDay),
      complaintDays: try policy.integer(.complaintDays),
      listNoticeDays: try policy.integer(.sharingListNoticeDays))
  }
}
