/// Right records of the types that are told less often.
extension Samples {
  static let guaranteeCode = provider + "G1"
  static let pledgeCode = provider + "PLEDGE01"
  static let otherNumber = "440524198001010013"

  private static let person = [("Name", "王小明"), ("IDType", "10"), ("IDNum", number)]

  /// Record 120.
  static let family = flat(
    "InFalMmbsInf",
    person + [
      ("FamMemName", "李四"), ("FamMemCertType", "10"), ("FamMemCertNum", otherNumber),
      ("FamRel", "1"), ("FamRelaAssFlag", "1"), ("InfSurcCode", provider),
      ("RptDate", "2026-01-05"),
    ])

  /// Record 130.
  static let validity = flat(
    "InIDEfctInf",
    person + [
      ("InfSurcCode", provider), ("IDEfctDate", "2020-05-01"), ("IDDueDate", "2040-05-01"),
      ("IDOrgName", "某公安局"), ("IDDist", "330100"), ("Cimoc", provider),
      ("RptDate", "2026-01-05"),
    ])

  /// Record 140.
  static let link = flat(
    "InCtfItgInf",
    person + [
      ("OthName", "WANG XIAOMING"), ("OthIDType", "2"), ("OthIDNum", "E12345678"),
      ("OthAssFlg", "1"), ("InfSurcCode", provider), ("RptDate", "2026-01-05"),
    ]
  ).with { $0.set("OthIDType", "10") }.with { $0.set("OthIDNum", otherNumber) }

  /// Records 114 and 134.
  static func personDeletion(_ type: String) -> Sample {
    flat(
      type == "114" ? "InBsInfDlt" : "InIDEfctInfDlt", person + [("InfSurcCode", provider)])
  }

  private static func root(_ type: String, _ rest: String) -> String {
    let prefixes = ["21": "InAcct", "22": "InCtrct", "23": "InSecAcct", "51": "MoC"]
    return (prefixes[String(type.prefix(2))] ?? "") + rest
  }

  /// Records 211, 221, 231, 511.
  static func change(_ type: String, from code: String) -> Sample {
    flat(
      root(type, "IDCagsInf"),
      [("InfRecType", type), ("OdBnesCode", code), ("NwBnesCode", code + "B")])
  }

  /// Records 213, 223, 233, over February 2026.
  static func deletion(_ type: String, of code: String, _ letter: String) -> Sample {
    flat(
      root(type, "Del"),
      [
        ("InfRecType", type), ("DelRecCode", code), ("DelSgmtCode", letter),
        ("DelStartDate", "2026-02-01"), ("DelEndDate", "2026-02-28"),
      ])
  }

  /// Records 214, 224, 234, 514.
  static func wholeDeletion(_ type: String, of code: String) -> Sample {
    flat(root(type, "EntDel"), [("InfRecType", type), ("DelRecCode", code)])
  }

  /// Record 232 replacing 在保责任信息段.
  static let guaranteeCorrection = correction(
    "D", type: "G1", on: "2026-01-05", guarantee.segments[2]
  ).with {
    $0.root = "InSecAcctMdfc"
    $0.set("InfRecType", "232")
    $0.set("ModRecCode", guaranteeCode)
  }

  /// Record 212 replacing the base segment.
  static func baseCorrection(on day: String) -> Sample {
    correction(
      "B", type: "D1", on: day,
      Sample.Segment(element: "AcctBsSgmt", items: person + [("MngmtOrgCode", provider)]))
  }

  /// 抵质押物信息段 with one contract.
  static let pledges = Sample.Segment(
    element: "MotgaCltalCtrctInfSgmt",
    items: [("CcNm", "1"), ("CccInf", "<Ccc>\(pledgeCode)</Ccc>")])

  /// Record 510 of a pledge.
  static let pledge = Sample(
    "MotgaCltalCtrctInf",
    [
      Sample.Segment(
        element: "MotgaCltalCtrctBsSgmt",
        items: [
          ("InfRecType", "510"), ("CcCode", pledgeCode), ("RptDate", "2026-01-05"),
          ("RptDateCode", "10"), ("InfoIDType", "1"), ("Name", "王小明"), ("CertType", "10"),
          ("CertNum", number), ("MngmtOrgCode", provider),
        ]),
      Sample.Segment(
        element: "MotgaCltalBsInfSgmt",
        items: [
          ("GuarType", "2"), ("CcAmt", "5000"), ("Cy", "CNY"), ("CcValDate", "2026-01-05"),
          ("CcExpDate", "2027-01-05"), ("MaxGuar", "0"), ("CcStatus", "1"),
        ]),
      Sample.Segment(
        element: "CltalInfSgmt",
        items: [
          ("ImpNm", "1"),
          (
            "ImpInf",
            [
              ("ImpType", "11"), ("ImpVal", "5000"), ("ImpCy", "CNY"), ("Ippc", ""),
              ("PawnName", "王小明"), ("PawnCertType", "10"), ("PawnCertNum", number),
            ].map { "<\($0)>\($1)</\($0)>" }.joined()
          ),
        ]),
    ])

  /// Record 510 of a mortgage.
  static let mortgage = Sample(
    "MotgaCltalCtrctInf",
    [
      pledge.segments[0],
      pledge.with { $0.set("GuarType", "1") }.segments[1],
      Sample.Segment(
        element: "MotgaProptInfSgmt",
        items: [
          ("PleNm", "1"),
          (
            "PleInf",
            [
              ("PleType", "11"), ("MotgaProptIDType", "1"), ("PleCertID", "房产证1"),
              ("PleDistr", "330100"), ("PleValue", "900000"), ("PleCy", "CNY"),
              ("ValOrgType", ""), ("ValDate", ""), ("PledgorType", "1"),
              ("PledgorName", "王小明"), ("PleorCertType", "10"), ("PleorCertNum", number),
              ("PleDesc", ""),
            ].map { "<\($0)>\($1)</\($0)>" }.joined()
          ),
        ]),
    ])
}
