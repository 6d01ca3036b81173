import CreditCore
import CreditPlatform
import Hummingbird

/// One dispute for the staff: what was written, what our records say, and what can be decided now.
struct DisputePage {
  var id: StreamID
  var dispute: Dispute
  var today: CivilDate
  /// Each paper with what stands in it; `nil` when the person's key is gone.
  var papers: [(paper: DisputePaper, text: String?)]
  /// The inquiries of ours about this person, to answer who asked (R129).
  var inquiries: [DisclosureLine]
  /// Numbers the forms, so that one that is sent twice does a thing once.
  var number: Int64

  static func load(
    _ id: StreamID, _ ordinal: Int64, _ platform: Platform
  ) async throws(PlatformError) -> DisputePage {
    guard let state = try await platform.borrower(id) else { throw .unknownBorrower }
    guard let dispute = state.dispute(ordinal) else { throw .refused(.disputeUnknown) }
    var papers: [(paper: DisputePaper, text: String?)] = []
    for paper in dispute.papers {
      do {
        let bytes = try await platform.bytes(of: paper, of: id)
        papers.append((paper, Self.shown(bytes, paper.kind)))
      } catch .shredded {
        papers.append((paper, nil))
      }
    }
    var inquiries: [DisclosureLine] = []
    if case .inquiry = dispute.subject {
      do {
        inquiries = try await platform.store.fetch(DisclosuresOfBorrower(id: id)).filter {
          $0.kind == DisclosureKind.bureauInquiry.rawValue
        }
      } catch {
        throw .store(error)
      }
    }
    return DisputePage(
      id: id, dispute: dispute, today: platform.clock.businessDate, papers: papers,
      inquiries: inquiries, number: state.counts.disputePapers + dispute.stage.rawValue)
  }

  /// A text as it is; of what was attached as anything else its size only, since it is fetched by
  /// itself.
  private static func shown(_ bytes: [UInt8], _ kind: DisputePaperKind) -> String {
    guard kind == .attachment || kind == .proof else {
      return String(decoding: bytes, as: UTF8.self)
    }
    guard bytes.count <= 8_000, let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" || $0 == "\r" || $0 == "\t" })
    else { return "\(bytes.count) B" }
    return text
  }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(BilingualText("征信异议", "Dispute")) { html in
      html.facts([
        (words("借款人", "Borrower"), Reference.borrower(id)),
        (
          words("对象", "About"),
          words(dispute.subject.label(of: id, reference: Reference.contract))
        ),
        (words("问题", "What is wrong"), words(dispute.field.label)),
        (words("进度", "Stage"), "\(dispute.stage.rawValue) " + words(dispute.stage.label)),
        (words("收到", "Received"), words.day(dispute.receivedOn)),
      ])
      if dispute.isAwaitingAnswer {
        html.paragraph(
          words(DisputeClock.text(dispute, on: today)),
          dispute.daysLeft(on: today) < 0 ? .warning : nil)
      }
      for (place, (paper, text)) in papers.enumerated() {
        html.paragraph(
          "\(paper.on) \(paper.kind.rawValue): " + (text ?? words("已删除", "erased")))
        guard paper.kind == .attachment || paper.kind == .proof, text != nil else { continue }
        let path =
          "/staff/disputes/\(Reference.borrower(id))/\(dispute.ordinal)/papers/\(place)"
        html.element(.p) {
          $0.element(.a, .href(frame.link(path)), text: words("取出附件", "Fetch the attachment"))
        }
      }
      writeInquiries(words, to: &html)
      writeActs(frame, to: &html)
    }
  }

  private func writeInquiries(_ words: Wording, to html: inout HTML) {
    guard case .inquiry = dispute.subject else { return }
    html.paragraph(words("我们对此人的全部征信查询：", "Every inquiry of ours about this person:"))
    html.list(
      inquiries.map { line in
        "\(line.intendedOn) \(line.recipient) \(line.purpose) "
          + (line.wasSent ? words("已发出", "sent") : words("未发出", "not sent"))
      })
  }

  private func writeActs(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    switch dispute.stage {
    case .new:
      writeForm("take", words("开始核查", "Take it up"), frame, to: &html) { roles(words, to: &$0) }
      writeFinding(frame, to: &html)
    case .checking where dispute.finding == nil:
      writeForm("prove", words("加入我方证据", "Add our evidence"), frame, to: &html) { form in
        form.element(
          .label, .for("proof"),
          text: words("证据内容，更正时随附给征信机构", "The evidence; it goes to the bureau with a correction"))
        form.element(.textarea, .id("proof"), .name("text"), text: "")
        roles(words, to: &form)
      }
      writeFinding(frame, to: &html)
    case .toCorrect where dispute.rows.isEmpty && dispute.subject != .identity:
      writeForm("correct", words("更正", "Correct it"), frame, to: &html) {
        corrections(words, to: &$0)
      }
    case .checking, .corrected, .accepted:
      guard dispute.paper(.answer) == nil else { return }
      writeForm("answer", words("书面答复", "Answer in writing"), frame, to: &html) { form in
        form.element(.label, .for("answer"), text: words("答复内容", "The answer"))
        form.element(.textarea, .id("answer"), .name("text"), text: "")
      }
    case .toCorrect, .archived: return
    }
  }

  private func writeFinding(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    writeForm("find", words("核查结果", "Record the finding"), frame, to: &html) { form in
      select(
        "verdict", words("结果", "Result"), DisputeVerdict.allCases.map { ($0.rawValue, $0.label) },
        words, to: &form)
      select(
        "reason", words("理由", "Reason"), DisputeReason.allCases.map { ($0.rawValue, $0.label) },
        words, to: &form)
      corrections(words, to: &form)
      roles(words, to: &form)
    }
  }

  private func corrections(_ words: Wording, to form: inout HTML) {
    select(
      "correction", words("更正方式", "What is corrected"), dispute.corrections, words, to: &form)
  }

  private func roles(_ words: Wording, to form: inout HTML) {
    select(
      "role", words("处理人", "Who decides"),
      [
        (ReviewerRole.creditOfficer.rawValue, BilingualText("信贷专员", "Credit officer")),
        (ReviewerRole.creditManager.rawValue, BilingualText("信贷经理", "Credit manager")),
      ], words, to: &form)
  }

  private func select(
    _ name: String, _ title: String, _ options: [(String, BilingualText)], _ words: Wording,
    to form: inout HTML
  ) {
    form.element(.label, .for(name), text: title)
    form.element(.select, .id(name), .name(name)) { select in
      select.element(.option, .value(""), text: words("请选择", "Please choose"))
      for (value, label) in options {
        select.element(.option, .value(value), text: words(label))
      }
    }
  }

  private func writeForm(
    _ act: String, _ title: String, _ frame: PageFrame, to html: inout HTML,
    fields: (inout HTML) -> Void
  ) {
    let path = "/staff/disputes/\(Reference.borrower(id))/\(dispute.ordinal)/\(act)"
    html.element(.form, .method("post"), .action(frame.link(path))) { form in
      fields(&form)
      form.void(.input, .type("hidden"), .name("number"), .value("\(number)"))
      form.element(.p) { $0.element(.button, .type("submit"), text: title) }
    }
  }
}

extension Dispute {
  /// What can be put right at the bureau, by the names that forms and commands use.
  var corrections: [(String, BilingualText)] {
    guard case .account = subject else { return [] }
    return [
      ("month", BilingualText("更正各月还款表现", "The months of the account")),
      ("terms", BilingualText("更正账户基本信息", "The account's terms")),
      ("delete-account", BilingualText("删除整个账户", "Delete the whole account")),
      ("agreement", BilingualText("更正授信额度", "The agreement's limit")),
    ]
  }
}
