import BureauChecker
import Testing

@Suite("Rules of every record")
struct CommonRecordTests {
  static let cases: [SpoiltRecord] = [
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) {
      $0.add(item: "Unknown", "1", after: "Cy")
    },
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) { $0.segments.swapAt(1, 2) },
    SpoiltRecord("ABR000", "210", Samples.monthly("D1")) { $0.segments[1].items.swapAt(3, 4) },
    SpoiltRecord("ABR000", "210", Samples.monthly("D1")) { $0.segments[1].items[3].name = "Bal" },
    SpoiltRecord("ABR000", "210", Samples.monthly("D1")) {
      $0.segments[1].items[3].value += "<a/>"
    },
    SpoiltRecord("ABR000", "210", withGuarantor) { $0.segments[2].items.swapAt(0, 1) },
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) { $0.segments.append($0.segments[2]) },
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) { $0.root = "InBasInf" },
    SpoiltRecord("ABR001", "210", Samples.monthly("D1")) {
      $0.set("RptDate", "2026-04-02")
      $0.set("Month", "2026-04")
      $0.set("SettDate", "2026-04-01")
    },
    SpoiltRecord("ABD000", "210", Samples.monthly("D1")) { $0.remove(item: "ActRpyAmt") },
    SpoiltRecord("ABD001", "210", Samples.newAccount("R1")) {
      $0.set("Mcc", "")
      $0.remove(item: "Mcc")
    },
    SpoiltRecord("ABD001", "210", withGuarantor) {
      $0.remove(item: "RltRepymtInf")
      $0.set("RltRepymtNm", "0")
    },
    SpoiltRecord("ABE000", "210", Samples.monthly("D1")) { $0.set("AcctBal", "") },
    SpoiltRecord("ABE000", "210", Samples.monthly("D1")) { $0.set("AcctBal", "  ") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("AcctBal", "12.5") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("FiveCate", "7") },
    SpoiltRecord("ABE001", "210", Samples.monthly("R2")) { $0.set("RpyStatus", "D") },
    SpoiltRecord("ABE001", "210", Samples.newAccount("D1")) { $0.set("ApplyBusiDist", "3301000") },
    SpoiltRecord("ABE001", "210", Samples.newAccount("D1")) { $0.set("ApplyBusiDist", "993301") },
    SpoiltRecord("ABE001", "210", Samples.newAccount("D1")) { $0.set("Cy", "RMB") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("AcctType", "D9") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("RptDateCode", "41") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("InfRecType", "220") },
    SpoiltRecord("ABE001", "210", withGuarantor) {
      $0.blank("<ArlpCertType>10<", "<ArlpCertType>30<")
    },
    SpoiltRecord("ABE001", "110", Samples.basics) { $0.set("Nation", "CHI") },
    SpoiltRecord("ABE002", "210", Samples.newAccount("R1")) { $0.set("Mcc", "Y0000000000001L") },
    SpoiltRecord("ABE004", "110", Samples.basics) { $0.set("IDNum", "110105194912310021") },
    SpoiltRecord("ABE004", "210", withGuarantor) {
      $0.blank("440524198001010013", "440524198001010014")
    },
    SpoiltRecord("ABE007", "210", Samples.monthly("D1")) { $0.set("LatRpyDate", "2026-03-01") },
    SpoiltRecord("ABE008", "210", Samples.newAccount("D1")) { $0.set("DueDate", "2027-02-29") },
    SpoiltRecord("ABE010", "210", withGuarantor) { $0.set("RltRepymtNm", "2") },
    SpoiltRecord("ABE011", "210", withGuarantor) { sample in
      sample.set("RltRepymtNm", "2")
      let place = sample.segments.firstIndex { $0.element == "RltRepymtInfSgmt" } ?? 0
      sample.segments[place].items.append(sample.segments[place].items[1])
    },
  ]

  static let withGuarantor = Samples.newAccount("D1").with {
    $0.add(Samples.guarantor(), before: "AcctMthlyBlgInfSgmt")
  }

  @Test("a spoilt record is refused with its code, the right one is taken", arguments: cases)
  func spoilt(_ item: SpoiltRecord) {
    #expect(item.answers == item.dueAnswers)
  }

  @Test("several faults of one record are all told, each once and nothing besides")
  func together() {
    var bureau = TestBureau(isComplete: false)
    let wrong = Samples.closing("D1").with {
      $0.set("AcctBal", "")
      $0.set("FiveCate", "7")
      $0.set("RpyStatus", "N")
      $0.set("CloseDate", "2026-02-19")
      $0.remove(item: "ActRpyAmt")
      $0.add(Samples.instalmentLimit)
    }
    let report = bureau.send("210", [wrong])
    let codes = ["ABD000", "ABE000", "ABE001", "BLE011", "BLE030", "BLR011"]
    #expect(report.errors.map(\.code).sorted() == codes)
    #expect(report.errors.allSatisfy { $0.line == 2 })
  }
}
