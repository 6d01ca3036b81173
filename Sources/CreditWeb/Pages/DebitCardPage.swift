import CreditCore
import CreditPlatform
import Hummingbird

/// P7: from which of my cards what is due is debited, and in which order; each can be changed here
/// (H22). Only last digits are shown.
struct DebitCardPage {
  private static let title = BilingualText("自动扣款的银行卡", "Cards for automatic debits")

  /// One card as it is shown.
  struct Line {
    var ordinal: Int64
    /// The last four digits.
    var masked: String
    var standing: DebitCard.Standing
    var isProfile: Bool
  }

  var reference: String
  /// Usable ones in their order, then the others.
  var lines: [Line]
  var hasMandate: Bool
  var most: Int64
  /// How many cards there ever were, so that a form sent twice adds one.
  var count: Int64

  private var path: String { "/borrowers/\(reference)/debit-cards" }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(DebitCardPage.title) { html in
      html.paragraph(
        words(
          "到期时，我们按下面的顺序从您本人的卡里扣应还的钱：第一张余额不足，才试下一张。结果没有确定之前，不会再扣第二次，也不会多扣。",
          "When something is due it is debited from your own cards in this order: the next one is "
            + "tried only if the one before holds too little. While an outcome is not known, "
            + "nothing is debited again, and never more than is due."))
      if !hasMandate {
        html.paragraph(
          words(
            "您目前没有授权自动扣款，所以不会从任何卡扣款。",
            "You have given no direct debit mandate, so nothing is debited from any card."), .quiet)
      }
      for (place, line) in lines.enumerated() { write(line, at: place, frame, to: &html) }
      writeAddition(frame, to: &html)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/\(reference)")),
          text: words("返回我的账户", "Back to my account"))
      }
    }
  }

  private func write(
    _ line: Line, at place: Int, _ frame: PageFrame, to html: inout HTML
  ) {
    let words = frame.words
    html.element(.h2, text: line.masked)
    switch line.standing {
    case .own:
      html.paragraph(
        words("第 \(place + 1) 个扣款", "Debited as number \(place + 1)")
          + (line.isProfile ? words("；放款和退款也到这张卡", "; payouts and refunds come here too") : ""))
    case .checking:
      html.paragraph(
        words(
          "正在核验是不是您本人的卡，核验通过前不会扣款。",
          "It is being checked whether it is yours; nothing is "
            + "debited from it before that."), .quiet)
    case .refused:
      html.paragraph(
        words(
          "没能确认这是您本人的卡，不会从这张卡扣款。",
          "It could not be confirmed as yours: nothing is debited "
            + "from it."), .warning)
    }
    if line.standing == .own, place > 0 {
      let usable = lines.filter { $0.standing == .own }.map(\.ordinal)
      let order = [line.ordinal] + usable.filter { $0 != line.ordinal }
      writeForm("order", "order", order.map { "\($0)" }.joined(separator: ","), frame, &html) {
        words("先从这张卡扣", "Debit this one first")
      }
    }
    if !line.isProfile {
      writeForm("removal", "card", "\(line.ordinal)", frame, &html) {
        words("移除这张卡", "Remove this card")
      }
    }
  }

  private func writeForm(
    _ act: String, _ name: String, _ value: String, _ frame: PageFrame, _ html: inout HTML,
    _ label: () -> String
  ) {
    html.element(.form, .method("post"), .action(frame.link("\(path)/\(act)"))) { form in
      form.void(.input, .type("hidden"), .name(name), .value(value))
      form.element(.p) { $0.element(.button, .type("submit"), text: label()) }
    }
  }

  private func writeAddition(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    guard Int64(lines.count) < most else {
      html.paragraph(
        words(
          "最多 \(most) 张卡；要换一张，请先移除一张。", "There can be \(most) cards at most: remove one first."),
        .quiet)
      return
    }
    html.element(.h2, text: words("再加一张卡", "Add another card"))
    html.element(.form, .method("post"), .action(frame.link(path))) { form in
      form.void(.input, .type("hidden"), .name("number"), .value("\(count + 1)"))
      form.element(.p) {
        $0.element(
          .label, .for("bankCard"),
          text: words("银行卡号（必须是您本人的卡）", "Card number; it must be your own card"))
        $0.void(.input, .type("text"), .id("bankCard"), .name("bankCard"), .inputMode("numeric"))
      }
      form.element(.p) {
        $0.element(
          .button, .type("submit"), text: words("核验并添加", "Check it and add it"))
      }
    }
  }
}

extension DebitCardPage {
  static func load(_ id: StreamID, _ platform: Platform) async throws -> DebitCardPage {
    guard let state = try await platform.borrower(id) else { throw Problem.unknownBorrower }
    let profile = try await platform.profile(of: state)
    let cards = state.debitCards
    var lines: [Line] = []
    for ordinal in cards.order + cards.added.filter({ $0.standing != .own }).map(\.ordinal) {
      let isProfile = ordinal == DebitCards.profile
      let card =
        isProfile ? profile.bankCard : try await platform.debitCard(ordinal, of: state)
      lines.append(
        Line(
          ordinal: ordinal, masked: card?.masked ?? "",
          standing: cards.card(ordinal)?.standing ?? .own, isProfile: isProfile))
    }
    return DebitCardPage(
      reference: Reference.borrower(id), lines: lines,
      hasMandate: state.liveConsent(.directDebit) != nil,
      most: try platform.context().policy.repayment.debitCards, count: cards.count)
  }
}
