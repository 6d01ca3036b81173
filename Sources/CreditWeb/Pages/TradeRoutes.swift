import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// A shop's order on the lender's own pages (N9): whole with the next bill, or in instalments after
/// their cost table (N2, H13, H14). The shop's figures are sealed in the address, and its number
/// makes the order once: whoever comes again finds what was done.
struct TradeRoutes: Sendable {
  private static let base = "/borrowers/:reference/checkout/:link"

  let platform: Platform
  let site: PageFrame.Site

  private var gate: CostGate { CostGate(platform: platform, site: site) }

  func add(to router: Router<AppContext>) {
    router.get("\(Self.base)") { request, context in
      try await visit(request, context) { page, frame in page.response(frame) }
    }
    router.post("\(Self.base)") { request, context in
      let form = try await FormFields(request)
      return try await act(request, context) { page, frame in
        try await choose(form, page, frame)
      }
    }
    router.post("\(Self.base)/confirm") { request, context in
      let form = try await FormFields(request)
      return try await act(request, context) { page, frame in
        try await confirm(form, page, frame)
      }
    }
    router.get("\(Self.base)/done") { request, context in try await done(request, context) }
  }

  /// The order as it stands now; one that was authorised leads on to what was done.
  private func visit(
    _ request: Request, _ context: AppContext,
    _ body: (TradePage, PageFrame) async throws -> Response
  ) async throws -> Response {
    let (view, order, link) = try await load(context)
    var page = TradePage(view: view, order: order, link: link, quotes: [])
    let frame = PageFrame(site: site, words: request.wording, path: page.path)
    if made(order, view) != nil { return seeDone(page, frame) }
    page.refusal = try await platform.refusal(of: order, on: view.state.id)
    if page.refusal == nil, order.amount > view.policy.purchase.instalments.above {
      page.quotes =
        view.state.purchaseLine?.planQuotes(
          order.amount, sellerPercent: order.sellerPercent, on: view.today, view.policy) ?? []
    }
    return try await body(page, frame)
  }

  /// The same for what would change something: nothing goes on with what can't be bought.
  private func act(
    _ request: Request, _ context: AppContext,
    _ body: (TradePage, PageFrame) async throws -> Response
  ) async throws -> Response {
    try await visit(request, context) { page, frame in
      if let refusal = page.refusal { return again(page, refusal.advice, frame) }
      return try await body(page, frame)
    }
  }

  private func choose(
    _ form: FormFields, _ page: TradePage, _ frame: PageFrame
  ) async throws -> Response {
    if form["choice"] == "whole" { return try await authorise(nil, nil, page, frame) }
    guard let quote = quote(form, page) else {
      return again(page, BilingualText("请选择怎么还。", "Choose how you repay."), frame)
    }
    return try gate.open(
      try await table(quote, page), purpose(quote, page), for: page.view.state.id, frame)
  }

  private func confirm(
    _ form: FormFields, _ page: TradePage, _ frame: PageFrame
  ) async throws -> Response {
    guard let quote = quote(form, page), let rate = quote.annualRate(page.view.policy.cost)
    else { throw Problem.field("choice") }
    let table = try await table(quote, page)
    let id = page.view.state.id
    switch try await gate.confirm(form, table, purpose(quote, page), for: id, frame) {
    case .page(let page): return page
    case .confirmed(let token):
      let choice = InstalmentChoice(
        count: table.instalments, sellerPercent: page.order.sellerPercent,
        confirmedAnnualRate: rate)
      return try await authorise(choice, token, page, frame)
    }
  }

  private func authorise(
    _ choice: InstalmentChoice?, _ token: String?, _ page: TradePage, _ frame: PageFrame
  ) async throws -> Response {
    let order = AuthoriseOrder(
      reference: page.order.reference, amount: page.order.amount, category: page.order.category,
      instalments: choice)
    let result = try await attempt { () async throws(PlatformError) in
      try await platform.authorise(order, confirmedBy: token, on: page.view.state.id)
    }
    if case .failure(let refusal) = result { return again(page, refusal.advice, frame) }
    return seeDone(page, frame)
  }

  private func done(_ request: Request, _ context: AppContext) async throws -> Response {
    let (view, order, _) = try await load(context)
    guard let made = made(order, view) else { throw Problem(.orderUnknown) }
    let costs = try await platform.storedCosts(of: view.state.id)
    let index = costs.firstIndex {
      let table = $0.cost.table
      return table.act == .tradePlan && table.plan == made.ordinal
        && table.contract == view.state.purchaseLine?.ordinal
    }
    return TradeDonePage(view: view, order: made, cost: index.map { $0 + 1 })
      .response(PageFrame(site: site, request))
  }

  private func load(
    _ context: AppContext
  ) async throws -> (view: BorrowerView, order: CheckoutOrder, link: String) {
    let id = try context.borrower()
    let view = try await BorrowerView.load(
      id, from: platform, institution: site.institution, texts: [:])
    guard let link = context.parameters.get("link"),
      let order = try await platform.checkoutOrder(link, for: id)
    else { throw Problem.unknownAddress }
    return (view, order, link)
  }

  /// What was authorised under the shop's number; `nil` where that is something else.
  private func made(_ order: CheckoutOrder, _ view: BorrowerView) -> PurchaseOrder? {
    view.state.purchaseLine?.order(order.reference).flatMap {
      $0.amount == order.amount && $0.category == order.category ? $0 : nil
    }
  }

  private func quote(_ form: FormFields, _ page: TradePage) -> PlanQuote? {
    let count = form["choice"].flatMap { Int($0) }
    return page.quotes.first { $0.parts.count == count }
  }

  private func table(_ quote: PlanQuote, _ page: TradePage) async throws -> CostTable {
    try await platform.costTable(
      ofOrder: page.order.amount, Int64(quote.parts.count),
      sellerPercent: page.order.sellerPercent, for: page.view.state.id)
  }

  private func purpose(_ quote: PlanQuote, _ page: TradePage) -> CostTablePage.Purpose {
    CostTablePage.Purpose(
      action: page.path + "/confirm", back: page.path,
      next: BilingualText("确认，分期付这一单", "Confirm, and buy in instalments"),
      fields: [("choice", "\(quote.parts.count)")])
  }

  private func again(
    _ page: TradePage, _ problem: BilingualText, _ frame: PageFrame
  ) -> Response {
    var page = page
    page.problem = problem
    return page.response(frame)
  }

  private func seeDone(_ page: TradePage, _ frame: PageFrame) -> Response {
    Response(status: .seeOther, headers: [.location: frame.link(page.path + "/done")])
  }
}
