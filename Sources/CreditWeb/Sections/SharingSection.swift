import CreditCore
import CreditPlatform

/// P8: the switches: what is shared only if I say so, with everything to know before, and my own
/// grants (N46, R12, R27, R33, R38, R39, R103). Nothing is on unless it was switched on here; both
/// answers are one tap, and look the same.
struct SharingSection: PageSection {
  static let anchor = "sharing"
  static let title = BilingualText("我可以自己决定的提供", "Sharing that is my choice")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words(
        "以下每一项都是可选的，默认关闭。打开或关闭都不影响您的额度、价格、还款和投诉，关闭立即生效。",
        "Each of these is optional and off at first. Whether you switch it on or off changes "
          + "nothing about your limit, price, repayments or complaints; off holds at once."))
    let offers = SharingOffer.all(in: view.register, on: view.today)
    if offers.isEmpty {
      html.paragraph(words("目前没有可选的提供。", "There is no optional sharing at present."), .quiet)
    }
    for offer in offers { write(offer, words, to: &html) }
    writeGrants(words, to: &html)
    html.element(.p) {
      $0.element(
        .a,
        .href("/borrowers/\(view.reference)/recipients?lang=\(words.language.rawValue)"),
        text: words("查找和导出每一次提供", "Search and export every share"))
    }
    html.element(.p) {
      $0.element(
        .a, .href("/v1/borrowers/\(view.reference)/export"),
        text: words("下载我的全部信息（JSON）", "Download everything held of me (JSON)"))
    }
    html.element(.p) {
      $0.element(
        .a, .href("/v1/borrowers/\(view.reference)/consent-record"),
        text: words("下载我的同意记录（已签名）", "Download my consent record (signed)"))
    }
  }

  private func write(_ offer: SharingOffer, _ words: Wording, to html: inout HTML) {
    let recipient = offer.recipient
    let separator = words("、", ", ")
    let standing = SharingStanding(offer.choice, view.state, list: view.register.list.version)
    html.element(
      .h3, text: words(offer.choice.scenario.words) + words("：", ": ") + recipient.legalName)
    html.facts([
      (words("状态", "State"), words(standing.text)),
      (words("提供给", "To whom"), recipient.legalName + " · " + words(recipient.role.words)),
      (words("联系方式", "Contact"), recipient.contact),
      (
        words("目的", "What for"),
        offer.purposes.map { words($0.words) }.joined(separator: separator)
      ),
      (words("信息", "Data"), offer.fields.map { words($0.label) }.joined(separator: separator)),
      (
        words("方式", "How"),
        offer.methods.map { words($0.words) }.joined(separator: separator)
      ),
      (
        words("提供记录保存", "Record of each share kept"),
        words("\(offer.recordYears) 年", "\(offer.recordYears) years")
      ),
      (words("不同意的影响", "If you say no"), words(offer.refusal.words)),
    ])
    for answer in standing.answers { writeButton(answer, offer, words, to: &html) }
  }

  private func writeButton(
    _ answer: SharingStanding.Answer, _ offer: SharingOffer, _ words: Wording,
    to html: inout HTML
  ) {
    html.element(
      .form, .method("post"),
      .action("/borrowers/\(view.reference)/sharing?lang=\(words.language.rawValue)")
    ) { form in
      let values = [
        ("scenario", offer.choice.scenario.rawValue), ("recipient", offer.choice.recipient),
        ("choice", answer.code),
      ]
      for (name, value) in values {
        form.void(.input, .type("hidden"), .name(name), .value(value))
      }
      form.element(.p) {
        $0.element(
          .button, .type("submit"),
          .label(
            words(answer.text) + words("：", ": ") + words(offer.choice.scenario.words)
              + " " + offer.recipient.legalName),
          text: words(answer.text))
      }
    }
  }

  private func writeGrants(_ words: Wording, to html: inout HTML) {
    html.element(.h3, text: words("我自己的授权", "My own grants"))
    let grants = view.state.grants.filter { $0.expires >= view.today }
    guard !grants.isEmpty else {
      html.paragraph(words("您没有授权任何机构查看。", "You have granted nobody a look."), .quiet)
      return
    }
    for grant in grants {
      let recipient = view.register.recipient(grant.recipient)
      html.facts([
        (words("授权给", "Granted to"), recipient?.legalName ?? grant.recipient),
        (words("联系方式", "Contact"), recipient?.contact ?? "—"),
        (
          words("信息", "Data"),
          grant.fields.map { words($0.label) }.joined(separator: words("、", ", "))
        ),
        (words("自", "Since"), words.day(grant.givenOn)),
        (words("至", "Until"), words.day(grant.expires)),
      ])
      html.element(
        .form, .method("post"),
        .action("/borrowers/\(view.reference)/grants/end?lang=\(words.language.rawValue)")
      ) { form in
        form.void(.input, .type("hidden"), .name("grant"), .value("\(grant.ordinal)"))
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words("结束这项授权", "End this grant"))
        }
      }
    }
  }
}

extension SharingStanding {
  /// One answer that can be given.
  enum Answer {
    case allow
    case stop
    case refuse

    var code: String { self == .allow ? "on" : "off" }

    var text: BilingualText {
      switch self {
      case .allow: BilingualText("同意，打开", "Yes, switch on")
      case .stop: BilingualText("关闭", "Switch off")
      case .refuse: BilingualText("不同意", "No")
      }
    }
  }

  /// What may be answered now, the same weight to each.
  var answers: [Answer] {
    switch self {
    case .on: [.stop]
    case .outdated: [.allow, .stop]
    case .off: [.allow, .refuse]
    // Nobody asks again; the switch stays where it was left.
    case .declined: [.allow]
    }
  }

  var text: BilingualText {
    switch self {
    case .on(let day): BilingualText("已打开，自 \(day) 起", "On since \(day)")
    case .outdated(let day):
      BilingualText(
        "您 \(day) 的同意针对旧版清单，现在不提供",
        "Your yes of \(day) was to an earlier list: nothing is shared now")
    case .off: BilingualText("关闭", "Off")
    case .declined: BilingualText("关闭，您已表示不同意", "Off: you said no")
    }
  }
}
