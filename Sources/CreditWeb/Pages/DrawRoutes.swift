import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// A cash loan on the borrower's own pages, from the question to the result: plan and cost, cost
/// table, contract, code (R55, R66, N2, N11). They work without scripts, and nothing is kept before
/// the signature.
struct DrawRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  private var gate: CostGate { CostGate(platform: platform, site: site) }

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/draw") { request, context in
      try await form(request, try context.borrower())
    }
    router.post("/borrowers/:reference/draw") { request, context in
      try await step(request, try context.borrower()) { fields, form, view, frame in
        let quote = try quote(form, view)
        return DrawPlanPage(view: view, form: form, quote: quote).response(frame)
      }
    }
    router.post("/borrowers/:reference/draw/cost") { request, context in
      let id = try context.borrower()
      return try await step(request, id) { _, form, view, frame in
        try gate.open(try quote(form, view).table, purpose(form, view), for: id, frame)
      }
    }
    router.post("/borrowers/:reference/draw/confirm") { request, context in
      let id = try context.borrower()
      return try await step(request, id) { fields, form, view, frame in
        try await confirm(fields, form, view, frame, id)
      }
    }
    router.get("/borrowers/:reference/draw/:contract") { request, context in
      try await result(request, context)
    }
  }

  private func form(_ request: Request, _ id: StreamID) async throws -> Response {
    let view = try await view(id)
    return DrawPage(view: view, closed: try await closed(view))
      .response(PageFrame(site: site, request))
  }

  /// Reads the form and tries the draw on what stands now; what can't be leads back to the form.
  private func step(
    _ request: Request, _ id: StreamID,
    _ body: (FormFields, DrawForm, BorrowerView, PageFrame) async throws -> Response
  ) async throws -> Response {
    let fields = try await FormFields(request)
    let view = try await view(id)
    let frame = PageFrame(
      site: site, words: request.wording, path: DrawPage.path(view.reference))
    func again(_ note: DrawPage.Note) -> Response {
      DrawPage(view: view, typed: fields["amount"], note: note).response(frame)
    }
    let form: DrawForm
    do {
      form = try DrawForm(fields)
    } catch {
      return again(.unreadable(field: String(error.code.dropFirst("input.".count))))
    }
    if let refusal = try await refusal(of: form, view) { return again(.refused(refusal)) }
    return try await body(fields, form, view, frame)
  }

  private func confirm(
    _ fields: FormFields, _ form: DrawForm, _ view: BorrowerView, _ frame: PageFrame,
    _ id: StreamID
  ) async throws -> Response {
    let table = try quote(form, view).table
    switch try await gate.confirm(fields, table, purpose(form, view), for: id, frame) {
    case .page(let page): return page
    case .confirmed(let token):
      let signing = try await SigningView.load(id, from: platform, site)
      var next = try SigningForm(.loanContract, signing)
      next.draw = form
      next.draw?.token = token
      return try SigningPage(view: signing, form: next).response(frame)
    }
  }

  private func result(_ request: Request, _ context: AppContext) async throws -> Response {
    let id = try context.borrower()
    let view = try await view(id)
    let name = context.parameters.get("contract")
    guard let loan = view.state.loans.first(where: { Reference.contract(id, $0.ordinal) == name })
    else { throw Problem(.contractUnknown) }
    let costs = try await platform.storedCosts(of: id)
    let index = costs.firstIndex {
      $0.cost.table.act == .draw && $0.cost.table.contract == loan.ordinal
    }
    return DrawResultPage(view: view, loan: loan, cost: index.map { $0 + 1 })
      .response(PageFrame(site: site, request))
  }

  private func view(_ id: StreamID) async throws -> BorrowerView {
    try await BorrowerView.load(id, from: platform, institution: site.institution, texts: [:])
  }

  private func quote(_ form: DrawForm, _ view: BorrowerView) throws -> DrawQuote {
    let context = try platform.context()
    do {
      return try DrawQuote(form.wish, view.state, context)
    } catch {
      throw Problem(error)
    }
  }

  /// Why a draw would be refused as things stand; `nil` when it would go through.
  private func refusal(
    of form: DrawForm, _ view: BorrowerView
  ) async throws -> Refusal? {
    let context = try platform.context()
    let rate = try? view.state.terms(of: form.wish, context).annualRate
    let contract = try platform.papers.agreement(to: .loanContract)
    return try await platform.refusal(
      of: form.order(contract, at: rate ?? .zero), on: view.state.id)
  }

  /// Why not even the smallest loan can be had.
  private func closed(_ view: BorrowerView) async throws -> Refusal? {
    let policy = view.policy
    guard let purpose = policy.purposes.allowedPurposes.first,
      let instalments = policy.cash.terms.first, let method = policy.cash.methods.first
    else { return .termNotOffered }
    let smallest = DrawForm(
      wish: DrawWish(amount: policy.cash.minimum, instalments: instalments, method: method),
      purpose: purpose)
    return try await refusal(of: smallest, view)
  }

  private func purpose(_ form: DrawForm, _ view: BorrowerView) -> CostTablePage.Purpose {
    let path = DrawPage.path(view.reference)
    return CostTablePage.Purpose(
      action: path + "/confirm", back: path,
      next: BilingualText("确认已看完，去看借款合同", "Confirm, and go on to the loan contract"),
      fields: form.fields)
  }
}

extension DrawForm {
  init(wish: DrawWish, purpose: String) {
    self.wish = wish
    self.purpose = purpose
  }
}
