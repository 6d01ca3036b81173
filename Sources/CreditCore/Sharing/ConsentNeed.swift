/// What a scenario needs from the borrower, for all of its shares or some of them.
public struct ConsentNeed: Sendable, Hashable {
  /// The kind of consent.
  public var kind: ConsentKind
  /// Whether the service may depend on it; only necessary items may gate service (R103, N43).
  public var necessary: Bool
  /// The purposes it is for; empty for all.
  public var purposes: Set<SharingPurpose>
  /// The recipients it is for; empty for all.
  public var roles: Set<RecipientRole>

  /// Every value.
  public init(
    kind: ConsentKind, necessary: Bool, purposes: Set<SharingPurpose> = [],
    roles: Set<RecipientRole> = []
  ) {
    self.kind = kind
    self.necessary = necessary
    self.purposes = purposes
    self.roles = roles
  }
}

extension ConsentNeed {
  func covers(_ purpose: SharingPurpose, _ role: RecipientRole) -> Bool {
    (purposes.isEmpty || purposes.contains(purpose)) && (roles.isEmpty || roles.contains(role))
  }
}
