/// Right records of a made-up lender and a made-up borrower.
enum Samples {
  static let provider = "X0000000000001"
  static let account = provider + "LOAN0001"
  static let agreement = provider + "LINE0001"
  static let number = "11010519491231002X"

  private static func base(_ type: String, _ code: String, _ day: String) -> Sample.Segment {
    Sample.Segment(
      element: "AcctBsSgmt",
      items: [
        ("InfRecType", "210"), ("AcctType", type), ("AcctCode", account), ("RptDate", day),
        ("RptDateCode", code), ("Name", "王小明"), ("IDType", "10"), ("IDNum", number),
        ("MngmtOrgCode", provider),
      ])
  }

  static func opening(_ type: String) -> Sample.Segment {
    let isCard = ["R2", "R3"].contains(type)
    var items = [("BusiLines", isCard ? "2" : "1"), ("BusiDtlLines", "91")]
    if type == "R2" { items[1].1 = "81" }
    if type == "R3" { items[1].1 = "71" }
    if type == "C1" { items = [("BusiLines", "5"), ("BusiDtlLines", "A1")] }
    items += [("OpenDate", "2026-01-05"), ("Cy", "CNY")]
    if ["R1", "R2", "R3"].contains(type) { items.append(("AcctCredLine", "10000")) }
    if ["D1", "R4", "C1"].contains(type) { items.append(("LoanAmt", "3000")) }
    if type == "C1" { return Sample.Segment(element: "AcctBsInfSgmt", items: items) }
    if type == "D1" { items.append(("Flag", "0")) }
    items.append(("DueDate", "2027-01-05"))
    if !isCard {
      items += [("RepayMode", type == "R1" ? "90" : "11"), ("RepayFreqcy", "03")]
    }
    if ["D1", "R4"].contains(type) { items.append(("RepayPrd", "12")) }
    items += [
      ("ApplyBusiDist", "330100"), ("GuarMode", "4"), ("OthRepyGuarWay", "0"),
      ("AssetTrandFlag", "0"), ("FundSou", "1"), ("LoanForm", "1"),
    ]
    if isCard { items.append(("CreditID", "NULL")) }
    return Sample.Segment(element: "AcctBsInfSgmt", items: items)
  }

  static func month(_ type: String, _ month: String, settled: String) -> Sample.Segment {
    var items = [("Month", month), ("SettDate", settled), ("AcctStatus", "1"), ("AcctBal", "3000")]
    if type == "R2" { items += [("PridAcctBal", "500"), ("UsedAmt", "3000"), ("NotIsuBal", "0")] }
    if type != "R3" { items.append(("RemRepPrd", "11")) }
    items += [("FiveCate", "1"), ("FiveCateAdjDate", "2026-01-05"), ("RpyStatus", "N")]
    if type == "R2" { items.append(("RpyPrct", "100")) }
    if type != "R3" { items += [("OverdPrd", "0"), ("TotOverd", "0")] }
    if ["D1", "R1", "R4"].contains(type) {
      items += [
        "OverdPrinc", "Oved31_60Princ", "Oved61_90Princ", "Oved91_180Princ", "OvedPrinc180",
      ]
      .map { ($0, "0") }
    }
    if type == "R3" { items.append(("OvedrawBaOve180", "0")) }
    if type != "R3" { items.append(("CurRpyAmt", "0")) }
    items += [("ActRpyAmt", "0"), ("LatRpyDate", ""), ("CloseDate", "")]
    return Sample.Segment(element: "AcctMthlyBlgInfSgmt", items: items)
  }

  static let line = Sample.Segment(element: "AcctCredSgmt", items: [("Mcc", agreement)])

  /// Record 210 at 新开户.
  static func newAccount(_ type: String) -> Sample {
    var sample = Sample("InAcctInf", [base(type, "10", "2026-01-05"), opening(type)])
    if type == "C1" {
      sample.add(originalDebt)
      sample.add(collectionDebt)
      return sample
    }
    if type != "D1" { sample.add(line) }
    sample.add(month(type, "2026-01", settled: "2026-01-05"))
    return sample
  }

  /// Record 210 at 月度结算.
  static func monthly(
    _ type: String, _ month: String = "2026-02", on day: String = "2026-02-28"
  ) -> Sample {
    Sample("InAcctInf", [base(type, "30", day), Self.month(type, month, settled: day)])
  }

  /// Record 210 at 账户关闭.
  static func closing(_ type: String) -> Sample {
    monthly(type, on: "2026-02-20").with {
      $0.set("RptDateCode", "20")
      $0.set("AcctStatus", ["R2", "R3"].contains(type) ? "4" : "3")
      $0.set("AcctBal", "0")
      $0.set("RpyStatus", "C")
      $0.set("CloseDate", "2026-02-20")
    }
  }

  /// Record 210 at 收回逾期款项.
  static func recovery(_ type: String) -> Sample {
    Sample(
      "InAcctInf",
      [
        base(type, "40", "2026-02-10"),
        Sample.Segment(
          element: "AcctDbtInfSgmt",
          items: [
            ("AcctStatus", "1"), ("AcctBal", "2500"), ("FiveCate", "1"),
            ("FiveCateAdjDate", "2026-01-05"), ("RpyStatus", "N"), ("RemRepPrd", "10"),
            ("OverdPrd", "0"), ("TotOverd", "0"), ("LatRpyAmt", "500"),
            ("LatRpyDate", "2026-02-10"), ("CloseDate", ""),
          ]),
      ])
  }

  private static let originalDebt = Sample.Segment(
    element: "OrigCreditorInfSgmt",
    items: [
      ("InitCredName", "某银行"), ("InitCredOrgNm", ""), ("OrigDbtCate", "1"), ("InitRpySts", "7"),
    ])
  private static let collectionDebt = Sample.Segment(
    element: "AcctDbtInfSgmt",
    items: [
      ("AcctStatus", "1"), ("AcctBal", "3000"), ("LatRpyAmt", ""), ("LatRpyDate", ""),
      ("CloseDate", ""),
    ])

  /// 相关还款责任人段 with one guarantor.
  static func guarantor(number: String = "440524198001010013") -> Sample.Segment {
    let items = [
      ("InfoIDType", "1"), ("ArlpName", "李四"), ("ArlpCertType", "10"), ("ArlpCertNum", number),
      ("ArlpType", "2"), ("ArlpAmt", "3000"), ("WartySign", "0"), ("MaxGuarMcc", "G1"),
    ].map { "<\($0)>\($1)</\($0)>" }.joined()
    return Sample.Segment(
      element: "RltRepymtInfSgmt", items: [("RltRepymtNm", "1"), ("RltRepymtInf", items)])
  }

  /// 特殊交易说明段 with one trade.
  static let trade = Sample.Segment(
    element: "AcctSpecTrstDspnSgmt",
    items: [
      ("CagOfTrdNm", "1"),
      (
        "CagOfTrdInf",
        "<ChanTranType>4</ChanTranType><TranDate>2026-02-03</TranDate><TranAmt>100</TranAmt>"
          + "<DueTranMon></DueTranMon><DetInfo></DetInfo>"
      ),
    ])

  /// 大额专项分期信息段.
  static let instalmentLimit = Sample.Segment(
    element: "SpecPrdSgmt",
    items: [
      ("SpecLine", "5000"), ("SpecEfctDate", "2026-01-05"), ("SpecEndDate", "2027-01-05"),
      ("UsedInstAmt", "0"),
    ])

  /// Record 110 at 新增客户资料.
  static let basics = Sample(
    "InBasInf",
    [
      Sample.Segment(
        element: "BsSgmt",
        items: [
          ("InfRecType", "110"), ("Name", "王小明"), ("IDType", "10"), ("IDNum", number),
          ("InfSurcCode", provider), ("RptDate", "2026-01-05"), ("RptDateCode", "10"),
          ("Cimoc", provider), ("CustomerType", "11"),
        ]),
      Sample.Segment(
        element: "FcsInfSgmt",
        items: [
          ("Sex", "1"), ("DOB", "1949-12-31"), ("Nation", "CHN"), ("HouseAdd", ""), ("HhDist", ""),
          ("CellPhone", "13800000000"), ("Email", ""), ("FcsInfoUpDate", "2026-01-05"),
        ]),
      Sample.Segment(
        element: "SpsInfSgmt", items: [("MariStatus", "10"), ("SpsInfoUpDate", "2026-01-05")]),
      Sample.Segment(
        element: "EduInfSgmt",
        items: [("EduLevel", "20"), ("AcaDegree", "4"), ("EduInfoUpDate", "2026-01-05")]),
      Sample.Segment(
        element: "OctpnInfSgmt",
        items: [
          ("EmpStatus", "91"), ("CpnName", "某公司"), ("CpnType", "40"), ("Industry", "I"),
          ("CpnAddr", ""), ("CpnPc", ""), ("CpnDist", ""), ("CpnTEL", ""), ("Occupation", "1"),
          ("OctpnInfoUpDate", "2026-01-05"),
        ]),
      Sample.Segment(
        element: "RedncInfSgmt",
        items: [
          ("ResiStatus", "5"), ("ResiAddr", "杭州"), ("ResiPc", ""), ("ResiDist", ""),
          ("HomeTel", ""), ("ResiInfoUpDate", "2026-01-05"),
        ]),
      Sample.Segment(
        element: "MlgInfSgmt",
        items: [
          ("MailAddr", "杭州"), ("MailPc", ""), ("MailDist", ""), ("MlgInfoUpDate", "2026-01-05"),
        ]),
    ])

  /// Record 220 at 授信开始.
  static let newAgreement = Sample(
    "InCtrctInf",
    [
      Sample.Segment(
        element: "CtrctBsSgmt",
        items: [
          ("InfRecType", "220"), ("ContractCode", agreement), ("RptDate", "2026-01-05"),
          ("RptDateCode", "10"), ("Name", "王小明"), ("IDType", "10"), ("IDNum", number),
          ("MngmtOrgCode", provider),
        ]),
      Sample.Segment(
        element: "CreditLimSgmt",
        items: [
          ("CreditLimType", "10"), ("LimLoopFlg", "1"), ("CreditLim", "10000"), ("Cy", "CNY"),
          ("ConEffDate", "2026-01-05"), ("ConExpDate", "2027-01-05"), ("ConStatus", "1"),
          ("CreditRest", ""), ("CreditRestCode", ""),
        ]),
    ])

  /// A flat record.
  static func flat(_ root: String, _ items: [(String, String)]) -> Sample {
    Sample(root, [Sample.Segment(element: "", items: items)])
  }

  /// Record 212 replacing one segment.
  static func correction(
    _ letter: String, type: String, on day: String, _ segment: Sample.Segment
  ) -> Sample {
    let head = Sample.Segment(
      element: "BsSgmt",
      items: [
        ("InfRecType", "212"), ("ModRecCode", account), ("RptDate", day), ("AcctType", type),
        ("MdfcSgmtCode", letter),
      ])
    let body = segment.items.map { "<\($0.name)>\($0.value)</\($0.name)>" }.joined()
    return Sample(
      "InAcctMdfc",
      [head, Sample.Segment(element: "MdfcSgmt", items: [(segment.element, body)])])
  }

  /// Record 230 at 新开户.
  static let guarantee = Sample(
    "InSecAcctInf",
    [
      Sample.Segment(
        element: "GuarAcctBsSgmt",
        items: [
          ("InfRecType", "230"), ("AcctType", "G1"), ("AcctCode", provider + "G1"),
          ("RptDate", "2026-01-05"), ("RptDateCode", "10"), ("Name", "王小明"), ("IDType", "10"),
          ("IDNum", number), ("MngmtOrgCode", provider),
        ]),
      Sample.Segment(
        element: "GuarAcctBsInfSgmt",
        items: [
          ("BusiLines", "1"), ("BusiDtilLines", "01"), ("OpenDate", "2026-01-05"),
          ("AcctCredLine", "1000"), ("Cy", "CNY"), ("DueDate", "2027-01-05"), ("GuarMode", "4"),
          ("OthRepyGuarWay", "0"), ("SecDep", ""), ("CtrctTxtCd", ""),
        ]),
      Sample.Segment(
        element: "GuarRltRepymtInfSgmt",
        items: [
          ("AcctStatus", "1"), ("LoanAmt", "1000"), ("RepayPrd", "2026-01-05"), ("FiveCate", "1"),
          ("FiveCateAdjDate", "2026-01-05"), ("RiEx", "1000"), ("CompAdvFlag", "0"),
          ("CloseDate", ""),
        ]),
    ])
}
