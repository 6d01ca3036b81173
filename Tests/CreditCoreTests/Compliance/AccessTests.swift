import CreditCore
import Testing

@Suite("Access to personal data")
struct AccessTests {
  /// Every field, and who sees it, written down by hand: c compliance, r risk officer, o
  /// operations, s customer service, k collections, a auditor, m anti-money-laundering, p privacy
  /// officer; the engineer sees nothing.
  static let table: [(ShareField, String)] = [
    (.name, "coskmp"), (.idType, "coamp"), (.idNumber, "com"), (.idExpiry, "com"),
    (.nationality, "com"), (.address, "com"), (.idIssuer, "com"), (.idImage, "cm"),
    (.occupation, "crm"), (.phone, "coskmp"), (.bankAccount, "com"), (.performance, "crosam"),
    (.adverse, "cra"), (.ability, "cra"), (.identityResult, "croam"), (.assets, "crm"),
    (.signedDocuments, "co"), (.loan, "crosam"), (.overdue, "croska"), (.limit, "crosa"),
    (.password, ""), (.oneTimeCode, ""), (.faceTemplate, ""), (.cvn, ""),
  ]
  static let letters: [StaffRole: Character] = [
    .compliance: "c", .riskOfficer: "r", .operations: "o", .customerService: "s",
    .collections: "k", .auditor: "a", .aml: "m", .privacyOfficer: "p", .engineer: "-",
  ]

  @Test("R74 each role sees its own fields and no other", arguments: StaffRole.allCases)
  func fields(role: StaffRole) throws {
    #expect(Set(AccessTests.table.map(\.0)) == Set(ShareField.allCases))
    let letter = try #require(AccessTests.letters[role])
    for (field, roles) in AccessTests.table {
      #expect(Access.mayOpen(role, field) == roles.contains(letter), "\(role) \(field)")
    }
  }

  @Test("R74 each role sees a class only through its fields; C3 is open to nobody")
  func classes() {
    let c1: Set<StaffRole> = [.compliance, .operations, .auditor, .aml, .privacyOfficer]
    for role in StaffRole.allCases {
      #expect(Access.mayOpen(role, .c1) == c1.contains(role))
      #expect(Access.mayOpen(role, .c2) == (role != .engineer))
      #expect(!Access.mayOpen(role, .c3))
    }
  }

  @Test("R74 collections see a case's name, phone and debt, whatever else they ask for")
  func collections() throws {
    let member = try trained([.collections])
    let today = try day("2026-06-01")
    #expect(Access.denial(SharingCategory.caseContact.fields, to: member, on: today) == nil)
    #expect(Access.denial([.name, .idNumber], to: member, on: today) == .role)
  }

  @Test("R74 two roles add up, field by field")
  func union() throws {
    let today = try day("2026-06-01")
    let both = try trained([.riskOfficer, .collections])
    #expect(Access.denial([.name, .ability], to: both, on: today) == nil)
    #expect(Access.denial([.name, .ability], to: try trained([.riskOfficer]), on: today) == .role)
  }

  @Test(
    "R75 without a training that holds that day nothing personal opens",
    arguments: [
      ("2026-01-01", AccessDenial?.none), ("2025-12-31", .training), ("2026-12-31", nil),
      ("2027-01-01", .training),
    ] as [(String, AccessDenial?)])
  func training(text: String, denial: AccessDenial?) throws {
    let member = try trained([.compliance])
    #expect(Access.denial([.idType], to: member, on: try day(text)) == denial)
  }

  @Test("R75 another course does not stand in for privacy")
  func otherCourse() throws {
    var member = try trained([.compliance])
    for index in member.trainings.indices { member.trainings[index].course = .security }
    #expect(Access.denial([.name], to: member, on: try day("2026-06-01")) == .training)
  }

  @Test("R74 who left, who was never added and who asks for a password gets nothing")
  func outside() throws {
    let today = try day("2026-06-01")
    var member = try trained([.compliance])
    #expect(Access.denial([.password], to: member, on: today) == .neverOpened)
    #expect(Access.denial([.name], to: nil, on: today) == .unknownStaff)
    member.standing = .left
    #expect(Access.denial([.name], to: member, on: today) == .left)
    member.standing = .unknown
    #expect(Access.denial([.name], to: member, on: today) == .unknownStaff)
  }

  private func trained(_ roles: [StaffRole]) throws -> StaffMember {
    StaffMember(
      id: try code("c-1"), standing: .active, roles: roles,
      trainings: [
        Training(
          course: .privacy, passedOn: try day("2026-01-01"), validUntil: try day("2026-12-31"))
      ])
  }
}
