import CreditCore
import CreditPlatform

/// R106: who funds each loan that is owed on, with what share, and who reports that share (R84).
struct FunderSection: PageSection {
  static let anchor = "funders"
  static let title = BilingualText("谁出资", "Whose money it is")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let loans = view.state.loans.filter(\.isActive)
    guard loans.contains(where: { !$0.parts.isEmpty }) else {
      return html.paragraph(
        words(
          "您的借款全部由\(words(view.institution))出资。",
          "All you owe was lent by \(words(view.institution)) alone."))
    }
    html.table(
      HTMLTable(
        words("每笔借款的出资机构", "The funders of each loan"),
        [
          words("借款", "Loan"), words("出资机构", "Funder"), words("出资比例", "Share"),
          words("由谁报送征信", "Reported to the bureau by"),
        ], amounts: [2], rows: loans.flatMap { rows($0, words) }))
    html.paragraph(
      words(
        "您只和我们往来：还款方式、金额和客服都不因出资机构而变。每家出资机构在征信中各有一个账户，只记它自己的份额。",
        "You deal with us alone: what you pay, how, and whom you ask stay the same. In the credit "
          + "bureau each funder has an account of its own, with its own share only."), .quiet)
  }

  private func rows(_ loan: Loan, _ words: Wording) -> [[HTMLTable.Cell]] {
    let own = words(view.institution)
    let reference = Reference.contract(view.state.id, loan.ordinal)
    guard !loan.parts.isEmpty else {
      return [[.init(reference), .init(own), .init("100%"), .init(own)]]
    }
    return loan.parts.map { part in
      let name =
        part.funder.map { view.register.recipient($0.rawValue)?.legalName ?? $0.rawValue } ?? own
      return [
        .init(reference), .init(name), .init(percent(part.perMillion)),
        .init(part.isReportedHere ? own : name),
      ]
    }
  }

  /// Exactly, with as many digits as it takes.
  private func percent(_ perMillion: Int64) -> String {
    let digits = "\(perMillion % 10_000 + 10_000)".dropFirst()
    let rest = String(String(digits.reversed()).drop { $0 == "0" }.reversed())
    return "\(perMillion / 10_000)" + (rest.isEmpty ? "" : "." + rest) + "%"
  }
}
