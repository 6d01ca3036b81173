import CreditBureau
import CreditCore
import Testing

@Suite("Records 220, 212 and deletions")
struct OtherRecordTests {
  private func agreement() throws -> CreditAgreementRecord {
    CreditAgreementRecord(
      agreementCode: Samples.providerText + "AGREE0001", reportedOn: try Samples.day("2026-10-05"),
      reportTime: .started, person: Samples.person, manager: try Samples.provider(), limit: 8000,
      effectiveOn: try Samples.day("2026-10-05"), expiresOn: try Samples.day("2027-10-04"),
      status: .inForce)
  }

  @Test("an agreement has its base and its limit")
  func golden() throws {
    let record = try agreement()
    #expect(
      record.text
        == "<Document><InCtrctInf><CtrctBsSgmt><InfRecType>220</InfRecType>"
        + "<ContractCode>D1013300000019AGREE0001</ContractCode><RptDate>2026-10-05</RptDate>"
        + "<RptDateCode>10</RptDateCode><Name>林小满</Name><IDType>10</IDType>"
        + "<IDNum>330106199502280024</IDNum><MngmtOrgCode>D1013300000019</MngmtOrgCode>"
        + "</CtrctBsSgmt><CreditLimSgmt><CreditLimType>10</CreditLimType>"
        + "<LimLoopFlg>1</LimLoopFlg><CreditLim>8000</CreditLim><Cy>CNY</Cy>"
        + "<ConEffDate>2026-10-05</ConEffDate><ConExpDate>2027-10-04</ConExpDate>"
        + "<ConStatus>1</ConStatus><CreditRest></CreditRest><CreditRestCode></CreditRestCode>"
        + "</CreditLimSgmt></InCtrctInf></Document>")
    #expect(record.problems.isEmpty)
  }

  @Test(
    "an agreement that ends before it begins is refused; a single loan's limit does not revolve")
  func values() throws {
    var record = try agreement()
    record.limit.expiresOn = try Samples.day("2026-10-04")
    #expect(record.problemTexts == ["BCE000 ConExpDate"])
    record.limit.type = .nonRevolvingLoan
    record.limit.restriction = .init(amount: 500, code: "R1")
    #expect(record.text.contains("<CreditLimType>20</CreditLimType><LimLoopFlg>0</LimLoopFlg>"))
    #expect(
      record.text.contains("<CreditRest>500</CreditRest><CreditRestCode>R1</CreditRestCode>"))
  }

  @Test("deletion requests are flat")
  func deletions() {
    let basic = EntireDeletionRecord.basicInformation(
      Samples.person, sourceCode: Samples.providerText)
    #expect(
      basic.text
        == "<Document><InBsInfDlt><InfRecType>114</InfRecType><Name>林小满</Name>"
        + "<IDType>10</IDType><IDNum>330106199502280024</IDNum>"
        + "<InfSurcCode>D1013300000019</InfSurcCode></InBsInfDlt></Document>")
    #expect(
      EntireDeletionRecord.account(code: "D1013300000019X").text
        == "<Document><InAcctEntDel><InfRecType>214</InfRecType>"
        + "<DelRecCode>D1013300000019X</DelRecCode></InAcctEntDel></Document>")
    #expect(
      EntireDeletionRecord.agreement(code: "D1013300000019X").text
        == "<Document><InCtrctEntDel><InfRecType>224</InfRecType>"
        + "<DelRecCode>D1013300000019X</DelRecCode></InCtrctEntDel></Document>")
    #expect(EntireDeletionRecord.account(code: "").problemTexts == ["ABE000 DelRecCode"])
  }

  @Test("a correction carries one segment in its normal form and obeys the segment's rules")
  func correction() throws {
    var record = SegmentCorrectionRecord(
      accountCode: Samples.providerText + "LINE0001", reportedOn: try Samples.day("2026-10-31"),
      accountType: .revolving, segment: .monthly(try Samples.october()))
    #expect(
      record.text.hasPrefix(
        "<Document><InAcctMdfc><BsSgmt><InfRecType>212</InfRecType>"
          + "<ModRecCode>D1013300000019LINE0001</ModRecCode><RptDate>2026-10-31</RptDate>"
          + "<AcctType>R1</AcctType><MdfcSgmtCode>H</MdfcSgmtCode></BsSgmt>"
          + "<MdfcSgmt><AcctMthlyBlgInfSgmt><Month>2026-10</Month>"))
    #expect(record.text.hasSuffix("</AcctMthlyBlgInfSgmt></MdfcSgmt></InAcctMdfc></Document>"))
    #expect(record.problems.isEmpty)
    var late = try Samples.october()
    late.overdueTotal = 9
    record.segment = .monthly(late)
    #expect(record.problemTexts == ["BLE017 RpyStatus"])
    record.segment = .terms(try Samples.lineTerms())
    #expect(
      record.text.contains("<MdfcSgmtCode>C</MdfcSgmtCode></BsSgmt><MdfcSgmt><AcctBsInfSgmt>"))
    #expect(record.problems.isEmpty)
  }
}
