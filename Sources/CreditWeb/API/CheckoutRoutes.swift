import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// What a shop's checkout may say of the purchase line (N9): it stands apart from the payment
/// instruments, is never chosen beforehand, and is signed on the lender's own pages only. It makes
/// no inquiry and changes nothing.
struct CheckoutRoutes: Sendable {
  let platform: Platform
  let institution: BilingualText

  func add(to router: Router<AppContext>) {
    router.post("/v1/borrowers/:reference/purchases/checkout") { request, context in
      try await checkout(request, try context.borrower())
    }
  }

  private func checkout(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(request, fields: ["amount", "category", "sellerPercent"])
    let amount = try body.amount("amount")
    let category = try body.text("category")
    let percent =
      body.has("sellerPercent") ? try body.integer("sellerPercent", in: 0...100) : 0
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let (policy, day) = (context.policy, context.businessDate)
    let standing = state.checkoutStanding(amount, category: category, context)
    var quotes: [PlanQuote] = []
    if standing == .ready, amount > policy.purchase.instalments.above {
      quotes =
        state.purchaseLine?.planQuotes(amount, sellerPercent: percent, on: day, policy) ?? []
    }
    let words = request.wording
    let json = JSONWriter.object { json in
      json.field("standing", standing.rawValue)
      json.field("lender", words(institution))
      json.field("amongPaymentInstruments", policy.conduct.loanAsPaymentOption)
      json.field("preselected", false)
      json.field("page", standing.page(of: id))
      json.field("inquiry", false)
      json.field(
        "notice",
        words(
          "这是贷款，不是支付工具；评估、签约和放款只在出借人自己的页面办理。",
          "This is a loan and no means of payment: assessment, signing and payout are on the "
            + "lender's own pages only."))
      json.list("instalments", quotes) { $0.write(to: &$1, policy.cost) }
    }
    return .bytes(json, type: "application/json")
  }
}

extension CheckoutStanding {
  /// The lender's own page on which the borrower goes on.
  fileprivate func page(of borrower: StreamID) -> String {
    "/borrowers/\(Reference.borrower(borrower))" + (self == .needsSigning ? "/signing" : "")
  }
}
