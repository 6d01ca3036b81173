import BureauChecker
import Testing

@Suite("Rules of every record")
struct CommonRecordTests {
  static let cases: [SpoiltRecord] = [
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) {
      $0.add(item: "Unknown", "1", after: "Cy")
    },
    SpoiltRecord("ABR000", "210", Samples.newAccount("D1")) { $0.segments.swapAt(1, 2) },
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
    SpoiltRecord("ABE000", "210", Samples.monthly("D1")) { $0.set("AcctBal", "") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("AcctBal", "12.5") },
    SpoiltRecord("ABE001", "210", Samples.monthly("D1")) { $0.set("FiveCate", "7") },
    SpoiltRecord("ABE001", "210", Samples.monthly("R2")) { $0.set("RpyStatus", "D") },
    SpoiltRecord("ABE001", "210", Samples.newAccount("D1")) { $0.set("ApplyBusiDist", "3301000") },
    SpoiltRecord("ABE002", "210", Samples.newAccount("R1")) { $0.set("Mcc", "Y0000000000001L") },
    SpoiltRecord("ABE004", "110", Samples.basics) { $0.set("IDNum", "110105194912310021") },
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
    expectRefusal(item)
  }

  @Test("a line that is not XML is ABR006")
  func unreadable() {
    var database = BureauDatabase(isComplete: false)
    for line in ["<Document><InAcctInf>", "<!DOCTYPE a><Document/>", ""] {
      let report = ReportFileChecker().check(
        TestBureau.file("210", [line], day: "20260401"),
        name: TestBureau.fileName("210", serial: 1, day: "20260401"), database: &database)
      #expect(report.errors.map(\.code) == ["ABR006"])
      database = BureauDatabase(isComplete: false)
    }
  }

  @Test("two records with one identity key in a file: the second is ABR002")
  func repeatedInFile() {
    var bureau = TestBureau(isComplete: false)
    let report = bureau.send("110", [Samples.basics, Samples.basics])
    #expect(report.errors.map(\.code) == ["ABR002"])
    #expect(report.errors.map(\.line) == [3])
    #expect(report.rejected == 1)
  }

  @Test("an unknown 业务管理机构 is ABE003")
  func unknownOffice() {
    for (offices, codes) in [([Samples.provider], []), (["X0000000000009"], ["ABE003"])] {
      var bureau = TestBureau(isComplete: false)
      bureau.database.offices = Set(offices)
      let report = bureau.send("220", [Samples.newAgreement])
      #expect(report.errors.map(\.code) == codes)
    }
  }
}

/// Expects the right record to be taken and the spoilt one to be refused with its code.
func expectRefusal(_ item: SpoiltRecord, sourceLocation: SourceLocation = #_sourceLocation) {
  var bureau = TestBureau(isComplete: false)
  let right = bureau.send(item.type, [item.right])
  #expect(right.errors.isEmpty, sourceLocation: sourceLocation)
  #expect(right.records == 1 && right.rejected == 0, sourceLocation: sourceLocation)
  bureau = TestBureau(isComplete: false)
  let spoilt = bureau.send(item.type, [item.right.with(item.spoil)])
  #expect(
    spoilt.errors.contains { $0.code == item.code }, "\(spoilt.errors)",
    sourceLocation: sourceLocation)
  #expect(spoilt.rejected == 1, sourceLocation: sourceLocation)
}
