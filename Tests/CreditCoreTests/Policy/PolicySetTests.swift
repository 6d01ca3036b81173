import CreditCore
import Testing

@Suite("Policy set")
struct PolicySetTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func item(
    _ key: PolicyKey = .costDayCount, _ value: PolicyValue = .integer(365),
    lender: LenderType? = nil, from: String, to: String? = nil, citation: String = "N1",
    approver: String = "policy-board"
  ) throws -> PolicyItem {
    PolicyItem(
      key: key, lender: lender, value: value, validFrom: try day(from),
      validTo: try to.map(day), citation: citation, strength: .general, approver: approver)
  }

  @Test("an item holds from its first to its last day and not beside them")
  func boundaries() throws {
    let policy = try PolicySet(
      version: "v",
      items: [
        item(.costDayCount, .integer(365), from: "2026-01-01", to: "2026-06-30"),
        item(.costDayCount, .integer(360), from: "2026-07-01", to: "2026-12-31"),
      ])
    func value(_ text: String) throws -> PolicyValue? {
      policy.item(.costDayCount, on: try day(text), lender: .bank)?.value
    }
    #expect(try value("2025-12-31") == nil)
    #expect(try value("2026-01-01") == .integer(365))
    #expect(try value("2026-06-30") == .integer(365))
    #expect(try value("2026-07-01") == .integer(360))
    #expect(try value("2027-01-01") == nil)
  }

  @Test("days without a value between two items are refused, whatever their order")
  func gap() throws {
    let items = [
      try item(from: "2026-07-02"), try item(from: "2026-01-01", to: "2026-06-30"),
    ]
    #expect(throws: PolicyError.gap(.costDayCount, nil, on: try day("2026-07-01"))) {
      try PolicySet(version: "v", items: items)
    }
  }

  @Test(
    "two values on one day are refused, also after an item without end",
    arguments: [String?("2026-07-01"), nil])
  func overlap(end: String?) throws {
    let items = [try item(from: "2026-01-01", to: end), try item(from: "2026-07-01")]
    #expect(throws: PolicyError.overlap(.costDayCount, nil, on: try day("2026-07-01"))) {
      try PolicySet(version: "v", items: items)
    }
  }

  @Test("a lender type's own item goes before the general one and is no overlap")
  func lenderFirst() throws {
    let policy = try PolicySet(
      version: "v",
      items: [
        item(.costDayCount, .integer(365), from: "2026-01-01"),
        item(.costDayCount, .integer(360), lender: .bank, from: "2026-01-01"),
      ])
    let on = try day("2026-10-05")
    #expect(policy.item(.costDayCount, on: on, lender: .bank)?.value == .integer(360))
    #expect(policy.item(.costDayCount, on: on, lender: .smallLoan)?.value == .integer(365))
  }

  @Test("an item that ends before it begins is refused")
  func reversed() throws {
    let wrong = try item(from: "2026-02-01", to: "2026-01-31")
    #expect(
      throws: PolicyError.endsBeforeBeginning(.costDayCount, nil, from: try day("2026-02-01"))
    ) { try PolicySet(version: "v", items: [wrong]) }
  }

  @Test("an item without citation or approver is refused", arguments: [("", "a"), ("N1", "")])
  func unsourced(citation: String, approver: String) throws {
    let wrong = try item(from: "2026-01-01", citation: citation, approver: approver)
    #expect(throws: PolicyError.unsourced(.costDayCount, from: try day("2026-01-01"))) {
      try PolicySet(version: "v", items: [wrong])
    }
  }

  @Test("a value of another kind than the key's is refused for every key")
  func kinds() throws {
    for key in PolicyKey.allCases {
      let wrong: PolicyValue = key.kind == .flag ? .integer(1) : .flag(true)
      let items = [try item(key, wrong, from: "2026-01-01")]
      #expect(throws: PolicyError.wrongKind(key, expected: key.kind)) {
        try PolicySet(version: "v", items: items)
      }
    }
  }

  @Test(
    "a value outside what its key accepts is refused",
    arguments: [
      (PolicyKey.purchaseBillDay, PolicyValue.integer(29)),
      (.cashShare, .integer(1001)),
      (.decisionMinimumAge, .integer(17)),
      (.cashMinimum, .money(Money(fen: -1))),
      (.cashTerms, .integers([6, 3])),
      (.costCapAllIn, .lprMultiple(0)),
      (.costAnnualisation, .names(["guess"])),
      (.inquiryTriggers, .names(["first_application", "first_application"])),
      (.decisionStudentRule, .name("approve")),
      (.cashRateLadder, .rateLadder([RateStep(maxProbabilityPPM: 1, dailyRate: .zero)])),
      (.decisionLimitLadder, .limitLadder([])),
    ])
  func ranges(key: PolicyKey, value: PolicyValue) throws {
    let items = [try item(key, value, from: "2026-01-01")]
    let error = #expect(throws: PolicyError.self) { try PolicySet(version: "v", items: items) }
    #expect(error?.code == "policy.invalid")
    #expect(error?.key == key)
  }

  @Test("terms name the first key that has no value")
  func missing() throws {
    let policy = try PolicySet(version: "v", items: [])
    let on = try day("2026-10-05")
    #expect(throws: PolicyError.missing(.costCapAllIn, .bank, on: on)) {
      try policy.terms(on: on, lender: .bank)
    }
  }
}
