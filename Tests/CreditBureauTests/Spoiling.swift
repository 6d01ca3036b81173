import CreditBureau
import CreditCore

/// One way to spoil a right record, and the code with which it is refused then.
struct Spoiling: Sendable, CustomStringConvertible {
  let code: String
  let element: String
  let types: Set<ReportRecordType>
  /// Whether the record can be spoilt in this way so that it breaks this rule and no other.
  let fits: @Sendable (SpoiltLine) -> Bool
  let spoil: @Sendable (inout SpoiltLine, inout SeededRandom) -> Void

  var description: String { "\(code) \(element)" }

  init(
    _ code: String, _ element: String, in types: Set<ReportRecordType> = [.account],
    where fits: @escaping @Sendable (SpoiltLine) -> Bool = { _ in true },
    _ spoil: @escaping @Sendable (inout SpoiltLine, inout SeededRandom) -> Void
  ) {
    self.code = code
    self.element = element
    self.types = types
    self.fits = { $0.has(element) && fits($0) }
    self.spoil = spoil
  }

  /// One that only puts another value into its element.
  init(
    _ code: String, _ element: String, in types: Set<ReportRecordType> = [.account],
    to value: String, where fits: @escaping @Sendable (SpoiltLine) -> Bool = { _ in true }
  ) {
    self.init(code, element, in: types, where: { $0.value(element) != value && fits($0) }) {
      line, _ in line.set(element, value)
    }
  }

  static let all = items + contents + months + overdue + closings + stored + others

  private static func isOpen(_ line: SpoiltLine) -> Bool { line.value("CloseDate") == "" }

  private static func isMonthEnd(_ line: SpoiltLine) -> Bool {
    line.value("RptDateCode") == "30"
  }

  private static func isClosing(_ line: SpoiltLine) -> Bool {
    ["20", "32"].contains(line.value("RptDateCode")) && line.has("AcctMthlyBlgInfSgmt")
  }

  private static func isLoan(_ line: SpoiltLine) -> Bool { line.has("OverdPrinc") }

  private static func number(_ line: SpoiltLine, _ name: String) -> Int {
    line.value(name).flatMap { Int($0) } ?? 0
  }

  // MARK: Items (bureau.md 2.7, common codes)

  private static let items: [Spoiling] =
    ["Name", "IDType", "MngmtOrgCode", "AcctBal", "FiveCate", "OpenDate", "LoanAmt", "ActRpyAmt"]
    .map { Spoiling("ABE000", $0, to: "") }
    + ["AcctBal", "ActRpyAmt", "OverdPrinc", "UsedAmt", "CurRpyAmt", "AcctCredLine"].map { name in
      Spoiling("ABE001", name) { line, random in
        line.set(
          name,
          ["-1", "1.5", "1 000", "一", "1000000000000000"].randomElement(using: &random) ?? "x")
      }
    }
    + ["AcctStatus", "RpyStatus", "RptDateCode", "FundSou", "GuarMode", "BusiDtlLines", "FiveCate"]
    .map { Spoiling("ABE001", $0, to: "77") }
    + [
      Spoiling("ABE002", "AcctCode", to: "D1013300000027ACC1"),
      Spoiling("ABE002", "Mcc", to: "D1013300000027AGREE1"),
      Spoiling("ABE004", "IDNum") { line, _ in
        let number = line.value("IDNum") ?? ""
        line.set("IDNum", number.dropLast() + (number.last == "1" ? "2" : "1"))
      },
      Spoiling("ABE007", "FiveCateAdjDate", to: "2031-01-01", where: isOpen),
      Spoiling("ABE008", "FiveCateAdjDate", to: "2026-02-30"),
      Spoiling("ABE008", "RptDate", to: "2026-13-01", where: { $0.has("AcctCode") }),
      Spoiling("ABD000", "AcctBal") { line, _ in line.remove("AcctBal") },
      Spoiling("ABD000", "MngmtOrgCode") { line, _ in line.remove("MngmtOrgCode") },
      Spoiling("BLD000", "RemRepPrd", where: { $0.has("AcctMthlyBlgInfSgmt") }) { line, _ in
        line.remove("RemRepPrd")
      },
      Spoiling("ABE010", "CagOfTrdNm", to: "2"),
      Spoiling("ABE010", "RltRepymtNm", to: "3"),
      Spoiling("ABR000", "AcctBsSgmt") { line, _ in
        line.add("<AcctTyp>D1</AcctTyp>", atEndOf: "AcctBsSgmt")
      },
      Spoiling("ABR006", "AcctBsSgmt") { line, _ in line.set("Name", "<b>") },
    ]

  // MARK: Which segments at which time (2.1)

  private static let contents: [Spoiling] = [
    Spoiling("BLR000", "AcctMthlyBlgInfSgmt", where: { $0.value("RptDateCode") == "10" }) {
      line, _ in line.remove("AcctMthlyBlgInfSgmt")
    },
    Spoiling("BLR000", "OrigCreditorInfSgmt", where: { $0.value("RptDateCode") == "10" }) {
      line, _ in line.remove("OrigCreditorInfSgmt")
    },
    Spoiling("BLR000", "AcctCredSgmt", where: { $0.value("RptDateCode") == "10" }) {
      line, _ in line.remove("AcctCredSgmt")
    },
    Spoiling("BLR002", "AcctMthlyBlgInfSgmt", where: { $0.value("RptDateCode") == "31" }) {
      line, _ in line.remove("AcctMthlyBlgInfSgmt")
    },
    Spoiling("BLR006", "AcctMthlyBlgInfSgmt", where: isMonthEnd) { line, _ in
      line.remove("AcctMthlyBlgInfSgmt")
    },
    Spoiling("BLR007", "AcctMthlyBlgInfSgmt", where: { isMonthEnd($0) && isLoan($0) }) {
      line, _ in
      let segment =
        "<OrigCreditorInfSgmt><InitCredName>某</InitCredName><InitCredOrgNm></InitCredOrgNm>"
        + "<OrigDbtCate>1</OrigDbtCate><InitRpySts>1</InitRpySts></OrigCreditorInfSgmt>"
      line.remove("AcctSpecTrstDspnSgmt")
      let month = line.content("AcctMthlyBlgInfSgmt") ?? ""
      line.remove("AcctMthlyBlgInfSgmt")
      line.add(
        segment + "<AcctMthlyBlgInfSgmt>\(month)</AcctMthlyBlgInfSgmt>", atEndOf: "InAcctInf")
    },
    Spoiling("BLR014", "RltRepymtInfSgmt", where: { $0.value("GuarMode") == "3" }) { line, _ in
      line.remove("RltRepymtInfSgmt")
    },
    Spoiling("BLE050", "FirstHouLoanFlag") { line, _ in line.remove("FirstHouLoanFlag") },
    Spoiling("BLE028", "RepayFreqcy", to: "02", where: { $0.value("RepayMode") == "90" }),
    Spoiling("BLE029", "RepayMode", to: "31", where: { $0.value("AcctType") != "R1" }),
    Spoiling("BLE031", "CreditID", to: "12A4"),
    // Of a housing loan other items would be wrong too.
    Spoiling(
      "BLE036", "BusiDtlLines", to: "81",
      where: { $0.value("BusiLines") == "1" && $0.value("BusiDtlLines") != "11" }),
    Spoiling("BLE038", "RepayPrd", to: "3", where: { $0.value("RepayMode") == "23" }),
    Spoiling("BLE009", "DueDate", to: "2001-01-01"),
    Spoiling("BLE003", "WartySign", to: ""),
    Spoiling("BLE048", "MaxGuarMcc", to: ""),
  ]

  // MARK: A month (2.3)

  private static let months: [Spoiling] = [
    Spoiling(
      "BLE012", "SettDate", to: "2025-12-31", where: { isMonthEnd($0) && !$0.has("OpenDate") }),
    Spoiling("BLE039", "Month", where: isMonthEnd) { line, _ in
      line.set("Month", "2025-09")
      line.set("SettDate", "2025-09-15")
    },
    Spoiling("BLE015", "CurRpyAmt", to: "5", where: { $0.value("RpyStatus") == "*" }),
    Spoiling(
      "BLE017", "TotOverd", to: "5", where: { isMonthEnd($0) && $0.value("RpyStatus") == "N" }),
    Spoiling("BLE002", "RpyPrct", to: "100", where: { $0.value("RpyStatus") == "*" }),
    Spoiling("BLE014", "AcctBal", to: "9", where: { $0.value("AcctStatus") == "6" }),
    Spoiling(
      "BLE022", "OvedrawBaOve180", to: "999999999",
      where: { $0.value("AcctType") == "R3" && isOpen($0) }),
    Spoiling(
      "BLE037", "RptDateCode", to: "20",
      where: { isMonthEnd($0) && isOpen($0) && !$0.has("AcctBsInfSgmt") }),
    Spoiling("BLE018", "TotOverd", to: "4", where: { $0.value("RptDateCode") == "40" }),
    Spoiling(
      "BLE034", "RpyStatus", to: "1",
      where: { $0.value("RptDateCode") == "40" && $0.value("AcctType") != "C1" }),
    Spoiling(
      "BLE040", "LatRpyDate", to: "2026-01-01",
      where: { $0.value("RptDateCode") == "40" && $0.value("AcctType") != "C1" }),
  ]

  private static func isLate(_ line: SpoiltLine) -> Bool {
    line.value("RpyStatus").flatMap { Int($0) } != nil && line.has("OverdPrd")
  }

  private static let overdue: [Spoiling] = [
    Spoiling("BLE019", "OverdPrd", to: "0", where: isLate),
    Spoiling("BLE020", "OverdPrinc", where: { isLate($0) && isLoan($0) }) { line, _ in
      line.set("OverdPrinc", "\(number(line, "TotOverd") + 1)")
    },
    Spoiling("BLE013", "TotOverd", where: { $0.value("RpyStatus") == "B" }) { line, _ in
      line.set("TotOverd", "0")
      line.set("OverdPrinc", "0")
    },
    Spoiling(
      "BLE025", "AcctBal",
      where: {
        $0.value("AcctType") == "R3" && $0.value("RpyStatus").flatMap { Int($0) } != nil
      }
    ) { line, _ in
      line.set("AcctBal", "0")
      line.set("OvedrawBaOve180", "0")
    },
  ]

  private static let closings: [Spoiling] = [
    Spoiling("BLE026", "AcctBal", to: "3", where: isClosing),
    Spoiling("BLE030", "RpyStatus", to: "N", where: isClosing),
    Spoiling("BLE001", "CloseDate", to: "", where: isClosing),
    Spoiling("BLE004", "TotOverd", to: "3", where: isClosing),
    Spoiling(
      "BLE037", "AcctStatus", to: "1", where: { isClosing($0) && $0.value("AcctType") != "C1" }),
    Spoiling("BLE011", "CloseDate", where: { isClosing($0) && !$0.has("CagOfTrdNm") }) {
      line, _ in line.set("CloseDate", "\((line.value("Month") ?? "") + "-20")")
    },
    Spoiling(
      "BLE027", "AcctBal", to: "3",
      where: { $0.value("AcctType") == "C1" && $0.value("RptDateCode") == "20" }),
    Spoiling(
      "BLE043", "CloseDate", to: "",
      where: { $0.value("AcctType") == "C1" && $0.value("RptDateCode") == "20" }),
  ]

  // MARK: Against what is stored (2.2, 2.4)

  private static let stored: [Spoiling] = [
    Spoiling("BLR004", "AcctCode", where: isMonthEnd) { line, _ in
      line.set("AcctCode", (line.value("AcctCode") ?? "") + "Q")
    },
    Spoiling(
      "BLR019", "AcctType", to: "R4",
      where: { isMonthEnd($0) && $0.value("AcctType") == "D1" }),
    Spoiling(
      "BLR022", "FiveCateAdjDate", to: "2020-01-01",
      where: { isMonthEnd($0) && !$0.has("OpenDate") }),
    Spoiling("XCR001", "Name", to: "别人", where: { $0.has("AcctBsSgmt") }),
    Spoiling("XCR002", "Mcc") { line, _ in
      line.set("Mcc", (line.value("Mcc") ?? "") + "Q")
    },
  ]

  // MARK: Other records (2.4, 2.5)

  private static let others: [Spoiling] = [
    Spoiling(
      "BBR000", "EduInfSgmt", in: [.basicInformation], where: { $0.value("RptDateCode") == "10" }
    ) { line, _ in line.remove("EduInfSgmt") },
    Spoiling("BBD000", "CpnName", in: [.basicInformation], where: { $0.has("EmpStatus") }) {
      line, _ in line.remove("CpnName")
    },
    Spoiling("BBE004", "AcaDegree", in: [.basicInformation]) { line, _ in
      line.set("EduLevel", "80")
      line.set("AcaDegree", "2")
    },
    Spoiling(
      "BBR002", "ResiInfoUpDate", in: [.basicInformation], to: "2025-12-31",
      where: { $0.value("RptDateCode") == "20" }),
    Spoiling("BCE000", "ConExpDate", in: [.agreement], to: "2025-12-31"),
    Spoiling(
      "BCE004", "CreditRest", in: [.agreement], to: "1", where: { $0.value("CreditRestCode") == "" }
    ),
    Spoiling("XCR001", "IDType", in: [.agreement], to: "20"),
    Spoiling("BQR001", "AcctCode", in: [.specialEvent]) { line, _ in
      line.set("AcctCode", (line.value("AcctCode") ?? "") + "Q")
    },
    Spoiling(
      "BQR005", "Month", in: [.specialEvent], to: "2025-11",
      where: {
        $0.value("Flag") == "1" && $0.value("OpetnType") != "21"
      }),
    Spoiling("BIE000", "NwBnesCode", in: [.accountCodeChange, .agreementCodeChange]) { line, _ in
      line.set("NwBnesCode", line.value("OdBnesCode") ?? "")
    },
    Spoiling("BIE001", "OdBnesCode", in: [.accountCodeChange, .agreementCodeChange]) { line, _ in
      line.set("OdBnesCode", (line.value("OdBnesCode") ?? "") + "Q")
    },
    Spoiling("BMR007", "ModRecCode", in: [.accountCorrection, .agreementCorrection]) { line, _ in
      line.set("ModRecCode", (line.value("ModRecCode") ?? "") + "Q")
    },
    Spoiling(
      "BMR001", "MdfcSgmtCode", in: [.accountCorrection], to: "K",
      where: { $0.value("MdfcSgmtCode") == "H" }),
    Spoiling("BSE000", "DelStartDate", in: [.accountSegmentDeletion]) { line, _ in
      line.set("DelStartDate", "")
      line.set("DelEndDate", "")
    },
    Spoiling("BTE000", "DelRecCode", in: [.accountDeletion]) { line, _ in
      line.set("DelRecCode", (line.value("DelRecCode") ?? "") + "Q")
    },
  ]
}
