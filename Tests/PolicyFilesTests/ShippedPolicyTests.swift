import CreditCore
import PolicyFiles
import Testing

/// The policy folder of the repository.
enum ShippedPolicy {
  static var folder: PolicyFolder {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return PolicyFolder(path: "/" + (parts + ["policy"]).joined(separator: "/"))
  }

  static func policy() throws -> PolicySet { try folder.policy { _ in "v" } }

  static func terms(_ day: String, _ lender: LenderType) throws -> PolicyTerms {
    try policy().terms(on: #require(CivilDate(day)), lender: lender)
  }
}

@Suite("Shipped policy")
struct ShippedPolicyTests {
  @Test("every key has a value from 2025-01-18 on, for every lender type")
  func complete() throws {
    let policy = try ShippedPolicy.policy()
    var day = try #require(CivilDate("2025-01-18"))
    let end = try #require(CivilDate("2027-12-30"))
    while day < end {
      for lender in LenderType.allCases { _ = try policy.terms(on: day, lender: lender) }
      day = day.adding(days: 30)
    }
  }

  @Test("the version is the digest of the files, and every item names its source")
  func sources() throws {
    var digested = 0
    let policy = try ShippedPolicy.folder.policy { bytes in
      digested = bytes.count
      return "d"
    }
    #expect(policy.version == "d")
    #expect(digested > 10_000)
    #expect(policy.items.allSatisfy { !$0.citation.isEmpty && !$0.approver.isEmpty })
  }

  @Test("the cap is 24% for every lender type today", arguments: LenderType.allCases)
  func cap(lender: LenderType) throws {
    let terms = try ShippedPolicy.terms("2026-11-22", lender)
    #expect(terms.cost.allInCap.percentText == "24")
    #expect(terms.limits.consumerMax == Money(yuan: 200_000))
  }

  @Test("a small-loan cap of four times LPR refuses a day whose month has no LPR")
  func missingMonth() throws {
    let first = try #require(CivilDate("2027-12-31"))
    let policy = try ShippedPolicy.policy()
    #expect(try policy.terms(on: first, lender: .bank).cost.allInCap.percentText == "24")
    #expect(throws: PolicyError.missing(.marketLpr1y, .smallLoan, on: first)) {
      try policy.terms(on: first, lender: .smallLoan)
    }
    let known =
      policy.items.filter { $0.key != .marketLpr1y } + [
        PolicyItem(
          key: .marketLpr1y, value: .rate(Rate(partsPerBillion: 30_000_000)), validFrom: first,
          validTo: first, citation: "test", strength: .general, approver: "test")
      ]
    let complete = try PolicySet(version: "v", items: known)
    let terms = try complete.terms(on: first, lender: .smallLoan)
    #expect(terms.cost.allInCap.percentText == "12")
  }

  @Test("R61 only application, borrower-asked increase and post-loan management query")
  func triggers() throws {
    let inquiry = try ShippedPolicy.terms("2026-11-22", .consumerFinance).inquiry
    #expect(inquiry.triggers == [.firstApplication, .limitIncrease, .postLoan])
    #expect(inquiry.noneOn == ["view", "trial", "bill", "history"])
  }

  @Test("R62 the report fields are a list of known figures without repetition")
  func reportFields() throws {
    let fields = try ShippedPolicy.terms("2026-11-22", .bank).inquiry.reportFields
    #expect(!fields.isEmpty)
    #expect(fields.allSatisfy { ReportFieldName(rawValue: $0) != nil })
  }

  @Test("R136 a blank file is a case of its own and not refused by default")
  func blankFile() throws {
    let decision = try ShippedPolicy.terms("2026-11-22", .consumerFinance).decision
    #expect(decision.blankFileAction == .approveWithCap)
    #expect(decision.blankFileMaximum.isPositive)
  }

  @Test("students are refused by small-loan companies and referred elsewhere")
  func students() throws {
    #expect(try ShippedPolicy.terms("2026-11-22", .smallLoan).decision.studentRule == .refuse)
    #expect(try ShippedPolicy.terms("2026-11-22", .bank).decision.studentRule == .refer)
  }

  @Test("no purpose is both allowed and forbidden", arguments: LenderType.allCases)
  func purposes(lender: LenderType) throws {
    let purposes = try ShippedPolicy.terms("2026-11-22", lender).purposes
    #expect(Set(purposes.allowedPurposes).isDisjoint(with: purposes.forbiddenPurposes))
  }

  @Test("products are cheaper and larger the less likely a default is")
  func ladders() throws {
    let terms = try ShippedPolicy.terms("2026-11-22", .consumerFinance)
    let rates = terms.cash.rateLadder.map(\.dailyRate)
    #expect(rates == rates.sorted())
    let limits = terms.decision.limitLadder.map(\.limit)
    #expect(limits == limits.sorted(by: >))
    #expect(rates.first?.percentText == "0.015")
    #expect(rates.last?.percentText == "0.06")
  }
}
