import BureauChecker
import Testing

@Suite("The other records on their own")
struct OtherRecordTests {
  static let cases: [SpoiltRecord] = [
    SpoiltRecord("BBR000", "110", Samples.basics) { $0.remove(segment: "EduInfSgmt") },
    SpoiltRecord("BBD000", "110", Samples.basics) { $0.set("EmpStatus", "70") },
    SpoiltRecord("BBD000", "110", Samples.basics) { $0.remove(item: "CpnAddr") },
    SpoiltRecord("BBD001", "110", Samples.basics) { $0.set("MariStatus", "20") },
    SpoiltRecord("BBD002", "110", withPassport) {
      $0.blank("<OthIDType>2</OthIDType>", "<OthIDType>10</OthIDType>")
      $0.blank("E12345678", Samples.number)
    },
    SpoiltRecord("BBD003", "110", married) { $0.set("SpoIDNum", Samples.number) },
    SpoiltRecord("BBE004", "110", Samples.basics) { $0.set("EduLevel", "30") },
    SpoiltRecord("BBE005", "110", Samples.basics) { $0.set("Occupation", "X") },
    SpoiltRecord("BCR000", "220", Samples.newAgreement) { $0.remove(segment: "CreditLimSgmt") },
    SpoiltRecord("BCE000", "220", Samples.newAgreement) { $0.set("ConExpDate", "2026-01-04") },
    SpoiltRecord("BCE004", "220", Samples.newAgreement) { $0.set("CreditRest", "5000") },
    SpoiltRecord("BAR000", "230", Samples.guarantee) { $0.remove(segment: "GuarAcctBsInfSgmt") },
    SpoiltRecord("BAR002", "230", guarantee("20")) { $0.remove(segment: "GuarRltRepymtInfSgmt") },
    SpoiltRecord("BAR004", "230", guarantee("30")) { $0.remove(segment: "GuarRltRepymtInfSgmt") },
    SpoiltRecord("BAR006", "230", guarantee("40")) { $0.remove(segment: "GuarRltRepymtInfSgmt") },
    SpoiltRecord(
      "BAR008", "230",
      guarantee("50").with { $0.remove(segment: "GuarRltRepymtInfSgmt") }
    ) { $0.add(Samples.guarantee.segments[2]) },
    SpoiltRecord("BAR009", "230", Samples.guarantee) { $0.set("GuarMode", "1") },
    SpoiltRecord("BIE000", "211", change) { $0.set("NwBnesCode", Samples.account) },
    SpoiltRecord("BSE001", "213", deletion) { $0.set("DelEndDate", "2026-01-31") },
    SpoiltRecord("ABE001", "213", deletion) { $0.set("DelSgmtCode", "F") },
    SpoiltRecord("BQR005", "215", event) { $0.set("Month", "2026-01") },
    SpoiltRecord("BMR001", "212", monthCorrection) { $0.set("MdfcSgmtCode", "K") },
    SpoiltRecord("ABE001", "212", monthCorrection) { $0.set("MdfcSgmtCode", "Z") },
    SpoiltRecord("BSE000", "223", Samples.deletion("223", of: Samples.agreement, "D")) {
      $0.set("DelStartDate", "")
      $0.set("DelEndDate", "")
    },
    SpoiltRecord("ABE001", "223", Samples.deletion("223", of: Samples.agreement, "D")) {
      $0.set("DelSgmtCode", "C")
    },
    SpoiltRecord("ABE001", "233", Samples.deletion("233", of: Samples.guaranteeCode, "D")) {
      $0.set("DelSgmtCode", "E")
    },
    SpoiltRecord("BIE000", "511", Samples.change("511", from: Samples.pledgeCode)) {
      $0.set("NwBnesCode", Samples.pledgeCode)
    },
    SpoiltRecord("BMR001", "232", Samples.guaranteeCorrection) { $0.set("MdfcSgmtCode", "C") },
    SpoiltRecord("BPR000", "510", Samples.pledge) { $0.remove(segment: "MotgaCltalBsInfSgmt") },
    SpoiltRecord("BPR001", "510", Samples.pledge) { $0.set("GuarType", "1") },
    SpoiltRecord("BPR001", "510", Samples.pledge) { $0.remove(segment: "CltalInfSgmt") },
    SpoiltRecord("ABE007", "230", Samples.guarantee) { $0.set("RepayPrd", "2026-01-06") },
    SpoiltRecord("ABE001", "120", Samples.family) { $0.set("FamRel", "9") },
    SpoiltRecord("ABE007", "130", Samples.validity) { $0.set("IDEfctDate", "2026-01-06") },
    SpoiltRecord("ABE004", "140", Samples.link) { $0.set("OthIDNum", "440524198001010014") },

    SpoiltRecord("BMR003", "212", baseCorrection) {
      $0.blank("<MngmtOrgCode>", "<AcctType>D1</AcctType><MngmtOrgCode>")
    },
    SpoiltRecord("BMR005", "212", cardInstalmentCorrection) { $0.set("AcctType", "D1") },
    SpoiltRecord("BLE017", "212", monthCorrection) {
      $0.blank("<TotOverd>0<", "<TotOverd>9<")
    },
    SpoiltRecord("ABE001", "222", agreementCorrection) {
      $0.blank("<ConStatus>1<", "<ConStatus>3<")
    },
  ]

  @Test("a spoilt record is refused with its code, the right one is taken", arguments: cases)
  func spoilt(_ item: SpoiltRecord) {
    #expect(item.answers == item.dueAnswers)
  }

  static let withPassport = Samples.basics.with { sample in
    let identity = "<Alias>王小明</Alias><OthIDType>2</OthIDType><OthIDNum>E12345678</OthIDNum>"
    sample.add(
      Sample.Segment(
        element: "IDSgmt",
        items: [("IDNm", "1"), ("IDRec", identity), ("IDInfoUpDate", "2026-01-05")]),
      before: "FcsInfSgmt")
  }
  static let married = Samples.basics.with { sample in
    sample.segments[2].items = [
      ("MariStatus", "20"), ("SpoName", "李四"), ("SpoIDType", "10"),
      ("SpoIDNum", "440524198001010013"), ("SpoTel", ""), ("SpsCmpyNm", ""),
      ("SpsInfoUpDate", "2026-01-05"),
    ]
  }
  static let change = Samples.flat(
    "InAcctIDCagsInf",
    [
      ("InfRecType", "211"), ("OdBnesCode", Samples.account),
      ("NwBnesCode", Samples.account + "B"),
    ])
  static let deletion = Samples.flat(
    "InAcctDel",
    [
      ("InfRecType", "213"), ("DelRecCode", Samples.account), ("DelSgmtCode", "H"),
      ("DelStartDate", "2026-02-01"), ("DelEndDate", "2026-02-28"),
    ])
  static let event = Samples.flat(
    "InSpcEvtDscInf",
    [
      ("AcctCode", Samples.account), ("OpetnType", "21"), ("Month", "2026-02"), ("Flag", "1"),
      ("RptDate", "2026-02-28"),
    ])
  static let monthCorrection = Samples.correction(
    "H", type: "D1", on: "2026-02-28", Samples.month("D1", "2026-02", settled: "2026-02-28"))
  static let baseCorrection = Samples.correction(
    "B", type: "D1", on: "2026-02-28",
    Sample.Segment(
      element: "AcctBsSgmt",
      items: [
        ("Name", "王小明"), ("IDType", "10"), ("IDNum", Samples.number),
        ("MngmtOrgCode", Samples.provider),
      ]))
  static let cardInstalmentCorrection = Samples.correction(
    "I", type: "R2", on: "2026-02-28", Samples.instalmentLimit)
  static let agreementCorrection: Sample = {
    var sample = Samples.correction(
      "D", type: "D1", on: "2026-02-28", Samples.newAgreement.segments[1])
    sample.root = "InCtrctMdfc"
    sample.set("InfRecType", "222")
    sample.set("ModRecCode", Samples.agreement)
    sample.remove(item: "AcctType")
    return sample
  }()

  static func guarantee(_ code: String) -> Sample {
    Samples.guarantee.with { $0.set("RptDateCode", code) }
  }
}
