import CreditCore
import CreditPlatform
import Testing

/// A borrower who goes the whole way on pages, from registration to money.
struct CreditVisitor {
  static let items = ["processing", "sensitive", "partners"]
  static let draw = [
    "amount": "5000", "instalments": "6", "method": "equal-instalment", "purpose": "travel",
  ]

  let office: PaperOffice
  let pages: SigningVisitor

  init(_ office: PaperOffice) throws {
    self.office = office
    pages = try SigningVisitor(office)
  }

  /// To a signed credit contract; what the other side does is done in between.
  func openLine() async throws {
    try await agree("service-agreement", ["item-agree": "yes"])
    #expect(try await pages.signWhole("personal-information", Self.items).status == 303)
    let before = try await pages.get("/apply")
    #expect(try await pages.send(before, "/apply/identity", [:]).status == 303)
    try await pages.settle(.identityCheck, .identity(.passed))
    try await agree("query-notice", [:])
    let both = try await pages.signWhole("bureau-authorisation", ["inquiry", "reporting"])
    #expect(both.status == 303)
    #expect(try await pages.state.counts.inquiries == 0)
    let page = try await pages.get("/apply")
    #expect(try await pages.send(page, "/apply/application", ["for": "both"]).status == 303)
    try await approve()
    #expect(try await pages.signWhole("credit-contract", ["contract", "list"]).status == 303)
  }

  /// What the bureau and the rules answer.
  private func approve() async throws {
    let answer = InquiryAnswer(
      application: 1, report: SealedRef(slot: .creditReport, version: 1), figures: [])
    let digest = Digest(bytes: [UInt8](repeating: 1, count: 32))
    try await pages.settle(.bureauInquiry, .report(answer, digest: digest))
    try await pages.platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])),
      on: pages.id)
  }

  /// Agrees to a paper that needs no code.
  func agree(_ act: String, _ ticks: [String: String]) async throws {
    let page = try await pages.get("/signing/" + act)
    let fields = ticks.merging(["answer": "sign"]) { $1 }
    #expect(try await pages.send(page, "/signing/" + act, fields).status == 303, "\(act)")
  }

  /// The page of the cost table, just opened.
  func openCost(_ fields: [String: String] = draw) async throws -> Reply {
    let plan = try await pages.send(try await pages.get("/draw"), "/draw", fields)
    #expect(plan.status == 200 && plan.text.contains("Repayment plan"))
    return try await pages.send(plan, "/draw/cost", [:])
  }

  /// From the confirmed table to the signature.
  func sign(_ contract: Reply) async throws -> Reply {
    let code = try await pages.send(
      contract, "/signing/loan-contract",
      ["answer": "sign", "item-cost": "yes", "item-contract": "yes"])
    #expect(code.status == 200 && code.text.contains("Nothing is signed yet."))
    return try await pages.sign(code, "loan-contract", try await pages.digits())
  }

  /// The whole draw.
  func borrow(_ fields: [String: String] = draw) async throws -> Reply {
    let cost = try await openCost(fields)
    office.clock.wait(seconds: 10)
    return try await sign(try await pages.send(cost, "/draw/confirm", ["read": "yes"]))
  }
}
