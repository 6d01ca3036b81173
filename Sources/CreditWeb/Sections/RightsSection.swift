import CreditCore

/// P14: the borrower's rights, each with its form, its clock and its answer (N50).
struct RightsSection: PageSection {
  static let anchor = "rights"
  static let title = BilingualText("您的权利", "Your rights")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words(
        "行使这些权利不收费，也不影响您已有的服务。未能办理的，我们会告诉您原因；您还可以向监管部门投诉或向法院起诉。",
        "Using these rights is free and does not affect the services you have. If we can't do what "
          + "you ask, we tell you why; you may then go to the regulator or to court."))
    writeRestriction(words, to: &html)
    for kind in RightsKind.allCases where isOffered(kind) {
      html.folded(words(kind.label)) { part in
        part.paragraph(words(kind.meaning))
        writeAnswer(kind, words, to: &part)
        write(kind, words, to: &part)
      }
    }
    writeClosing(words, to: &html)
  }

  /// A review is offered where there is something to review or was; an appeal stands beside the cut
  /// or freeze that it is against.
  private func isOffered(_ kind: RightsKind) -> Bool {
    if kind == .limitAppeal { return false }
    return kind != .humanReview || view.state.reviewableApplication != nil
      || view.state.requests.contains { $0.kind == kind }
  }

  private func write(_ kind: RightsKind, _ words: Wording, to html: inout HTML) {
    if let open = view.state.openRequest(kind) {
      html.paragraph(
        words("已于 \(open.openedOn) 收到您的请求。", "We received it on \(open.openedOn). ")
          + words(RightsKind.left(until: open.answerBy, from: view.today)), .good)
      return
    }
    guard kind != .humanReview || view.state.reviewableApplication != nil,
      kind != .restriction || view.state.restrictedOn == nil
    else { return }
    if kind == .access || kind == .export {
      html.element(.p) {
        $0.element(
          .a, .href("/v1/borrowers/\(view.reference)/export"),
          text: words("立即下载全部信息", "Download everything now"))
      }
    }
    html.paragraph(
      words(
        "我们在 \(view.policy.rights.days(kind)) 天内答复。",
        "We answer within \(view.policy.rights.days(kind)) days."), .quiet)
    writeForm(kind, words, to: &html)
  }

  private func writeForm(_ kind: RightsKind, _ words: Wording, to html: inout HTML) {
    html.element(.form, .method("post"), .action(path("requests", words))) { form in
      form.void(.input, .type("hidden"), .name("kind"), .value(kind.rawValue))
      // The next number as the key: sending the same form twice makes one request.
      form.void(
        .input, .type("hidden"), .name("number"), .value("\(view.state.counts.requests + 1)"))
      if kind == .correction {
        for field in ProfileField.allCases {
          let id = "correct-" + field.rawValue
          form.element(.label, .for(id), text: words(field.label))
          form.void(.input, .id(id), .name(field.rawValue), .type("text"))
        }
      }
      form.element(.p) { $0.element(.button, .type("submit"), text: words(kind.label)) }
    }
  }

  private func writeAnswer(_ kind: RightsKind, _ words: Wording, to html: inout HTML) {
    guard let request = view.state.answeredRequest(kind), let answer = request.answer,
      let day = request.answeredOn
    else { return }
    html.facts([
      (words("上次请求", "Last request"), words.day(request.openedOn)),
      (words("答复", "Answer"), words.day(day) + " · " + words(answer.label)),
    ])
  }

  private func writeRestriction(_ words: Wording, to html: inout HTML) {
    guard let day = view.state.restrictedOn else { return }
    html.paragraph(
      words(
        "自 \(day) 起，您的信息只用于已有的合同和法律要求的事项，不用于新的借款、营销或可选的共享。",
        "Since \(day) your data are used only for what runs and for what the law asks, not for "
          + "new credit, marketing or optional sharing."), .good)
    html.element(.form, .method("post"), .action(path("restriction/end", words))) { form in
      form.void(.input, .type("hidden"), .name("number"), .value("\(view.state.counts.requests)"))
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("解除限制", "Lift the restriction"))
      }
    }
  }

  private func writeClosing(_ words: Wording, to html: inout HTML) {
    guard let agreement = view.state.agreement else { return }
    if let day = agreement.closedOn {
      html.paragraph(words("授信已于 \(day) 关闭。", "The credit line was closed on \(day)."), .good)
      return
    }
    html.element(.p) {
      $0.element(
        .a, .href(path("closing", words)), text: words("关闭授信", "Close the credit line"))
    }
  }

  private func path(_ part: String, _ words: Wording) -> String {
    "/borrowers/\(view.reference)/\(part)?lang=\(words.language.rawValue)"
  }
}
