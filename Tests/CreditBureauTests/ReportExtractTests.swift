import CreditBureau
import CreditCore
import Testing

@Suite("Report extract")
struct ReportExtractTests {
  @Test("R62 only the listed figures are read")
  func listed() throws {
    let report = try CreditReport(document: ReportSample.full)
    let day = try Samples.day("2026-11-01")
    let extract = report.extract(fields: [.totalBalance], on: day)
    #expect(extract[.totalBalance] == 4500)
    for field in ReportField.allCases where field != .totalBalance {
      #expect(extract[field] == nil)
    }
    #expect(report.extract(fields: [], on: day).fields.isEmpty)
  }

  @Test(
    "each figure is counted by hand",
    arguments: [
      (ReportField.lendersWithBalance, 1), (.totalBalance, 4500), (.monthlyBurden, 1190),
      (.currentOverdue, 2100), (.overdueAccounts, 1), (.worstMonthsLate6, 7),
      (.worstMonthsLate24, 7), (.badDebtAccounts, 1), (.inquiriesLastMonth, 2),
      (.inquiriesLast6Months, 4), (.isBlank, 0), (.cardLimit, 30_000), (.cardBalance, 700),
      (.monthsLate1, 0), (.monthsLate2, 3), (.monthsLate3, 0), (.monthsLate4, 7),
      (.monthsLate5, 0), (.monthsLate6, 0),
    ] as [(ReportField, Int64)])
  func figures(field: ReportField, expected: Int64) throws {
    let report = try CreditReport(document: ReportSample.full)
    #expect(report.extract(fields: [field], on: try Samples.day("2026-11-01"))[field] == expected)
  }

  @Test("R62 the whole reading gives the plain figures as before, and the listed others")
  func whole() throws {
    let report = try PersonalReport(document: FullReport.document)
    let day = try Samples.day("2026-11-01")
    let plain = CreditReport(report).extract(fields: ReportField.ofAccounts, on: day)
    let whole = report.extract(fields: Set(ReportField.allCases), on: day)
    for field in ReportField.ofAccounts { #expect(whole[field] == plain[field], "\(field)") }
    let features = ReportFeatures(report, on: day)
    let expected: [(ReportField, Int64?)] = [
      (.accounts, Int64(features.accounts.all)), (.openCards, Int64(features.accounts.openCards)),
      (.monthsOfHistory, features.accounts.monthsOfHistory.map(Int64.init)),
      (.cardUtilisation, features.debt.cardUtilisation.map(Int64.init)),
      (.lateMonths60, Int64(features.lateness.lateMonths60)),
      (.hardInquiriesLast6Months, Int64(features.inquiries.last6Months)),
      (.publicRecords, Int64(features.troubles.publicRecords)),
      (.fraudWarning, features.troubles.hasFraudWarning ? 1 : 0),
      (.unknownCodes, Int64(features.unknownCodes)),
    ]
    for (field, value) in expected { #expect(whole[field] == value, "\(field)") }
    let one = report.extract(fields: [.publicRecords], on: day)
    #expect(one.fields == [.publicRecords])
  }

  @Test("R62 every name that a policy may list is read from the report, or not there in it")
  func names() throws {
    let report = try PersonalReport(document: FullReport.document)
    let day = try Samples.day("2026-11-01")
    let read = report.extract(fields: Set(ReportField.allCases), on: day).fields
    let optional: Set<ReportField> = [.monthsOfHistory, .cardUtilisation, .agreementUtilisation]
    #expect(read.union(optional) == Set(ReportField.allCases))
  }

  @Test("R136 unknown codes are kept and counted, and the rest of the report is read")
  func unknownCodes() throws {
    let report = try PersonalReport(
      document: ReportSample.document(
        "<PDA><PD01><PD01A><PD01AD01>R2</PD01AD01><PD01AD03>777</PD01AD03></PD01A>"
          + "<PD01B><PD01BD01>1</PD01BD01><PD01BJ01>100</PD01BJ01></PD01B></PD01></PDA>"))
    let day = try Samples.day("2026-11-01")
    let extract = report.extract(fields: [.unknownCodes, .totalBalance], on: day)
    #expect(extract[.unknownCodes] == 1 && extract[.totalBalance] == 100)
    #expect(report.accounts.first?.basics.kind?.text == "777")
  }

  @Test("the lender's own inquiries are not counted")
  func own() throws {
    let report = try CreditReport(document: ReportSample.full)
    let extract = report.extract(
      fields: [.inquiriesLastMonth], on: try Samples.day("2026-11-01"), ownInstitution: "ME")
    #expect(extract[.inquiriesLastMonth] == 1)
  }

  @Test("lateness is looked for in the months before the day, not in the report's own")
  func window() throws {
    let report = try CreditReport(
      document: ReportSample.document("<PDA>\(ReportSample.loan)</PDA>"))
    func worst(_ day: String) throws -> [Int64?] {
      let extract = report.extract(
        fields: [.worstMonthsLate6, .worstMonthsLate24], on: try Samples.day(day))
      return [extract[.worstMonthsLate6], extract[.worstMonthsLate24]]
    }
    #expect(try worst("2026-11-01") == [2, 4])
    #expect(try worst("2026-09-15") == [4, 7])
    #expect(try worst("2027-04-30") == [2, 4])
    #expect(try worst("2027-05-01") == [0, 4])
  }

  @Test("without a stated monthly due the bureau's average stands in")
  func burden() throws {
    let report = try CreditReport(
      document: ReportSample.document(
        ReportSample.summary + "<PDA>\(ReportSample.closedLoan)</PDA>"))
    let extract = report.extract(fields: [.monthlyBurden], on: try Samples.day("2026-11-01"))
    #expect(extract[.monthlyBurden] == 980)
  }

  @Test("R136 a blank file gives zeros and says that it is blank")
  func blank() throws {
    let all = ReportField.ofAccounts
    let none = ReportExtract.blankFile(fields: all)
    #expect(none.isBlank == true)
    #expect(none[.totalBalance] == 0)
    let empty = try CreditReport(document: ReportSample.document(""))
    #expect(empty.isBlank)
    #expect(empty.extract(fields: all, on: try Samples.day("2026-11-01")) == none)
    #expect(ReportExtract.blankFile(fields: [.totalBalance]).isBlank == nil)
  }
}
