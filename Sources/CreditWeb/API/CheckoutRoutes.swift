import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// What a shop's checkout may say of the purchase line (N9): it stands apart from the payment
/// instruments, is never chosen beforehand, and is signed on the lender's own pages only. It makes
/// no inquiry and changes nothing. With the shop's number of the order, the page is that order's:
/// the borrower chooses there how to repay, and a repeat finds what was chosen.
struct CheckoutRoutes: Sendable {
  let platform: Platform
  let institution: BilingualText

  func add(to router: Router<AppContext>) {
    router.post("/v1/borrowers/:reference/purchases/checkout") { request, context in
      try await checkout(request, try context.borrower())
    }
  }

  private func checkout(_ request: Request, _ id: StreamID) async throws -> Response {
    let body = try await JSONBody(
      request, fields: ["amount", "category", "sellerPercent", "reference"])
    let amount = try body.amount("amount")
    let category = try body.text("category")
    let percent =
      body.has("sellerPercent") ? try body.integer("sellerPercent", in: 0...100) : 0
    let reference = body.has("reference") ? try body.merchantReference : nil
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let (policy, day) = (context.policy, context.businessDate)
    let standing = try standing(state, amount, category, reference, context)
    let order = reference.map {
      CheckoutOrder(
        reference: $0, amount: amount, category: category, sellerPercent: percent, on: day)
    }
    var quotes: [PlanQuote] = []
    if standing == .ready, amount > policy.purchase.instalments.above {
      quotes =
        state.purchaseLine?.planQuotes(amount, sellerPercent: percent, on: day, policy) ?? []
    }
    let words = request.wording
    let page = try await page(standing, order, id)
    let json = JSONWriter.object { json in
      json.field("standing", standing.rawValue)
      json.field("lender", words(institution))
      json.field("amongPaymentInstruments", policy.conduct.loanAsPaymentOption)
      json.field("preselected", false)
      json.field("page", page)
      if let made = reference.flatMap({ state.purchaseLine?.order($0) }) {
        json.field("authorisation", made.ordinal)
      }
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

  private func standing(
    _ state: Borrower, _ amount: Money, _ category: String, _ reference: MerchantReference?,
    _ context: Context
  ) throws(Problem) -> CheckoutStanding {
    do {
      return try state.checkoutStanding(
        amount, category: category, reference: reference, context)
    } catch {
      throw Problem(error)
    }
  }

  /// The lender's own page on which the borrower goes on.
  private func page(
    _ standing: CheckoutStanding, _ order: CheckoutOrder?, _ id: StreamID
  ) async throws -> String {
    let borrower = Reference.borrower(id)
    switch (standing, order) {
    case (.needsSigning, _): return "/borrowers/\(borrower)/signing"
    case (.ready, let order?), (.authorised, let order?), (.ended, let order?):
      return TradePage.path(borrower, try await platform.checkoutLink(order, for: id))
    case (.ready, nil), (.authorised, nil), (.ended, nil), (.unavailable, _):
      return "/borrowers/\(borrower)"
    }
  }
}
