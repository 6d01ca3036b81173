import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The steps of a signature: the answer to a text, the code, the signature with its evidence. The
/// question of the upgrade takes the same steps (R118).
struct SigningSteps: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  /// The answer to a text that was shown: a no is recorded, a yes sends a code.
  func answer(
    _ answer: SigningForm.Answer, _ form: SigningForm, _ request: Request, _ id: StreamID
  ) async throws -> Response {
    let view = try await SigningView.load(id, from: platform, site)
    // What is answered is exactly what was shown.
    guard form.isOf(view) else { return try await changed(form, view, request) }
    switch answer {
    // Nothing is kept of a loan that was not wanted after all.
    case .refuse where form.act == .loanContract: return redirect(request, form, id)
    case .refuse: return try await refuse(form, view, request)
    case .sign where !form.act.needsCode: return try await agree(form, view, request)
    case .resend: return try await send(form, view, request, anew: true)
    case .sign: return try await send(form, view, request, anew: false)
    }
  }

  /// What was typed in; with the right code it is signed at once.
  func sign(
    _ answer: SigningForm.Answer, _ form: SigningForm, _ request: Request, _ id: StreamID
  ) async throws -> Response {
    guard answer == .sign else {
      return try await self.answer(answer, form, request, id)
    }
    guard let code = form.code, code > 0, let key = form.signKey else {
      throw Problem.field("sent")
    }
    let view = try await SigningView.load(id, from: platform, site)
    guard form.isOf(view) else { return try await changed(form, view, request) }
    let choice = SigningChoice(try view.papers(form.act), ticked: form.ticked)
    guard choice.missing.isEmpty else { return try missing(choice, form, view, request) }
    // The same form sent again finds its signature by its key.
    if !view.state.papers.contains(where: { $0.code == code }) {
      let standing = try await typed(form.typed ?? "", for: code, id)
      guard standing == nil else { return try await codePage(standing ?? .void, form, request, id) }
    }
    let evidence = SigningEvidence(
      code: code, device: request.header("User-Agent").map(Platform.deviceDigest))
    if let draw = form.draw { return try await self.draw(draw, evidence, request, id, key) }
    let performed = try await platform.perform(
      try command(form.act, choice, evidence), on: id, key: key)
    let signed = performed.state.papers.last { $0.code == code && $0.kind == form.act.head }
    guard !form.isUpgrade, let signed else { return redirect(request, form, id) }
    let path = SignedPaperPage.path(Reference.borrower(id), signed.ordinal)
    return redirect(request, to: path)
  }

  /// Draws with the signed contract, and shows where the money is.
  private func draw(
    _ draw: DrawForm, _ evidence: SigningEvidence, _ request: Request, _ id: StreamID,
    _ key: RequestKey
  ) async throws -> Response {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let context = try platform.context()
    let rate = (try? state.terms(of: draw.wish, context).annualRate) ?? .zero
    let contract = try platform.papers.agreement(to: .loanContract, evidence: evidence)
    let performed = try await platform.draw(
      draw.order(contract, at: rate), confirmedBy: draw.token, on: id, key: key)
    guard let made = performed.made else { throw Problem.fault }
    return redirect(
      request,
      to: DrawResultPage.path(Reference.borrower(id), Reference.contract(id, made)))
  }

  /// Agrees to what needs no code: it binds nobody to anything.
  private func agree(
    _ form: SigningForm, _ view: SigningView, _ request: Request
  ) async throws -> Response {
    let choice = SigningChoice(try view.papers(form.act), ticked: form.ticked)
    guard choice.missing.isEmpty else { return try missing(choice, form, view, request) }
    let evidence = SigningEvidence(
      device: request.header("User-Agent").map(Platform.deviceDigest))
    try await platform.perform(
      try command(form.act, choice, evidence), on: view.state.id, key: form.agreeKey)
    return redirect(request, to: ApplyPage.path(view.borrower.reference))
  }

  /// - Returns: what was wrong with it; `nil` when it was right.
  private func typed(
    _ text: String, for code: Int64, _ id: StreamID
  ) async throws(PlatformError) -> SigningCodePage.Standing? {
    do {
      guard try await platform.enterSigningCode(code, text, of: id) else {
        let left = try await platform.borrower(id)?.signingCode?.triesLeft ?? 0
        return left > 0 ? .wrong(triesLeft: left) : .usedUp
      }
      return nil
    } catch .invalid {
      return .notSixDigits
    } catch .refused(.signingCodeUnknown) {
      return .void
    }
  }

  private func command(
    _ act: SigningAct, _ choice: SigningChoice, _ evidence: SigningEvidence
  ) throws(PlatformError) -> BorrowerCommand {
    guard act == .creditContract else {
      return .agree(
        try platform.papers.agreement(
          to: act.head, items: choice.consents, evidence: evidence))
    }
    return .sign(try platform.creditContract(evidence: evidence))
  }

  private func send(
    _ form: SigningForm, _ view: SigningView, _ request: Request, anew: Bool
  ) async throws -> Response {
    let id = view.state.id
    guard SigningPlace(form.act, view).isOpen || form.isUpgrade else {
      return try page(form, view, nil, request, .conflict)
    }
    let choice = SigningChoice(try view.papers(form.act), ticked: form.ticked)
    guard choice.missing.isEmpty else { return try missing(choice, form, view, request) }
    if !anew, view.liveCode(form.act) != nil {
      return try await codePage(.sentBefore, form, request, id)
    }
    let isSent = try await sendCode(form, id)
    return try await codePage(isSent ? .sent : .tooSoon, form, request, id)
  }

  /// - Returns: `false` when the code before is too fresh for another.
  private func sendCode(
    _ form: SigningForm, _ id: StreamID
  ) async throws(PlatformError) -> Bool {
    do {
      _ = try await platform.sendSigningCode(for: form.act.head, to: id, key: form.sendKey)
      return true
    } catch .refused(.signingCodeTooSoon) {
      return false
    }
  }

  private func refuse(
    _ form: SigningForm, _ view: SigningView, _ request: Request
  ) async throws -> Response {
    let id = view.state.id
    let version = try view.papers(form.act).first?.version ?? ""
    try await platform.perform(
      .refuse(form.act.head, version: version), on: id, key: form.refuseKey)
    return redirect(request, form, id)
  }

  /// Nothing is recorded: the new text, with what it changes.
  private func changed(
    _ form: SigningForm, _ view: SigningView, _ request: Request
  ) async throws -> Response {
    var shown: [Paper] = []
    for kind in form.act.kinds {
      guard let digest = form.digests[kind],
        view.borrower.papers[kind].map(PaperCatalogue.digest) != digest,
        let old = try await platform.archive.text(of: kind, digest: digest)
      else { continue }
      shown.append(old)
    }
    if form.isUpgrade, let paper = view.borrower.papers[form.act.head] {
      return UpgradePage(view: view.borrower, paper: paper, hasChanged: true, shown: shown.first)
        .response(frame(request, form, view.state.id), status: .conflict)
    }
    var fresh = try SigningForm(form.act, view)
    fresh.draw = form.draw
    return try page(fresh, view, .changed(shown), request, .conflict)
  }

  private func missing(
    _ choice: SigningChoice, _ form: SigningForm, _ view: SigningView, _ request: Request
  ) throws -> Response {
    var fresh = try SigningForm(form.act, view)
    fresh.ticked = form.ticked
    fresh.draw = form.draw
    return try page(fresh, view, .missing(choice.missing), request, .unprocessableContent)
  }

  private func page(
    _ form: SigningForm, _ view: SigningView, _ note: SigningPage.Note?, _ request: Request,
    _ status: HTTPResponse.Status
  ) throws -> Response {
    try SigningPage(view: view, form: form, note: note)
      .response(frame(request, form, view.state.id), status: status)
  }

  private func codePage(
    _ standing: SigningCodePage.Standing, _ form: SigningForm, _ request: Request, _ id: StreamID
  ) async throws -> Response {
    let view = try await SigningView.load(id, from: platform, site)
    // A form from long ago: its code was sent once, and can't be used any more.
    let isOver = standing == .sent && view.liveCode(form.act) == nil
    return try SigningCodePage(view: view, form: form, standing: isOver ? .void : standing)
      .response(frame(request, form, id))
  }

  /// The frame of the page that can be opened again, whose language switch leads there.
  private func frame(_ request: Request, _ form: SigningForm, _ id: StreamID) -> PageFrame {
    PageFrame(
      site: site, words: request.wording, path: form.textPath(Reference.borrower(id)))
  }

  private func redirect(_ request: Request, _ form: SigningForm, _ id: StreamID) -> Response {
    let reference = Reference.borrower(id)
    if form.act == .loanContract { return redirect(request, to: "/borrowers/" + reference) }
    return redirect(
      request, to: form.isUpgrade ? UpgradePage.path(reference) : SigningAct.path(reference))
  }

  private func redirect(_ request: Request, to path: String) -> Response {
    let frame = PageFrame(site: site, request)
    return Response(status: .seeOther, headers: [.location: frame.link(path)])
  }
}
