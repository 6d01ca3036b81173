/// Which role sees which field (R74). What is not named here stays closed; authentication data
/// (C3) are open to nobody.
public enum Access {
  /// The fields that a role may open.
  public static func fields(of role: StaffRole) -> Set<ShareField> {
    switch role {
    case .compliance:
      identity.union(standing).union([
        .phone, .address, .bankAccount, .occupation, .assets, .signedDocuments,
      ])
    case .riskOfficer:
      // Decides on figures, not on a name.
      standing.union([.occupation, .assets])
    case .operations:
      identity.subtracting([.idImage]).union([
        .phone, .address, .bankAccount, .performance, .identityResult, .signedDocuments, .loan,
        .overdue, .limit,
      ])
    case .customerService: [.name, .phone, .performance, .loan, .overdue, .limit]
    // What a collection case needs, and no more (S3e).
    case .collections: [.name, .phone, .overdue]
    case .auditor: standing.union([.idType])
    case .aml:
      identity.union([
        .phone, .address, .occupation, .bankAccount, .identityResult, .assets, .loan, .performance,
      ])
    // Reaches the persons concerned by an incident.
    case .privacyOfficer: [.name, .phone, .idType]
    case .engineer: []
    }
  }

  public static func mayOpen(_ role: StaffRole, _ field: ShareField) -> Bool {
    field.protection != .c3 && fields(of: role).contains(field)
  }

  /// Whether a role sees any field of a class.
  public static func mayOpen(_ role: StaffRole, _ protection: ProtectionClass) -> Bool {
    ShareField.allCases.contains { $0.protection == protection && mayOpen(role, $0) }
  }

  /// Why somebody may not open the fields on a day; `nil` when they may. Each field must be open
  /// to one of their roles, and the training must hold whatever the field (R75).
  public static func denial(
    _ fields: [ShareField], to member: StaffMember?, on day: CivilDate
  ) -> AccessDenial? {
    guard let member, member.standing != .unknown else { return .unknownStaff }
    guard member.standing == .active else { return .left }
    guard !fields.contains(where: { $0.protection == .c3 }) else { return .neverOpened }
    guard fields.allSatisfy({ field in member.roles.contains { mayOpen($0, field) } }) else {
      return .role
    }
    guard member.isTrained(.privacy, on: day) else { return .training }
    return nil
  }

  private static let identity: Set<ShareField> = [
    .name, .idType, .idNumber, .idExpiry, .nationality, .idIssuer, .idImage,
  ]

  /// How somebody stands: nothing that names the person.
  private static let standing: Set<ShareField> = [
    .performance, .adverse, .ability, .identityResult, .loan, .overdue, .limit,
  ]
}

/// Why personal data stayed closed. The raw values are stored.
public enum AccessDenial: String, Sendable, CaseIterable, FieldValue {
  case unknownStaff = "unknown-staff"
  case left
  /// No role of theirs sees one of the fields.
  case role
  /// The privacy training is missing or has lapsed (R75).
  case training
  /// Authentication data: open to nobody (N70).
  case neverOpened = "never-opened"
}
