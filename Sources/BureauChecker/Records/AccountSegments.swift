/// The segments of record 210 below its base segment, which correction records carry too.
enum AccountSegments {
  static let all: [String: SegmentRule] = Dictionary(
    uniqueKeysWithValues: [
      opening, parties, pledges, agreement, originalDebt, monthly, instalmentLimit, debt, trades,
    ].map { ($0.letter, $0) })

  private static let notCollection = "D1 R1 R2 R3 R4"
  private static let notOverdraft = "C1 D1 R1 R2 R4"

  /// 基本信息段.
  static let opening = SegmentRule(
    letter: "C", element: "AcctBsInfSgmt",
    items: [
      .item("BusiLines", .code(.business), 1), .item("BusiDtlLines", .code(.businessDetail), 2),
      .item("OpenDate", .date, 10), .item("Cy", .code(.currency), 3),
      .item("AcctCredLine", .amount, 15).only("R1 R2 R3"),
      .item("LoanAmt", .amount, 15).only("D1 R4 C1"),
      .item("Flag", .code(.drawdownFlag), 1).only("D1"),
      .item("DueDate", .date, 10).only(notCollection).orEmpty(),
      .item("RepayMode", .code(.repaymentMode), 2).only("D1 R1 R4"),
      .item("RepayFreqcy", .code(.repaymentFrequency), 2).only("D1 R1 R4"),
      .item("RepayPrd", .count, 15).only("D1 R4"),
      .item("ApplyBusiDist", .district, 6).only(notCollection),
      .item("GuarMode", .code(.guaranteeMode), 1).only(notCollection),
      .item("OthRepyGuarWay", .code(.otherGuarantee), 1).only(notCollection),
      .item("AssetTrandFlag", .code(.flag), 1).only(notCollection),
      .item("FundSou", .code(.funding), 2).only(notCollection),
      .item("LoanForm", .code(.loanForm), 1).only(notCollection),
      .item("CreditID", .text, 4).only("R2 R3"),
      .item("LoanConCode", .text, 60).conditional("D1"),
      .item("FirstHouLoanFlag", .code(.firstHome), 2).conditional("D1"),
    ])

  /// 相关还款责任人段.
  static let parties = SegmentRule(
    letter: "D", element: "RltRepymtInfSgmt",
    items: [.item("RltRepymtNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: "RltRepymtInf",
      items: [
        .item("InfoIDType", .code(.identityCategory), 1), .item("ArlpName", .text, 80),
        // An organisation's type has a rule of its own (BLE032).
        .item(
          "ArlpCertType", .partyIdentity(category: "InfoIDType", organisation: .partyIdentity), 2),
        .item("ArlpCertNum", .partyNumber(category: "InfoIDType", type: "ArlpCertType"), 40),
        .item("ArlpType", .code(.responsibleParty), 1), .item("ArlpAmt", .amount, 15).orEmpty(),
        .item("WartySign", .code(.flag), 1).orEmpty(), .item("MaxGuarMcc", .text, 60).orEmpty(),
      ], key: ["ArlpCertType", "ArlpCertNum", "ArlpType", "MaxGuarMcc"]))

  /// 抵质押物信息段.
  static let pledges = SegmentRule(
    letter: "E", element: "MotgaCltalCtrctInfSgmt", items: [.item("CcNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: "CccInf", items: [.item("Ccc", .ownIdentifier, 60)], key: ["Ccc"]))

  /// 授信额度信息段.
  static let agreement = SegmentRule(
    letter: "F", element: "AcctCredSgmt", items: [.item("Mcc", .ownIdentifier, 60)])

  /// 初始债权说明段.
  static let originalDebt = SegmentRule(
    letter: "G", element: "OrigCreditorInfSgmt",
    items: [
      .item("InitCredName", .text, 80), .item("InitCredOrgNm", .text, 18).orEmpty(),
      .item("OrigDbtCate", .code(.originalDebt), 1),
      .item("InitRpySts", .code(.transferredStatus), 1),
    ])

  /// 月度表现信息段.
  static let monthly = SegmentRule(
    letter: "H", element: "AcctMthlyBlgInfSgmt",
    items: [
      .item("Month", .month, 7), .item("SettDate", .date, 10),
      .item("AcctStatus", .codeByType(CodeTable.accountStatus), 2),
      .item("AcctBal", .amount, 15), .item("PridAcctBal", .amount, 15).only("R2"),
      .item("UsedAmt", .amount, 15).only("R2"), .item("NotIsuBal", .amount, 15).only("R2"),
      .item("RemRepPrd", .count, 15).only(notOverdraft).orEmpty(),
      .item("FiveCate", .code(.loanClass), 1), .item("FiveCateAdjDate", .date, 10),
      .item("RpyStatus", .codeByType(CodeTable.repaymentStatus), 1),
      .item("RpyPrct", .count, 15).only("R2").orEmpty(),
      .item("OverdPrd", .count, 15).only(notOverdraft),
      .item("TotOverd", .amount, 15).only(notOverdraft),
      .item("OverdPrinc", .amount, 15).only("D1 R1 R4"),
      .item("Oved31_60Princ", .amount, 15).only("D1 R1 R4"),
      .item("Oved61_90Princ", .amount, 15).only("D1 R1 R4"),
      .item("Oved91_180Princ", .amount, 15).only("D1 R1 R4"),
      .item("OvedPrinc180", .amount, 15).only("D1 R1 R4"),
      .item("OvedrawBaOve180", .amount, 15).only("R3"),
      .item("CurRpyAmt", .amount, 15).only(notOverdraft),
      .item("ActRpyAmt", .amount, 15), .item("LatRpyDate", .date, 10).orEmpty(),
      .item("CloseDate", .date, 10).orEmpty(),
    ])

  /// 大额专项分期信息段.
  static let instalmentLimit = SegmentRule(
    letter: "I", element: "SpecPrdSgmt",
    items: [
      .item("SpecLine", .amount, 15), .item("SpecEfctDate", .date, 10),
      .item("SpecEndDate", .date, 10), .item("UsedInstAmt", .amount, 15),
    ])

  /// 非月度表现信息段.
  static let debt = SegmentRule(
    letter: "J", element: "AcctDbtInfSgmt",
    items: [
      .item("AcctStatus", .codeByType(CodeTable.accountStatus), 2),
      .item("AcctBal", .amount, 15), .item("FiveCate", .code(.loanClass), 1).only(notCollection),
      .item("FiveCateAdjDate", .date, 10).only(notCollection),
      .item("RpyStatus", .codeByType(CodeTable.repaymentStatus), 1).only(notCollection),
      .item("RemRepPrd", .count, 15).only("D1 R1 R2 R4").orEmpty(),
      .item("OverdPrd", .count, 15).only("D1 R1 R2 R4"),
      .item("TotOverd", .amount, 15).only("D1 R1 R2 R4"),
      .item("LatRpyAmt", .amount, 15).orEmpty(), .item("LatRpyDate", .date, 10).orEmpty(),
      .item("CloseDate", .date, 10).orEmpty(),
    ])

  /// 特殊交易说明段.
  static let trades = SegmentRule(
    letter: "K", element: "AcctSpecTrstDspnSgmt",
    items: [.item("CagOfTrdNm", .countOfItems, 2)],
    group: SegmentRule.Group(
      element: "CagOfTrdInf",
      items: [
        .item("ChanTranType", .codeByType(CodeTable.tradeOfType), 2),
        .item("TranDate", .date, 10), .item("TranAmt", .amount, 15),
        .item("DueTranMon", .count, 15).orEmpty(), .item("DetInfo", .text, 200).orEmpty(),
      ], key: ["ChanTranType", "TranDate", "TranAmt", "DueTranMon", "DetInfo"],
      isRequired: false))
}
