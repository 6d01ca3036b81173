import CreditBureau
import CreditCore
import Testing

@Suite("Report views")
struct ReportViewTests {
  private func report(_ document: [UInt8] = FullReport.document) throws -> PersonalReport {
    try PersonalReport(document: document)
  }

  private func texts(_ view: ReportView) -> [String] {
    view.sections.flatMap { section in
      section.lines.map(\.value.zh) + section.tables.flatMap { $0.rows.flatMap { $0.map(\.zh) } }
        + section.notes.map(\.zh)
    }
  }

  /// What only somebody may see whose work is about who the borrower is.
  private let personal = [
    "林小满", "330106199502280024", "13900000001", "何大海", "330106199403120017", "E00000001",
    "杭州市某路1号", "青竹设计有限公司", "a@example.com",
  ]

  @Test(
    "R62 staff see the parts that their work needs, and names only where it is about names",
    arguments: StaffRole.allCases)
  func staff(role: StaffRole) throws {
    let view = StaffReportView(try report(), for: role)
    let parts = Set((view?.view.sections ?? []).map(\.part))
    #expect(parts.isSubset(of: StaffReportView.sections(for: role)))
    guard !StaffReportView.showsNames(role), let view else { return }
    for text in texts(view.view) {
      for name in personal where role != .compliance {
        #expect(!text.contains(name), "\(role) sees \(name)")
      }
    }
  }

  @Test("R62 collectors see nothing of a report, engineers only what was not understood")
  func withheld() throws {
    #expect(StaffReportView(try report(), for: .collections) == nil)
    let engineer = try #require(StaffReportView(try report(), for: .engineer))
    #expect(engineer.view.sections.map(\.part) == [.remarks])
  }

  @Test("the risk officer sees figures and public records, the person masked")
  func riskOfficer() throws {
    let view = try #require(StaffReportView(try report(), for: .riskOfficer)).view
    let head = try #require(view.sections.first { $0.part == .head })
    #expect(head.lines.contains { $0.label.en == "Name" && $0.value.zh == "林*" })
    #expect(
      head.lines.contains {
        $0.label.zh == "证件号码" && $0.value.zh == "3" + String(repeating: "*", count: 16) + "4"
      })
    let accounts = try #require(view.sections.first { $0.part == .accounts }?.tables.first)
    #expect(accounts.rows.count == 2)
    #expect(accounts.rows[0].map(\.zh).contains("消费金融公司“QP”"))
    #expect(accounts.rows[0].map(\.en).contains("CNY 12,000"))
    #expect(!view.sections.contains { $0.part == .contact || $0.part == .marriage })
  }

  @Test("compliance sees everything, because the borrower may ask about anything")
  func compliance() throws {
    let view = try #require(StaffReportView(try report(), for: .compliance)).view
    for text in personal { #expect(texts(view).contains { $0.contains(text) }, "\(text)") }
  }

  @Test("every row has a cell for each heading")
  func rows() throws {
    let day = try Samples.day("2026-11-01")
    let views =
      try StaffRole.allCases.compactMap { StaffReportView(try report(), for: $0)?.view }
      + [BorrowerReportView(try report(), on: day).view]
    for table in views.flatMap(\.sections).flatMap(\.tables) {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test("an unknown code is shown as it came")
  func unknownCode() throws {
    let text = FullReport.text.replacing("<PD01AD02>24<", with: "<PD01AD02>77<")
      .replacing("<PD01AD03>91<", with: "<PD01AD03>88<")
    let view = try #require(
      StaffReportView(try report(Array(text.utf8)), for: .riskOfficer)
    ).view
    #expect(texts(view).contains("未知代码“88”"))
    let remarks = try #require(view.sections.first { $0.part == .remarks }?.tables.first)
    #expect(
      remarks.rows.map { $0.map(\.en) } == [
        ["PD01[1]/PD01A/PD01AD02", "code “77” in no table"],
        ["PD01[1]/PD01A/PD01AD03", "code “88” in no table"],
      ])
  }

  private func borrower(_ document: [UInt8] = FullReport.document) throws -> ReportView {
    BorrowerReportView(try report(document), on: try Samples.day("2026-11-01")).view
  }

  @Test("R91 the borrower reads their own counts and what a bank may think of them")
  func advice() throws {
    let advice = try #require(try borrower().sections.first { $0.part == .advice })
    #expect(advice.lines.map(\.value.zh) == ["1", "0", "2"])
    #expect(advice.notes.contains { $0.zh.contains("房贷") && $0.en.contains("mortgage") })
  }

  @Test("R129 the borrower sees who asked, when and why; R52 and for how long it shows")
  func inquiries() throws {
    let section = try #require(try borrower().sections.first { $0.part == .inquiries })
    #expect(
      section.tables.first?.rows.map { $0.map(\.zh) } == [
        ["2026-10-20", "消费金融公司“QP”", "贷款审批"],
        ["2026-09-15", "商业银行“ZX”", "信用卡审批"],
        ["2026-06-15", "小额贷款公司“AB”", "担保资格审查"],
        ["2026-06-14", "本人", "本人查询"],
      ])
    #expect(section.notes.contains { $0.zh.contains("2年") })
  }

  @Test("R136 the borrower reads what was late in plain words, and that good months count too")
  func lateness() throws {
    let sections = try borrower().sections
    let late = try #require(sections.first { $0.part == .lateness }?.tables.first)
    #expect(
      late.rows.map { $0.map(\.zh) } == [
        ["消费金融公司“QP”", "2026-10", "逾期31-60天", "2,100 元"],
        ["消费金融公司“QP”", "2026-09", "逾期1-30天", "1,050 元"],
        ["消费金融公司“QP”", "2023-01", "逾期91-120天", "99 元"],
      ])
    let overview = try #require(sections.first { $0.part == .summary })
    #expect(overview.lines.contains { $0.label.zh == "两年内按时还款的月数" && $0.value.zh == "3" })
  }

  @Test("R136 somebody without a history reads that this is nothing bad")
  func blank() throws {
    let view = try borrower(ReportSample.document(""))
    #expect(view.sections.map(\.part) == [.head, .summary, .inquiries, .advice])
    #expect(texts(view).contains { $0.contains("这不是坏事") })
    #expect(BorrowerReportView.blank.sections.map(\.part) == [.summary])
  }

  @Test("the borrower's own numbers stay off the page, which others may look at")
  func masked() throws {
    let shown = texts(try borrower())
    for text in ["330106199502280024", "13900000001", "林小满", "何大海"] {
      #expect(!shown.contains { $0.contains(text) })
    }
  }

  @Test("everything is said in both languages")
  func languages() throws {
    for section in try borrower().sections {
      let texts =
        [section.title] + section.lines.map(\.label) + section.notes
        + section.tables.flatMap(\.columns)
      for text in texts { #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en) }
    }
  }
}
