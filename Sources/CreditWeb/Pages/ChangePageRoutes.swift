import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Changing how something is repaid, on the borrower's own pages: a bill in instalments, the due
/// day of the bills, another plan for a loan (H2, H10–H15, J3). Each shows what it costs, and takes
/// effect only when it is confirmed.
struct ChangePageRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  private var gate: CostGate { CostGate(platform: platform, site: site) }

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/bill") { request, context in
      try bill(try await view(context), PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/bill/cost") { request, context in
      try await plan(request, context) { _, table, purpose, id, frame in
        try gate.open(table, purpose, for: id, frame)
      }
    }
    router.post("/borrowers/:reference/bill/confirm") { request, context in
      try await plan(request, context) { form, table, purpose, id, frame in
        try await confirm(form, table, purpose, id, frame)
      }
    }
    router.post("/borrowers/:reference/bill/due-day") { request, context in
      try await changeDueDay(request, context)
    }
    router.get("/borrowers/:reference/loans/:contract/plan") { request, context in
      let view = try await view(context)
      return LoanChangePage(view: view, loan: try loan(context, view))
        .response(PageFrame(site: site, request))
    }
    router.post("/borrowers/:reference/loans/:contract/plan") { request, context in
      try await quote(request, context)
    }
    router.post("/borrowers/:reference/loans/:contract/plan/cost") { request, context in
      let id = try context.borrower()
      return try await replan(request, context) { _, _, table, purpose, frame in
        try gate.open(table, purpose, for: id, frame)
      }
    }
    router.post("/borrowers/:reference/loans/:contract/plan/confirm") { request, context in
      let id = try context.borrower()
      return try await replan(request, context) { form, wanted, table, purpose, frame in
        try await confirm(form, wanted, table, purpose, of: id, frame)
      }
    }
  }

  private func bill(
    _ view: BorrowerView, _ frame: PageFrame, _ problem: BilingualText? = nil
  ) throws -> Response {
    var quotes: [PlanQuote] = []
    if let line = view.state.purchaseLine, let room = line.planRoom(on: view.today)?.room,
      room > view.policy.purchase.instalments.above
    {
      quotes = line.planQuotes(room, on: view.today, view.policy)
    }
    return BillPlanPage(view: view, quotes: quotes, problem: problem).response(frame)
  }

  /// Reads what is to be put into instalments, and tells its cost; what can't be leads back.
  private func plan(
    _ request: Request, _ context: AppContext,
    _ body: (FormFields, CostTable, CostTablePage.Purpose, StreamID, PageFrame) async throws ->
      Response
  ) async throws -> Response {
    let (view, form) = (try await view(context), try await FormFields(request))
    let id = view.state.id
    let path = BillPlanPage.path(view.reference)
    let frame = PageFrame(site: site, words: request.wording, path: path)
    if let plan = form["plan"], let line = view.state.purchaseLine,
      let known = try await made(planKey(line, plan, form), id)
    {
      // Pressed twice: the plan stands.
      return try await stored(of: known.state.id, frame)
    }
    let typed = (form["amount"] ?? "").filter { $0 != "," && $0 != "，" }
    guard let amount = Money(yuan: typed), amount.isPositive,
      let count = form["instalments"].flatMap({ Int64($0) })
    else {
      return try bill(
        view, frame,
        BilingualText("请填写金额并选择期数。", "Type in an amount and choose how many parts."))
    }
    let room = view.state.purchaseLine?.planRoom(on: view.today)?.room ?? .zero
    guard amount <= room, amount > view.policy.purchase.instalments.above else {
      return try bill(view, frame, Refusal.planAmountUnfit.advice)
    }
    let table: CostTable
    let told = try await attempt { () async throws(PlatformError) in
      try await platform.costTable(ofPlan: amount, count, for: id)
    }
    switch told {
    case .success(let found): table = found
    case .failure(let refusal): return try bill(view, frame, refusal.advice)
    }
    let purpose = CostTablePage.Purpose(
      action: path + "/confirm", back: path,
      next: BilingualText("确认分期", "Confirm the instalments"),
      fields: [
        ("amount", amount.description), ("instalments", "\(count)"),
        ("plan", "\(table.plan ?? 0)"),
      ])
    return try await body(form, table, purpose, id, frame)
  }

  private func confirm(
    _ form: FormFields, _ table: CostTable, _ purpose: CostTablePage.Purpose, _ id: StreamID,
    _ frame: PageFrame
  ) async throws -> Response {
    switch try await gate.confirm(form, table, purpose, for: id, frame) {
    case .page(let page): return page
    case .confirmed(let token):
      let context = try platform.context()
      guard let line = try await platform.borrower(id)?.purchaseLine,
        let rate = line.planQuotes(table.principal, on: context.businessDate, context.policy)
          .first(where: { Int64($0.parts.count) == table.instalments })?
          .annualRate(context.policy.cost)
      else { throw Problem(.termNotOffered) }
      let wish = PlanBill(
        amount: table.principal, count: table.instalments, confirmedAnnualRate: rate)
      let key = try planKey(line, "\(table.plan ?? 0)", form)
      try await platform.plan(wish, confirmedBy: token, on: id, key: key)
      return try await stored(of: id, frame)
    }
  }

  /// What was done under a key; `nil` also for one that another table was confirmed with.
  private func made(
    _ key: RequestKey, _ id: StreamID
  ) async throws(PlatformError) -> Performed? {
    do {
      return try await platform.outcome(of: key, on: id)
    } catch {
      guard case .keyReused = error else { throw error }
      return nil
    }
  }

  /// The plan's number counts within its line, so the line stands in the key.
  private func planKey(
    _ line: PurchaseLine, _ plan: String, _ form: FormFields
  ) throws -> RequestKey {
    guard let key = RequestKey("bill-plan-\(line.ordinal)-\(plan)", body: form.bytes) else {
      throw Problem.field("plan")
    }
    return key
  }

  /// On to the newest stored cost table.
  private func stored(of id: StreamID, _ frame: PageFrame) async throws -> Response {
    let number = try await platform.storedCosts(of: id).count
    let path = StoredCostPage.path(Reference.borrower(id), number)
    return Response(status: .seeOther, headers: [.location: frame.link(path)])
  }

  private func changeDueDay(
    _ request: Request, _ context: AppContext
  ) async throws -> Response {
    let (view, form) = (try await view(context), try await FormFields(request))
    let path = BillPlanPage.path(view.reference)
    let frame = PageFrame(site: site, words: request.wording, path: path)
    guard let day = form["day"].flatMap({ Int64($0) }), (1...28).contains(day) else {
      return try bill(
        view, frame, BilingualText("请选择新的还款日。", "Choose the new due day."))
    }
    guard let number = form["number"], let line = view.state.purchaseLine?.ordinal,
      let key = RequestKey("due-day-\(line)-\(number)", body: form.bytes)
    else { throw Problem.field("number") }
    let done = try await attempt { () async throws(PlatformError) in
      try await platform.perform(.purchase(.changeDueDay(day)), on: view.state.id, key: key)
    }
    if case .failure(let refusal) = done { return try bill(view, frame, refusal.advice) }
    return Response(status: .seeOther, headers: [.location: frame.link(path)])
  }

  private func quote(_ request: Request, _ context: AppContext) async throws -> Response {
    let (view, form) = (try await view(context), try await FormFields(request))
    let loan = try loan(context, view)
    let frame = frame(request, view, loan)
    var page = LoanChangePage(view: view, loan: loan)
    do {
      let wish = try LoanChangeForm(form)
      page.quote = try quote(wish, loan, view)
    } catch let problem as Problem where problem.code.hasPrefix("input.") {
      page.problem = BilingualText(
        "请选择调整方式，以及对应的日子或月数。", "Choose how, and the day or months that belong to it.")
    } catch let refusal as Refusal {
      page.problem = refusal.advice
    }
    return page.response(frame)
  }

  private func quote(
    _ form: LoanChangeForm, _ loan: Loan, _ view: BorrowerView
  ) throws -> LoanChangePage.Quote {
    let offer = try loan.offer(form.wish, on: view.today, view.policy.cash)
    let account = view.accounts.first { $0.ordinal == loan.ordinal }
    let coming = (account?.plan ?? []).filter { $0.dueOn > view.today }
    return LoanChangePage.Quote(form: form, offer: offer, now: coming.map(\.total).sum())
  }

  /// Reads which plan is wanted, and tells its cost; what can't be leads back.
  private func replan(
    _ request: Request, _ context: AppContext,
    _ body: (FormFields, LoanChangeForm, CostTable, CostTablePage.Purpose, PageFrame) async throws
      -> Response
  ) async throws -> Response {
    let (view, form) = (try await view(context), try await FormFields(request))
    let loan = try loan(context, view)
    let (id, frame) = (view.state.id, frame(request, view, loan))
    if form["number"] != nil, try await made(replanKey(loan.ordinal, form), id) != nil {
      // Pressed twice: the plan stands.
      return try await stored(of: id, frame)
    }
    let wanted = try LoanChangeForm(form)
    let told = try await attempt { () async throws(PlatformError) in
      try await platform.costTable(ofPlan: wanted.wish, of: loan.ordinal, for: id)
    }
    switch told {
    case .failure(let refusal):
      return LoanChangePage(view: view, loan: loan, problem: refusal.advice).response(frame)
    case .success(let table):
      let path = LoanChangePage.path(
        view.reference, Reference.contract(view.state.id, loan.ordinal))
      let purpose = CostTablePage.Purpose(
        action: path + "/confirm", back: path,
        next: BilingualText("确认新计划", "Confirm the new plan"),
        fields: wanted.fields + [("number", "\(table.plan ?? 0)")])
      return try await body(form, wanted, table, purpose, frame)
    }
  }

  private func confirm(
    _ form: FormFields, _ wanted: LoanChangeForm, _ table: CostTable,
    _ purpose: CostTablePage.Purpose, of id: StreamID, _ frame: PageFrame
  ) async throws -> Response {
    switch try await gate.confirm(form, table, purpose, for: id, frame) {
    case .page(let page): return page
    case .confirmed(let token):
      try await platform.replan(
        wanted.wish, of: table.contract, confirmedBy: token, on: id,
        key: try replanKey(table.contract, form))
      return try await stored(of: id, frame)
    }
  }

  private func replanKey(_ loan: Int64, _ form: FormFields) throws -> RequestKey {
    guard let number = form["number"].flatMap({ Int64($0) }),
      let key = RequestKey("plan-\(loan)-\(number)", body: form.bytes)
    else { throw Problem.field("number") }
    return key
  }

  private func frame(_ request: Request, _ view: BorrowerView, _ loan: Loan) -> PageFrame {
    PageFrame(
      site: site, words: request.wording,
      path: LoanChangePage.path(
        view.reference, Reference.contract(view.state.id, loan.ordinal)))
  }

  private func loan(_ context: AppContext, _ view: BorrowerView) throws -> Loan {
    let name = context.parameters.get("contract")
    guard
      let loan = view.state.loans.first(where: {
        Reference.contract(view.state.id, $0.ordinal) == name
      })
    else { throw Problem(.contractUnknown) }
    return loan
  }

  private func view(_ context: AppContext) async throws -> BorrowerView {
    try await BorrowerView.load(
      try context.borrower(), from: platform, institution: site.institution, texts: [:])
  }
}
