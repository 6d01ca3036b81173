import CreditCore

/// P11 and P14: complaints, disputes, a person, and the borrower's rights (N28, N50).
struct ComplaintSection: PageSection {
  static let anchor = "complaints"
  static let title = BilingualText("投诉与异议", "Complaints and disputes")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let days = view.policy.conduct.complaintDays
    let count = view.state.counts.complaints
    if count > 0 {
      html.paragraph(
        words(
          "您已提交 \(count) 次。每一次都由工作人员在 \(days) 天内答复。",
          "You have submitted \(count). A person answers each within \(days) days."))
    }
    html.element(
      .form, .method("post"),
      .action("/borrowers/\(view.reference)/complaints?lang=\(words.language.rawValue)")
    ) { form in
      form.element(.label, .for("cause"), text: words("关于什么", "What it is about"))
      form.element(.select, .id("cause"), .name("cause")) { select in
        for cause in ComplaintCause.allCases {
          select.element(.option, .value(cause.rawValue), text: words(cause.label))
        }
      }
      // The next number as the key: sending the same form twice opens one complaint.
      form.void(.input, .type("hidden"), .name("number"), .value("\(count + 1)"))
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("提交，由人答复", "Submit; a person answers"))
      }
    }
    html.paragraph(
      words(
        "征信异议在 \(view.policy.reporting.disputeDays) 天内书面答复，有误的会更正并通知所有接收方。您可以要求复制、更正、删除或转移您的个人信息；"
          + "法律要求保存的账务记录除外。",
        "A dispute about a report is answered in writing within "
          + "\(view.policy.reporting.disputeDays) days; what is wrong is corrected with every "
          + "recipient. You may ask for a copy, correction, deletion or transfer of your data, "
          + "except for books that the law has us keep."
      ), .quiet)
  }
}
