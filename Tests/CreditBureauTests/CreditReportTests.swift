import CreditBureau
import CreditCore
import Testing

@Suite("Credit report")
struct CreditReportTests {
  @Test("a report is read into one meaning for each field")
  func full() throws {
    let report = try CreditReport(document: ReportSample.full)
    #expect(report.header.number == "2026110100000000000042")
    #expect(report.header.reportedOn.description == "2026-11-01")
    #expect(report.header.subject == Samples.person)
    #expect(report.accounts.map(\.type) == [.nonRevolving, .drawdown, .creditCard, .creditCard])
    #expect(report.accounts.map(\.status) == [.overdue, .closed, .normal, .normal])
    #expect(!report.isBlank)

    let loan = try #require(report.accounts.first)
    #expect(loan.institution == "QP")
    #expect(loan.institutionType == "24")
    #expect(loan.businessKind == "91")
    #expect(loan.openedOn?.description == "2026-01-10")
    #expect(loan.dueOn?.description == "2027-01-10")
    #expect(loan.loanAmount == 12_000)
    #expect(loan.creditLimit == nil)
    #expect(loan.loanClass == .specialMention)
    #expect(loan.balance == 3100)
    #expect(loan.latestMonth?.due == 1050)
    #expect(loan.latestMonth?.overdue == 2100)
    #expect(loan.latestMonth?.overduePeriods == 2)
    #expect(loan.recentMonths.map(\.month.description) == ["2026-03", "2026-09", "2026-10"])
    #expect(loan.recentMonths.map(\.status.code) == ["4", "1", "2"])
    #expect(loan.fiveYears.first?.overdue == 9)
    #expect(report.accounts[1].closedOn?.description == "2025-05-01")
    #expect(report.accounts[3].balance == 700)

    #expect(report.agreements.first?.limit == 20_000)
    #expect(report.agreements.first?.used == 3000)
    #expect(report.inquiries.count == 6)
    #expect(report.inquiries.first?.reason == "02")
    #expect(report.inquiries.first?.institution == "ME")
  }

  @Test("the summary keeps the bureau's own figures")
  func summary() throws {
    let summary = try CreditReport(document: ReportSample.full).summary
    #expect(summary.badDebtAccounts == 1)
    #expect(summary.badDebtBalance == 5000)
    #expect(summary.overdue.map(\.highestMonth) == [4200])
    #expect(summary.overdue.map(\.longest) == [2])
    #expect(summary.averageDue == 980)
    #expect(summary.loanApprovalInquiries == 2)
    #expect(summary.cardApprovalInquiries == 1)
    #expect(summary.score == 612)
  }

  @Test(
    "one status code means different things by account type",
    arguments: [
      ("D1", "5", ReportAccountStatus.transferredOut), ("R1", "5", .stopped),
      ("R2", "5", .badDebt), ("D1", "4", .badDebt), ("R2", "4", .closed), ("R3", "31", .stopped),
      ("C1", "1", .inCollection), ("C1", "2", .closed), ("R2", "2", .frozen), ("R4", "2", .overdue),
      ("D1", "8", .judicialRecovery), ("R2", "77", .unknown),
    ])
  func status(type: String, code: String, expected: ReportAccountStatus) throws {
    let report = try CreditReport(
      document: ReportSample.document(
        "<PDA><PD01><PD01A><PD01AD01>\(type)</PD01AD01></PD01A>"
          + "<PD01B><PD01BD01>\(code)</PD01BD01></PD01B></PD01></PDA>"))
    #expect(report.accounts.map(\.status) == [expected])
  }

  private func error(_ units: String) -> CreditReportError? {
    error(bytes: ReportSample.document(units))
  }

  private func error(bytes: [UInt8]) -> CreditReportError? {
    do throws(CreditReportError) {
      _ = try CreditReport(document: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("values that are not of their form are told by element")
  func values() {
    #expect(error("<PDA><PD01/></PDA>") == .missing(element: "PD01AD01"))
    for amount in ["-1", "1.5", "1e3", "99999999999999999999", "一"] {
      #expect(
        error(
          "<PDA><PD01><PD01A><PD01AD01>D1</PD01AD01><PD01AJ01>\(amount)</PD01AJ01>"
            + "</PD01A></PD01></PDA>"
        ) == .badValue(element: "PD01AJ01"))
    }
    #expect(
      error("<POQ><PH01><PH010R01>2026-02-30</PH010R01><PH010Q03>02</PH010Q03></PH01></POQ>")
        == .badValue(element: "PH010R01"))
    #expect(error("<PSM><PC01><PC010Q01>--</PC010Q01></PC01></PSM>") == nil)
    #expect(error(bytes: Array("<Document/>".utf8)) == .missing(element: "PA01AI01"))
  }

  @Test("documents that are not a report, or dangerous, are refused")
  func documents() {
    #expect(error(bytes: []) == .malformed)
    #expect(error(bytes: Array("<Document>".utf8)) == .malformed)
    #expect(error(bytes: Array("<Report/>".utf8)) == .malformed)
    #expect(error(bytes: [0x3C, 0xFF, 0xFE]) == .notUTF8)
    #expect(
      error(bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?><Document/>".utf8)) == .notUTF8)
    #expect(
      error(
        bytes: Array("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>".utf8))
        == .forbiddenDeclaration)
    let deep = String(repeating: "<a>", count: 16) + String(repeating: "</a>", count: 16)
    #expect(error(deep) == .tooDeep)
    let allowed = String(repeating: "<a>", count: 15) + String(repeating: "</a>", count: 15)
    #expect(error(allowed) == nil)
    #expect(error(bytes: [UInt8](repeating: 0x20, count: 8 * 1024 * 1024 + 1)) == .tooLarge)
  }

  @Test("over 5,000 accounts are refused")
  func accounts() {
    let account = "<PD01><PD01A><PD01AD01>D1</PD01AD01></PD01A></PD01>"
    let units = String(repeating: account, count: 5001)
    #expect(error("<PDA>\(units)</PDA>") == .tooLarge)
  }
}
