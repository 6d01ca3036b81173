import CreditBureau
import CreditCore
import Testing

@Suite("Report features")
struct ReportFeaturesTests {
  private func features(
    _ document: [UInt8] = FullReport.document, on day: String = "2026-11-01",
    own: String? = nil
  ) throws -> ReportFeatures {
    ReportFeatures(
      try PersonalReport(document: document), on: try Samples.day(day), ownInstitution: own)
  }

  private func account(_ basics: String, _ others: String = "") -> String {
    "<PD01><PD01A>\(basics)</PD01A>\(others)</PD01>"
  }

  @Test("accounts are counted by kind and lender")
  func accounts() throws {
    let counts = try features().accounts
    #expect(counts.all == 2)
    #expect(counts.openLoans == 1)
    #expect(counts.openCards == 1)
    #expect(counts.lenders == 2)
    #expect(counts.lendersWithBalance == 2)
    #expect(counts.consumerFinance == 1)
    #expect(counts.microLoans == 0)
    #expect(counts.openedIn6Months == 0)
    #expect(counts.monthsOfHistory == 17)
  }

  @Test("settled accounts are history, not debt")
  func settled() throws {
    let document = ReportSample.document(
      "<PDA>"
        + account(
          "<PD01AD01>D1</PD01AD01><PD01AD02>51</PD01AD02><PD01AR01>2026-09-02</PD01AR01>",
          "<PD01B><PD01BD01>3</PD01BD01></PD01B>")
        + account("<PD01AD01>D1</PD01AD01><PD01AD02>51</PD01AD02><PD01AI02>ME</PD01AI02>")
        + account("<PD01AD01>R4</PD01AD01><PD01AD02>51</PD01AD02><PD01AI02>ME</PD01AI02>")
        + "</PDA>")
    let counts = try features(document).accounts
    #expect(counts.all == 3)
    #expect(counts.openLoans == 2)
    #expect(counts.microLoans == 2)
    #expect(counts.lenders == 1)
    #expect(counts.openedIn3Months == 1)
  }

  @Test("what is owed and used is added up; a shared limit counts once")
  func debt() throws {
    let debt = try features().debt
    #expect(debt.balance == Money(yuan: 3800))
    #expect(debt.loanBalance == Money(yuan: 3100))
    #expect(debt.monthlyDue == Money(yuan: 1120))
    #expect(debt.cardLimit == Money(yuan: 40_000))
    #expect(debt.cardUsed == Money(yuan: 600))
    #expect(debt.cardUtilisation == 150)
    #expect(debt.agreementUtilisation == 1500)
    #expect(debt.guaranteed == Money(yuan: 4000))

    let card = account(
      "<PD01AD01>R2</PD01AD01><PD01AI02>AB</PD01AI02><PD01AJ02>9000</PD01AJ02>"
        + "<PD01AJ03>10000</PD01AJ03>")
    let other = account(
      "<PD01AD01>R2</PD01AD01><PD01AI02>CD</PD01AI02><PD01AJ02>5000</PD01AJ02>")
    let cards = try features(ReportSample.document("<PDA>\(card)\(card)\(other)</PDA>")).debt
    #expect(cards.cardLimit == Money(yuan: 15_000))
    #expect(cards.cardUtilisation == 0)
    #expect(try features(ReportSample.document("")).debt.cardUtilisation == nil)
  }

  @Test("each late month counts once, although two grids have it")
  func lateness() throws {
    let late = try features().lateness
    #expect(late.overdue == Money(yuan: 2100))
    #expect(late.overdueAccounts == 1)
    #expect(late.lateMonths24 == 2)
    #expect(late.lateMonths60 == 3)
    #expect(late.worst24 == 2)
    #expect(late.worst60 == 4)
    // The loan's August, the card's September and October.
    #expect(late.paidMonths24 == 3)
  }

  @Test("the windows end with the month that is asked for")
  func windows() throws {
    // 2023-01 is 46 months before 2026-11, and 61 before 2028-02.
    #expect(try features(on: "2028-01-31").lateness.worst60 == 4)
    #expect(try features(on: "2028-02-01").lateness.worst60 == 2)
    #expect(try features(on: "2028-10-31").lateness.lateMonths24 == 1)
    #expect(try features(on: "2026-09-30").lateness.lateMonths24 == 1)
  }

  @Test("hard inquiries are those made in order to lend, by others")
  func inquiries() throws {
    let all = try features().inquiries
    #expect(all.lastMonth == 1)
    #expect(all.last3Months == 2)
    #expect(all.last6Months == 3)
    #expect(all.institutions3Months == 2)
    let others = try features(own: "QP").inquiries
    #expect(others.lastMonth == 0)
    #expect(others.last6Months == 2)
  }

  @Test("troubles are counted")
  func troubles() throws {
    let troubles = try features().troubles
    #expect(troubles.badDebts == 1)
    #expect(troubles.pursuits == 1)
    #expect(troubles.reliefs == 1)
    #expect(troubles.judicialRecoveries == 0)
    #expect(troubles.poorClasses == 0)
    #expect(troubles.publicRecords == 3)
    #expect(troubles.openEnforcements == 0)
    #expect(troubles.postPaidArrears == 1)
    #expect(troubles.disputes == 1)
    #expect(troubles.hasFraudWarning)
    #expect(try !features(on: "2027-01-01").troubles.hasFraudWarning)
  }

  @Test("R136 a blank file is a case of its own, with zeros and no history")
  func blank() throws {
    let none = try features(ReportSample.document(""))
    #expect(none.isBlank)
    #expect(none.accounts.monthsOfHistory == nil)
    #expect(none.debt.balance == .zero)
    #expect(none.lateness.worst60 == 0)
    #expect(try !features().isBlank)
  }

  @Test("codes that no table has are told, so that a decision may be left to a person")
  func unknown() throws {
    #expect(try features().unknownCodes == 0)
    let text = FullReport.text.replacing("<PD01DD01>2<", with: "<PD01DD01>?<")
    let marked = try features(Array(text.utf8))
    #expect(marked.unknownCodes == 1)
    #expect(marked.lateness.lateMonths24 == 2)
  }
}
