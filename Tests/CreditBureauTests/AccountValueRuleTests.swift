import CreditBureau
import CreditCore
import Testing

@Suite("Value rules of record 210")
struct AccountValueRuleTests {
  /// The problems of the October record after a change of its month.
  private func problems(
    _ change: (inout MonthlyPerformance) throws -> Void
  ) throws -> [String] {
    var record = try Samples.lineMonth()
    var month = try Samples.october()
    try change(&month)
    record.monthly = month
    return record.problemTexts
  }

  @Test("overdue figures and the repayment status agree")
  func overdue() throws {
    #expect(
      try problems { $0.repaymentStatus = .overdue1To30 } == ["BLE019 OverdPrd", "BLE019 TotOverd"])
    #expect(
      try problems {
        $0.repaymentStatus = .overdue31To60
        $0.status = .overdue
        $0.overduePeriods = 2
        $0.overdueTotal = 310
        $0.overduePrincipal = .init(total: 300, days31To60: 150)
      } == [])
    #expect(
      try problems {
        $0.repaymentStatus = .overdue1To30
        $0.overduePeriods = 1
        $0.overdueTotal = 10
        $0.overduePrincipal.total = 11
      } == ["BLE020 OverdPrinc"])
    #expect(try problems { $0.overduePeriods = 1 } == ["BLE017 RpyStatus"])
    #expect(
      try problems {
        $0.repaymentStatus = .paidLateInMonth
        $0.overdueTotal = 1
      } == ["BLE017 RpyStatus"])
    #expect(try problems { $0.repaymentStatus = .nothingDue } == ["BLE015 RpyStatus"])
    #expect(
      try problems {
        $0.repaymentStatus = .badDebt
        $0.status = .badDebtPending
      } == ["BLE013 TotOverd"])
  }

  @Test("a closed account owes nothing and says when it closed")
  func closed() throws {
    var record = try Samples.lineMonth()
    record.reportTime = .closed
    #expect(record.problemTexts == ["BLE037 AcctStatus"])
    record.monthly?.status = .closed
    #expect(
      record.problemTexts == ["BLE026 AcctBal", "BLE030 RpyStatus", "BLE001 CloseDate"])
    record.monthly?.balance = 0
    record.monthly?.repaymentStatus = .settled
    record.monthly?.closedOn = try Samples.day("2026-10-30")
    #expect(record.problemTexts == ["BLE011 CloseDate"])
    record.monthly?.closedOn = try Samples.day("2026-10-31")
    #expect(record.problems.isEmpty)
    record.monthly?.overdueTotal = 5
    #expect(record.problemTexts == ["BLE004 TotOverd"])
    record.monthly?.overdueTotal = 0
    record.reportedOn = try Samples.day("2026-11-30")
    #expect(record.problemTexts == ["BLE010 RptDate"])
  }

  @Test("dates lie in their month and not after the report day")
  func dates() throws {
    #expect(
      try problems { $0.settlementDate = try Samples.day("2026-09-30") } == ["BLE012 SettDate"])
    #expect(
      try problems {
        $0.month = try Samples.month("2026-08")
        $0.settlementDate = try Samples.day("2026-08-31")
      } == ["BLE039 Month"])
    #expect(
      try problems { $0.lastRepaidOn = try Samples.day("2026-11-01") } == ["ABE007 LatRpyDate"])
  }

  @Test("an opening is reported within 30 days and before all else")
  func opening() throws {
    var record = try Samples.lineMonth()
    record.reportTime = .opened
    record.terms = try Samples.lineTerms()
    record.agreementCode = Samples.providerText + "A"
    #expect(record.problems.isEmpty)
    record.terms?.openedOn = try Samples.day("2026-10-01")
    #expect(record.problemTexts == ["BLE008 RptDate"])
    record.terms?.openedOn = try Samples.day("2026-10-06")
    #expect(record.problemTexts == ["BLE005 OpenDate"])
  }

  @Test("terms fit the account type and each other")
  func terms() throws {
    var record = try Samples.lineMonth()
    record.accountType = .drawdown
    record.reportTime = .firstMonthEnd
    record.agreementCode = Samples.providerText + "A"
    record.terms = try Samples.lineTerms()
    record.terms?.repaymentFrequency = .week
    #expect(record.problemTexts == ["BLE029 RepayMode", "BLE028 RepayFreqcy"])
    record.terms?.repaymentMode = .anyTime
    record.terms?.repaymentPeriods = 3
    #expect(record.problemTexts == ["BLE038 RepayPrd"])
    record.terms?.repaymentPeriods = 0
    record.terms?.dueOn = try Samples.day("2026-10-04")
    record.terms?.amount = 1_000_000_000_000_000
    record.terms?.applicationArea = "33010"
    #expect(
      record.problemTexts == ["ABE001 LoanAmt", "BLE009 DueDate", "ABE001 ApplyBusiDist"])
  }

  @Test("a special transaction is told once, by types the account may have, before the closing")
  func special() throws {
    var record = try Samples.lineMonth()
    let extension3 = SpecialTransaction(
      type: .extended, date: try Samples.day("2026-10-12"), amount: 0, detail: "")
    record.specialTransactions = [extension3]
    #expect(record.problemTexts == ["ABE001 ChanTranType"])
    record.accountType = .drawdown
    #expect(record.problems.isEmpty)
    record.specialTransactions = [extension3, extension3]
    #expect(record.problemTexts == ["ABE011 CagOfTrdInf"])
    record.specialTransactions = [extension3]
    record.monthly?.closedOn = try Samples.day("2026-10-11")
    #expect(record.problemTexts == ["BLE006 TranDate"])
  }
}
