import CreditBureau
import CreditCore
import Testing

@Suite("Record 210")
struct AccountRecordTests {
  @Test("R119 R130 all purchases of a line are one R1 account with its limit and merged repayment")
  func mergedLine() throws {
    var record = try Samples.lineMonth()
    record.reportTime = .firstMonthEnd
    record.terms = try Samples.lineTerms()
    record.agreementCode = Samples.providerText + "AGREE0001"
    let expected =
      "<Document><InAcctInf><AcctBsSgmt><InfRecType>210</InfRecType><AcctType>R1</AcctType>"
      + "<AcctCode>D1013300000019LINE0001</AcctCode><RptDate>2026-10-31</RptDate>"
      + "<RptDateCode>31</RptDateCode><Name>林小满</Name><IDType>10</IDType>"
      + "<IDNum>330106199502280024</IDNum><MngmtOrgCode>D1013300000019</MngmtOrgCode>"
      + "</AcctBsSgmt><AcctBsInfSgmt><BusiLines>1</BusiLines><BusiDtlLines>91</BusiDtlLines>"
      + "<OpenDate>2026-10-05</OpenDate><Cy>CNY</Cy><AcctCredLine>8000</AcctCredLine>"
      + "<DueDate>2027-10-04</DueDate><RepayMode>90</RepayMode><RepayFreqcy>03</RepayFreqcy>"
      + "<ApplyBusiDist>330106</ApplyBusiDist><GuarMode>4</GuarMode>"
      + "<OthRepyGuarWay>0</OthRepyGuarWay><AssetTrandFlag>0</AssetTrandFlag>"
      + "<FundSou>1</FundSou><LoanForm>1</LoanForm></AcctBsInfSgmt>"
      + "<AcctCredSgmt><Mcc>D1013300000019AGREE0001</Mcc></AcctCredSgmt>"
      + "<AcctMthlyBlgInfSgmt><Month>2026-10</Month><SettDate>2026-10-31</SettDate>"
      + "<AcctStatus>1</AcctStatus><AcctBal>906</AcctBal><RemRepPrd>0</RemRepPrd>"
      + "<FiveCate>1</FiveCate><FiveCateAdjDate>2026-10-05</FiveCateAdjDate>"
      + "<RpyStatus>N</RpyStatus><OverdPrd>0</OverdPrd><TotOverd>0</TotOverd>"
      + "<OverdPrinc>0</OverdPrinc><Oved31_60Princ>0</Oved31_60Princ>"
      + "<Oved61_90Princ>0</Oved61_90Princ><Oved91_180Princ>0</Oved91_180Princ>"
      + "<OvedPrinc180>0</OvedPrinc180><CurRpyAmt>300</CurRpyAmt><ActRpyAmt>300</ActRpyAmt>"
      + "<LatRpyDate>2026-10-20</LatRpyDate><CloseDate></CloseDate></AcctMthlyBlgInfSgmt>"
      + "</InAcctInf></Document>"
    #expect(record.text == expected)
    #expect(record.problems.isEmpty)
  }

  @Test("a loan's segment C has amount, drawdown flag and periods; special transactions come last")
  func loan() throws {
    var record = try Samples.lineMonth()
    record.accountType = .nonRevolving
    record.reportTime = .firstMonthEnd
    record.terms = try Samples.lineTerms()
    record.terms?.repaymentMode = .equalInstalment
    record.terms?.repaymentPeriods = 12
    record.terms?.fundingSource = .joint
    record.specialTransactions = [
      SpecialTransaction(
        type: .extended, date: try Samples.day("2026-10-12"), amount: 500, dueMonthsChanged: 3,
        detail: "展期")
    ]
    #expect(
      record.text.contains(
        "<Cy>CNY</Cy><LoanAmt>8000</LoanAmt><Flag>0</Flag><DueDate>2027-10-04</DueDate>"
          + "<RepayMode>11</RepayMode><RepayFreqcy>03</RepayFreqcy><RepayPrd>12</RepayPrd>"))
    #expect(record.text.contains("<FundSou>8</FundSou>"))
    #expect(
      record.text.hasSuffix(
        "<AcctSpecTrstDspnSgmt><CagOfTrdNm>1</CagOfTrdNm><CagOfTrdInf>"
          + "<ChanTranType>1</ChanTranType><TranDate>2026-10-12</TranDate><TranAmt>500</TranAmt>"
          + "<DueTranMon>3</DueTranMon><DetInfo>展期</DetInfo></CagOfTrdInf>"
          + "</AcctSpecTrstDspnSgmt></InAcctInf></Document>"))
    #expect(record.problems.isEmpty)
    record.accountType = .drawdown
    record.agreementCode = Samples.providerText + "A"
    #expect(!record.text.contains("<Flag>"))
    #expect(record.text.contains("<RepayPrd>12</RepayPrd>"))
  }

  @Test("a recovered overdue debt is reported by segment J alone")
  func recovered() throws {
    var record = try Samples.lineMonth()
    record.reportTime = .overdueRecovered
    record.monthly = nil
    record.recovery = RecoveryPerformance(
      balance: 400, loanClass: .specialMention, classifiedOn: try Samples.day("2026-10-21"),
      remainingPeriods: 2, repaid: 150)
    #expect(
      record.text.hasSuffix(
        "</AcctBsSgmt><AcctDbtInfSgmt><AcctStatus>1</AcctStatus><AcctBal>400</AcctBal>"
          + "<FiveCate>2</FiveCate><FiveCateAdjDate>2026-10-21</FiveCateAdjDate>"
          + "<RpyStatus>N</RpyStatus><RemRepPrd>2</RemRepPrd><OverdPrd>0</OverdPrd>"
          + "<TotOverd>0</TotOverd><LatRpyAmt>150</LatRpyAmt><LatRpyDate>2026-10-31</LatRpyDate>"
          + "<CloseDate></CloseDate></AcctDbtInfSgmt></InAcctInf></Document>"))
    #expect(record.problems.isEmpty)
    record.recovery?.status = .closed
    record.monthly = try Samples.october()
    #expect(
      record.problemTexts == ["BLR009 AcctMthlyBlgInfSgmt", "BLE016 AcctStatus"])
  }

  @Test(
    "a report time without its segments is refused with its own code",
    arguments: zip(
      AccountReportTime.allCases,
      [
        ["BLR000 AcctBsInfSgmt", "BLR000 AcctCredSgmt", "BLR000 AcctMthlyBlgInfSgmt"],
        ["BLR010 AcctMthlyBlgInfSgmt"], ["BLR006 AcctMthlyBlgInfSgmt"],
        ["BLR002 AcctBsInfSgmt", "BLR002 AcctCredSgmt", "BLR002 AcctMthlyBlgInfSgmt"],
        ["BLR012 AcctMthlyBlgInfSgmt"], ["BLR008 AcctDbtInfSgmt"],
      ]))
  func contents(time: AccountReportTime, expected: [String]) throws {
    var record = try Samples.lineMonth()
    record.reportTime = time
    record.monthly = nil
    #expect(record.problemTexts == expected)
  }

  @Test("a loan paid out at once stands under no agreement, one paid out in parts does")
  func agreement() throws {
    var record = try Samples.lineMonth()
    record.accountType = .nonRevolving
    record.reportTime = .opened
    record.terms = try Samples.lineTerms()
    #expect(record.problems.isEmpty)
    record.terms?.drawdownFlag = .oneAccount
    #expect(record.problemTexts == ["BLR000 AcctCredSgmt"])
    record.agreementCode = Samples.providerText + "A"
    #expect(record.problems.isEmpty)
    record.terms?.drawdownFlag = .atOnce
    #expect(record.problemTexts == ["BLR000 AcctCredSgmt"])
    record.agreementCode = nil
    record.terms?.guarantee = .guarantor
    #expect(record.problemTexts == ["BLR014 RltRepymtInfSgmt"])
  }
}
