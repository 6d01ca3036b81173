import BureauChecker
import Testing

@Suite("Record 210 on its own")
struct AccountRecordTests {
  static let cases = contents + timing + openingValues + monthlyValues

  static let contents: [SpoiltRecord] = [
    SpoiltRecord("BLR000", "210", Samples.newAccount("D1")) {
      $0.remove(segment: "AcctMthlyBlgInfSgmt")
    },
    SpoiltRecord("BLR000", "210", Samples.newAccount("D1")) {
      $0.add(Samples.line, before: "AcctMthlyBlgInfSgmt")
    },
    SpoiltRecord("BLR000", "210", Samples.newAccount("R1")) { $0.remove(segment: "AcctCredSgmt") },
    SpoiltRecord("BLR000", "210", Samples.newAccount("D1")) {
      $0.set("Flag", "1")
    },
    SpoiltRecord("BLR000", "210", Samples.newAccount("C1")) {
      $0.remove(segment: "OrigCreditorInfSgmt")
    },
    SpoiltRecord("BLR000", "210", Samples.newAccount("D1")) {
      $0.add(Samples.trade)
      $0.blank("2026-02-03", "2026-01-05")
    },
    SpoiltRecord("BLR002", "210", stock) { $0.remove(segment: "AcctBsInfSgmt") },
    SpoiltRecord("BLR003", "210", stock) { $0.add(Samples.instalmentLimit) },
    SpoiltRecord("BLR006", "210", Samples.monthly("D1")) { $0.segments[1] = Samples.trade },
    SpoiltRecord("BLR007", "210", Samples.monthly("D1")) { $0.add(Samples.instalmentLimit) },
    SpoiltRecord("BLR008", "210", Samples.recovery("D1")) { $0.remove(segment: "AcctDbtInfSgmt") },
    SpoiltRecord("BLR009", "210", Samples.recovery("D1")) {
      $0.add(
        Samples.month("D1", "2026-02", settled: "2026-02-10"), before: "AcctDbtInfSgmt")
    },
    SpoiltRecord("BLR010", "210", Samples.closing("D1")) { $0.segments[1] = Samples.trade },
    SpoiltRecord("BLR011", "210", Samples.closing("D1")) { $0.add(Samples.instalmentLimit) },
    SpoiltRecord("BLR012", "210", monthEndClosing) { $0.segments[1] = Samples.trade },
    SpoiltRecord("BLR013", "210", monthEndClosing) { $0.add(Samples.instalmentLimit) },
    SpoiltRecord("BLR014", "210", CommonRecordTests.withGuarantor.with { $0.set("GuarMode", "3") })
    { $0.remove(segment: "RltRepymtInfSgmt") },
    SpoiltRecord("BLD000", "210", Samples.newAccount("D1")) { $0.remove(item: "Flag") },
    SpoiltRecord("BLD000", "210", Samples.newAccount("R4")) {
      $0.add(item: "Flag", "0", after: "LoanAmt")
    },
  ]

  static let timing: [SpoiltRecord] = [
    SpoiltRecord("BLE008", "210", lateOpening("2026-02-03")) { $0.set("RptDate", "2026-02-04") },
    SpoiltRecord("BLE010", "210", lateClosing("2026-03-21")) { $0.set("RptDate", "2026-03-22") },
    SpoiltRecord("BLE039", "210", Samples.monthly("D1")) { $0.set("RptDate", "2026-04-01") },
    SpoiltRecord("BLE012", "210", Samples.monthly("D1")) { $0.set("SettDate", "2026-01-31") },
    SpoiltRecord("BLE040", "210", Samples.recovery("D1")) { $0.set("LatRpyDate", "2026-02-09") },
    SpoiltRecord("BLE034", "210", Samples.recovery("D1")) { $0.set("RpyStatus", "M") },
    SpoiltRecord("BLE016", "210", Samples.recovery("D1")) {
      $0.set("AcctStatus", "3")
      $0.set("AcctBal", "0")
      $0.set("CloseDate", "2026-02-10")
    },
  ]

  static let openingValues: [SpoiltRecord] = [
    SpoiltRecord("BLE028", "210", Samples.newAccount("R1")) { $0.set("RepayFreqcy", "01") },
    SpoiltRecord("BLE029", "210", Samples.newAccount("R4")) { $0.set("RepayMode", "90") },
    SpoiltRecord("BLE031", "210", Samples.newAccount("R2")) { $0.set("CreditID", "12A4") },
    SpoiltRecord("BLE035", "210", Samples.newAccount("R2")) {
      $0.set("BusiLines", "1")
      $0.set("BusiDtlLines", "91")
    },
    SpoiltRecord("BLE036", "210", Samples.newAccount("D1")) { $0.set("BusiDtlLines", "81") },
    SpoiltRecord("BLE038", "210", bullet) { $0.set("RepayPrd", "12") },
    SpoiltRecord("BLE009", "210", Samples.newAccount("D1")) { $0.set("DueDate", "2026-01-04") },
    SpoiltRecord("BLE050", "210", home) { $0.remove(item: "LoanConCode") },
    SpoiltRecord("BLE003", "210", CommonRecordTests.withGuarantor) {
      $0.blank("<WartySign>0</WartySign>", "<WartySign></WartySign>")
    },
    SpoiltRecord("BLE048", "210", CommonRecordTests.withGuarantor) {
      $0.blank("<MaxGuarMcc>G1</MaxGuarMcc>", "<MaxGuarMcc></MaxGuarMcc>")
    },
    SpoiltRecord("BLE032", "210", companyGuarantor) {
      $0.blank("<ArlpCertType>20</ArlpCertType>", "<ArlpCertType>2</ArlpCertType>")
    },
    SpoiltRecord("BLE041", "210", CommonRecordTests.withGuarantor) {
      $0.blank("440524198001010013", Samples.number)
    },
    SpoiltRecord("BLE005", "210", Samples.newAccount("D1")) {
      $0.set("FiveCateAdjDate", "2026-01-04")
    },
    SpoiltRecord("BLE007", "210", cardWithInstalments) { $0.set("SpecEndDate", "2026-01-04") },
    SpoiltRecord("BLE050", "210", Samples.newAccount("D1")) {
      $0.add(item: "LoanConCode", "C1", after: "LoanForm")
    },
    SpoiltRecord("BLD000", "210", Samples.newAccount("R4")) {
      $0.add(item: "LoanConCode", "C1", after: "LoanForm")
    },
  ]

  static let monthlyValues: [SpoiltRecord] = [
    SpoiltRecord("BLE013", "210", badDebt) {
      $0.set("TotOverd", "0")
      $0.set("OverdPrinc", "0")
    },
    SpoiltRecord("BLE014", "210", inactiveCard) { $0.set("AcctBal", "5") },
    SpoiltRecord("BLE015", "210", unused) { $0.set("CurRpyAmt", "1") },
    SpoiltRecord("BLE017", "210", Samples.monthly("D1")) { $0.set("TotOverd", "1") },
    SpoiltRecord("BLE018", "210", Samples.recovery("D1")) { $0.set("OverdPrd", "1") },
    SpoiltRecord("BLE019", "210", overdue) { $0.set("OverdPrd", "0") },
    SpoiltRecord("BLE020", "210", overdue) { $0.set("OverdPrinc", "301") },
    SpoiltRecord("BLE026", "210", Samples.closing("D1")) { $0.set("AcctBal", "1") },
    SpoiltRecord("BLE027", "210", collectionEnd) { $0.set("AcctBal", "1") },
    SpoiltRecord("BLE030", "210", Samples.closing("D1")) { $0.set("RpyStatus", "N") },
    SpoiltRecord("BLE001", "210", Samples.closing("D1")) { $0.set("CloseDate", "") },
    SpoiltRecord("BLE043", "210", collectionEnd) { $0.set("CloseDate", "") },
    SpoiltRecord("BLE004", "210", Samples.closing("D1")) { $0.set("TotOverd", "1") },
    SpoiltRecord("BLE011", "210", Samples.closing("D1")) { $0.set("CloseDate", "2026-02-19") },
    SpoiltRecord("BLE042", "210", collectionEnd) { $0.set("LatRpyDate", "2026-02-11") },
    SpoiltRecord("BLE002", "210", unusedCard) { $0.set("RpyPrct", "100") },
    SpoiltRecord("BLE022", "210", Samples.monthly("R3")) { $0.set("OvedrawBaOve180", "3001") },
    SpoiltRecord("BLE023", "210", Samples.monthly("R3")) { $0.set("RpyStatus", "*") },
    SpoiltRecord("BLE025", "210", Samples.monthly("R3").with { $0.set("RpyStatus", "1") }) {
      $0.set("AcctBal", "0")
    },
    SpoiltRecord("BLE037", "210", Samples.closing("D1")) { $0.set("AcctStatus", "1") },
    SpoiltRecord("BLE006", "210", Samples.closing("D1").with { $0.add(Samples.trade) }) {
      $0.blank("2026-02-03", "2026-02-21")
      $0.set("RptDate", "2026-02-22")
    },
    SpoiltRecord("BLE046", "210", Samples.monthly("D1").with { $0.add(Samples.trade) }) {
      $0.remove(item: "CagOfTrdInf")
      $0.set("CagOfTrdNm", "0")
    },
  ]

  @Test(
    "a spoilt account record is refused with its code, the right one is taken",
    arguments: cases)
  func spoilt(_ item: SpoiltRecord) {
    #expect(item.answers == item.dueAnswers)
  }
}

extension AccountRecordTests {
  static let stock = Samples.newAccount("D1").with {
    $0.set("RptDateCode", "31")
    $0.set("RptDate", "2026-01-31")
  }
  static let monthEndClosing = Samples.closing("D1").with { $0.set("RptDateCode", "32") }
  static let bullet = Samples.newAccount("D1").with {
    $0.set("RepayMode", "21")
    $0.set("RepayPrd", "0")
  }
  static let home = Samples.newAccount("D1").with {
    $0.set("BusiDtlLines", "11")
    $0.add(item: "LoanConCode", "C1", after: "LoanForm")
    $0.add(item: "FirstHouLoanFlag", "01", after: "LoanConCode")
  }
  static let companyGuarantor = CommonRecordTests.withGuarantor.with {
    $0.blank("<InfoIDType>1</InfoIDType>", "<InfoIDType>2</InfoIDType>")
    $0.blank("<ArlpCertType>10</ArlpCertType>", "<ArlpCertType>20</ArlpCertType>")
  }
  static let cardWithInstalments = Samples.monthly("R2").with {
    $0.add(Samples.instalmentLimit)
  }
  static let overdue = Samples.monthly("D1").with {
    $0.set("AcctStatus", "2")
    $0.set("RpyStatus", "1")
    $0.set("OverdPrd", "1")
    $0.set("TotOverd", "300")
    $0.set("OverdPrinc", "280")
  }
  static let badDebt = overdue.with {
    $0.set("AcctStatus", "42")
    $0.set("RpyStatus", "B")
  }
  static let unused = Samples.monthly("R1").with {
    $0.set("RpyStatus", "*")
    $0.set("AcctBal", "0")
  }
  static let unusedCard = Samples.monthly("R2").with {
    $0.set("RpyStatus", "*")
    $0.set("AcctBal", "0")
    $0.set("PridAcctBal", "0")
    $0.set("RpyPrct", "")
  }
  static let inactiveCard = unusedCard.with { $0.set("AcctStatus", "6") }
  static let collectionEnd = Samples.newAccount("C1").with {
    $0.set("RptDateCode", "20")
    $0.set("RptDate", "2026-02-20")
    $0.remove(segment: "AcctBsInfSgmt")
    $0.remove(segment: "OrigCreditorInfSgmt")
    $0.set("AcctStatus", "2")
    $0.set("AcctBal", "0")
    $0.set("CloseDate", "2026-02-10")
  }

  static func lateOpening(_ day: String) -> Sample {
    Samples.newAccount("D1").with { $0.set("RptDate", day) }
  }

  static func lateClosing(_ day: String) -> Sample {
    Samples.closing("D1").with { $0.set("RptDate", day) }
  }
}
