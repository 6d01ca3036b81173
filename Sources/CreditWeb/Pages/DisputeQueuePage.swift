import CreditCore
import CreditPlatform
import Hummingbird

/// The staff's queue of disputes: those that wait for an answer first, by the days left.
struct DisputeQueuePage {
  private static let title = BilingualText("征信异议队列", "Disputes")

  var lines: [DisputeLine]
  var today: CivilDate
  /// Days left at which the staff is alarmed.
  var limits: [Int64]

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(DisputeQueuePage.title) { html in
      guard !lines.isEmpty else {
        html.paragraph(words("没有未办结的异议。", "No dispute is open."), .good)
        return
      }
      let late = lines.count { $0.alarm(on: today, limits) == -1 }
      if late > 0 {
        html.paragraph(
          words("\(late) 项已超过期限。", "\(late) are past their term."), .warning)
      }
      html.table(
        HTMLTable(
          words("异议", "Disputes"),
          [
            words("异议", "Dispute"), words("来源", "From"), words("对象", "About"),
            words("进度", "Stage"), words("期限", "Answer by"), words("剩余天数", "Days left"),
          ], rows: lines.map { row($0, frame) }))
    }
  }

  private func row(_ line: DisputeLine, _ frame: PageFrame) -> [HTMLTable.Cell] {
    let words = frame.words
    let reference = Reference.borrower(line.id)
    let alarm = line.alarm(on: today, limits)
    let left = today.days(to: line.answerBy)
    return [
      .init(
        "\(reference) · \(line.ordinal)",
        href: frame.link("/staff/disputes/\(reference)/\(line.ordinal)")),
      .init(
        line.number.isEmpty ? words("借款人", "Borrower") : words("征信中心 ", "Bureau ") + line.number),
      .init(line.subject), .init("\(line.stage.rawValue) " + words(line.stage.label)),
      .init(words.day(line.answerBy)),
      .init(
        line.answeredOn == nil ? "\(left)" : words("已答复", "Answered"),
        alarm == nil ? nil : .warning),
    ]
  }
}
