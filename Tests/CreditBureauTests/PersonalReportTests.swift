import CreditBureau
import CreditCore
import Testing

@Suite("Personal report")
struct PersonalReportTests {
  private func read(_ text: String) throws(CreditReportError) -> PersonalReport {
    try PersonalReport(document: Array(text.utf8))
  }

  @Test("a report with every element is read without a remark")
  func noRemarks() throws {
    let report = try PersonalReport(document: FullReport.document)
    #expect(report.remarks == [])
    #expect(report.unlistedRemarks == 0)
    #expect(!report.isBlank)
  }

  /// Each item's text in turn becomes something else; a report that was read the same would have
  /// lost the item.
  @Test("every item of the structure is read into something")
  func everyItem() throws {
    let original = try PersonalReport(document: FullReport.document)
    let items = ReportItem.all(in: FullReport.text)
    #expect(items.count == 373)
    var lost: [String] = []
    for item in items {
      var text = FullReport.text
      text.replaceSubrange(item.range, with: "Z8Z")
      do throws(CreditReportError) {
        if try read(text) == original { lost.append(item.name) }
      } catch {
        if error != .badValue(element: item.name) { lost.append(item.name) }
      }
    }
    #expect(lost == [])
  }

  @Test("the person and the head of the report are read")
  func person() throws {
    let report = try PersonalReport(document: FullReport.document)
    #expect(report.head.number == "2026110100000000000077")
    #expect(report.head.reportedOn.description == "2026-11-01")
    #expect(report.head.documentType == .known(.residentID))
    #expect(report.head.reason == .known(.loanApproval))
    #expect(report.head.otherIdentities.first?.documentType == .known(.passport))
    #expect(report.head.fraudWarning?.mark == .known(.warning))
    #expect(report.head.disputeMarks == 1)
    #expect(report.identity?.education == .known(.bachelor))
    #expect(report.mobiles.map(\.number) == ["13900000001"])
    #expect(report.marriage?.status == .known(.married))
    #expect(report.residences.first?.status == .known(.rented))
    #expect(report.occupations.first?.since == 2019)
    #expect(report.occupations.first?.industry == .known(.informationTechnology))
  }

  @Test("summaries are read, each from its own segment")
  func summaries() throws {
    let report = try PersonalReport(document: FullReport.document)
    #expect(report.score?.score == 612)
    #expect(report.score?.reasons == [.known(.overdue), .known(.manyHardInquiries)])
    #expect(report.credit?.loans.compactMap(\.accounts) == [1, 2, 3])
    #expect(report.credit?.loans.compactMap(\.averageDue?.fen) == [90_000, 5000, 8000])
    #expect(report.credit?.cards?.used == Money(yuan: 700))
    #expect(report.credit?.quasiCards?.limit == Money(yuan: 4000))
    #expect(report.credit?.pursuits?.kinds.first?.kind == .known(.assetDisposal))
    #expect(report.credit?.responsibilities.first?.balance == Money(yuan: 4000))
    #expect(report.postPaid?.kinds.first?.arrears == Money(yuan: 66))
    #expect(report.publicRecords?.kinds.first?.kind == .known(.taxArrears))
    #expect(report.inquirySummary?.counts?.postLoan == 4)
    #expect(report.inquirySummary?.last?.institutionType == .known(.consumerFinance))
  }

  @Test("an account is read with its months, transactions, events and notes")
  func account() throws {
    let report = try PersonalReport(document: FullReport.document)
    #expect(report.accounts.map(\.basics.type) == [.known(.nonRevolving), .known(.creditCard)])
    let loan = try #require(report.accounts.first)
    #expect(loan.status == .overdue)
    #expect(loan.balance == Money(yuan: 3100))
    #expect(loan.basics.agreement == report.agreements.first?.identifier)
    #expect(loan.monthly?.overdue31To60 == Money(yuan: 1000))
    #expect(loan.twoYears?.months.map(\.mark.text) == ["2", "1", "N"])
    #expect(loan.fiveYears?.months.compactMap(\.overdue?.fen) == [210_000, 105_000, 9900])
    #expect(loan.specialTransactions.first?.kind == .known(.extended))
    #expect(loan.notes.first?.kind == .known(.dispute))
    let card = try #require(report.accounts.last)
    #expect(card.basics.sharedLimit == Money(yuan: 40_000))
    #expect(card.basics.statusAtTransfer == .known(.overdue1To30))
    #expect(card.specialOccurrences.first?.kind == .known(.noBill))
    #expect(card.largeInstalments.first?.used == Money(yuan: 20_000))
  }

  @Test("agreements, guarantees, services, public records, notes and inquiries are read")
  func others() throws {
    let report = try PersonalReport(document: FullReport.document)
    #expect(report.agreements.first?.sharedLimit == Money(yuan: 25_000))
    #expect(report.agreements.first?.notes.first?.kind == .known(.institutionStatement))
    #expect(report.responsibilities.first?.responsibility == .known(.guarantor))
    #expect(report.postPaidAccounts.first?.state == .known(.arrears))
    #expect(report.taxArrears.first?.amount == Money(yuan: 300))
    #expect(report.judgments.first?.closing == .known(.mediation))
    #expect(report.enforcements.first?.enforcedAmount == Money(yuan: 8000))
    #expect(report.penalties.first?.amount == Money(yuan: 200))
    #expect(report.housingFund.first?.paidUntil?.description == "2026-09")
    #expect(report.allowances.first?.group == .known(.resident))
    #expect(report.licences.first?.level == .known(.provincial))
    #expect(report.awards.first?.from?.description == "2022-01")
    #expect(report.statements.first?.target == .known(.residence))
    #expect(
      report.inquiries.map(\.reason.entry) == [
        .loanApproval, .cardApproval, .guarantorReview, .own,
      ])
  }

  @Test("a code that no table has is kept and listed by its place")
  func unknownCodes() throws {
    let text = FullReport.text
      .replacing("<PD01AD02>11</PD01AD02>", with: "<PD01AD02>77</PD01AD02>")
      .replacing("<PD01AD01>D1</PD01AD01>", with: "<PD01AD01>Q9</PD01AD01>")
      .replacing("<PD01ED01>4</PD01ED01>", with: "<PD01ED01>?</PD01ED01>")
      .replacing("<PC02AD01>19</PC02AD01>", with: "<PC02AD01>张某某</PC02AD01>")
    let report = try read(text)
    #expect(report.accounts.last?.basics.institutionType == .unknown("77"))
    #expect(report.accounts.first?.basics.type == .unknown("Q9"))
    #expect(report.accounts.first?.status == .unknown)
    #expect(report.accounts.first?.newestStatus?.code == "2")
    #expect(report.accounts.first?.fiveYears?.months.last?.mark == .unknown("?"))
    #expect(report.credit?.hints?.kinds.first?.kind == .unknown("张某某"))
    let listed = report.unknownCodes.map { "\($0.path) \($0.kind)" }
    #expect(
      listed == [
        "PC02/PC02A/PC02AH[1]/PC02AD01 unknownCode(nil)",
        "PD01[1]/PD01A/PD01AD01 unknownCode(Optional(\"Q9\"))",
        "PD01[1]/PD01E/PD01EH[3]/PD01ED01 unknownCode(Optional(\"?\"))",
        "PD01[2]/PD01A/PD01AD02 unknownCode(Optional(\"77\"))",
      ])
    let normalised = CreditReport(report)
    #expect(normalised.accounts.first?.type == .other)
    #expect(normalised.accounts.first?.fiveYears.first?.status == .unknown("?"))
  }

  @Test("a status is looked for in the table of the account's own type")
  func status() throws {
    let report = try read(
      FullReport.text.replacing("<PD01AD01>D1</PD01AD01>", with: "<PD01AD01>R4</PD01AD01>")
        .replacing("<PD01BD01>2</PD01BD01>", with: "<PD01BD01>5</PD01BD01>"))
    #expect(report.accounts.first?.status == .unknown)
    #expect(report.unknownCodes.map(\.path) == ["PD01[1]/PD01BD01"])
  }

  @Test("counts that differ and elements that the structure lacks are listed")
  func remarks() throws {
    let report = try read(
      FullReport.text.replacing("<PD01ES01>3</PD01ES01>", with: "<PD01ES01>9</PD01ES01>")
        .replacing("<PD01B>", with: "<PD01X><PD01XD01>1</PD01XD01></PD01X><PD01B>")
        .replacing("<POQ>", with: "<林小满>1</林小满><POQ>"))
    #expect(report.accounts.first?.fiveYears?.months.count == 3)
    #expect(
      report.remarks.map(\.path) == [
        "PD01[1]/PD01E/PD01ES01", "PDA/PD01/PD01X", "PDA/PD01/PD01X", "?",
      ])
    #expect(report.remarks.map(\.kind).first == .countDiffers)
    #expect(report.unknownCodes == [])
  }

  @Test("beyond the limit remarks are counted only")
  func manyRemarks() throws {
    let inquiry = "<PH01><PH010R01>2026-01-01</PH010R01><PH010Q03>ZZ</PH010Q03></PH01>"
    let document = ReportSample.document(
      "<POQ>\(String(repeating: inquiry, count: 20))</POQ>")
    let report = try PersonalReport(document: document, limits: ReportLimits(remarks: 5))
    #expect(report.remarks.count == 5)
    #expect(report.unlistedRemarks == 15)
    #expect(report.inquiries.count == 20)
  }

  @Test("R136 a report without accounts and agreements is blank")
  func blank() throws {
    #expect(try PersonalReport(document: ReportSample.document("")).isBlank)
  }

  @Test("each code table has one entry for each code")
  func tables() {
    func check<Table: ReportTable>(_ table: Table.Type) {
      for entry in table.allCases {
        #expect(Table.matching(entry.rawValue) == entry)
        #expect(!entry.words.zh.isEmpty && !entry.words.en.isEmpty)
      }
    }
    check(ReportCodes.QueryReason.self)
    check(ReportCodes.InstitutionType.self)
    check(ReportCodes.SpecialTransactionKind.self)
    check(ReportCodes.MonthMark.self)
    check(ReportCodes.LoanKind.self)
    #expect(ReportCodes.Employer.matching("90") == nil)
    #expect(EmployerType(rawValue: "99") == nil)
    #expect(ReportCodes.Employer.matching("99") == .unknown)
  }
}
