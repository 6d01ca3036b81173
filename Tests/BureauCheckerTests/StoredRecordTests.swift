import BureauChecker
import Testing

@Suite("Records against what the bureau holds")
struct StoredRecordTests {
  private func codes(
    _ bureau: inout TestBureau, _ type: String, _ sample: Sample
  ) -> [String] {
    bureau.send(type, [sample]).errors.map(\.code)
  }

  private func withLoan(_ type: String = "D1") -> TestBureau {
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "210", Samples.newAccount(type)) == [])
    return bureau
  }

  @Test("basic information comes before agreement and account, the agreement before the account")
  func crossRecord() {
    var bureau = TestBureau()
    #expect(codes(&bureau, "220", Samples.newAgreement) == ["XCR001"])
    #expect(codes(&bureau, "210", Samples.newAccount("R1")) == ["XCR001", "XCR002"])
    bureau.send("110", [Samples.basics])
    #expect(codes(&bureau, "210", Samples.newAccount("R1")) == ["XCR002"])
    bureau.send("220", [Samples.newAgreement])
    #expect(codes(&bureau, "210", Samples.newAccount("R1")) == [])
  }

  @Test("the first report of an account holds what an opening holds")
  func firstReport() {
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == ["BLR004"])
    let recovery = codes(&bureau, "210", Samples.recovery("D1"))
    #expect(recovery == ["BLR004", "BLR004", "BLR005"])
    let full = Samples.monthly("D1").with {
      $0.add(Samples.opening("D1"), before: "AcctMthlyBlgInfSgmt")
    }
    #expect(codes(&bureau, "210", full) == [])
  }

  @Test("the first basic information is complete, and never older than what is stored")
  func basics() {
    var bureau = TestBureau()
    let update = Samples.basics.with {
      $0.set("RptDateCode", "20")
      $0.remove(segment: "EduInfSgmt")
    }
    #expect(codes(&bureau, "110", update) == ["BBR001"])
    bureau.send("110", [Samples.basics])
    #expect(codes(&bureau, "110", update) == [])
    let old = update.with {
      $0.set("RptDate", "2026-01-04")
      for segment in $0.segments {
        for item in segment.items where item.name.hasSuffix("UpDate") {
          $0.set(item.name, "2026-01-04")
        }
      }
    }
    #expect(Set(codes(&bureau, "110", old)) == ["BBR002"])
  }

  @Test("one month-end record per account and month: BLR027; the same key: ABR004")
  func months() {
    var bureau = withLoan()
    #expect(codes(&bureau, "210", Samples.monthly("D1", on: "2026-02-27")) == [])
    #expect(codes(&bureau, "210", Samples.monthly("D1", on: "2026-02-28")) == ["BLR027"])
    #expect(codes(&bureau, "210", Samples.monthly("D1", on: "2026-02-27")) == ["ABR004"])
    #expect(codes(&bureau, "210", Samples.monthly("D1", "2026-03", on: "2026-03-31")) == [])
    // A month left out may follow.
    #expect(codes(&bureau, "210", Samples.monthly("D1", "2026-01", on: "2026-01-31")) == [])
    let second = Samples.monthly("D1", "2026-01", on: "2026-01-31").with {
      $0.set("RptDate", "2026-02-01")
    }
    #expect(codes(&bureau, "210", second) == ["BLR027"])
  }

  @Test("an account never changes its type: BLR019")
  func accountType() {
    var bureau = withLoan()
    #expect(codes(&bureau, "210", Samples.monthly("R4")).contains("BLR019"))
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == [])
  }

  @Test("nothing follows a close, and a close is not older than what is stored")
  func closing() {
    var bureau = withLoan()
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == [])
    #expect(codes(&bureau, "210", Samples.closing("D1")) == ["BLR021"])
    let closing = Samples.closing("D1").with { $0.set("RptDate", "2026-03-01") }
    #expect(codes(&bureau, "210", closing) == [])
    #expect(
      codes(&bureau, "210", Samples.monthly("D1", "2026-03", on: "2026-03-31")) == ["BLR020"])
  }

  @Test("the day of classification does not go back: BLR022")
  func classification() {
    var bureau = withLoan()
    let earlier = Samples.monthly("D1").with { $0.set("FiveCateAdjDate", "2026-01-04") }
    #expect(codes(&bureau, "210", earlier) == ["BLR022"])
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == [])
  }

  @Test("a special transaction is told once: BLR023")
  func trades() {
    var bureau = withLoan()
    let first = Samples.monthly("D1").with { $0.add(Samples.trade) }
    #expect(codes(&bureau, "210", first) == [])
    let again = Samples.monthly("D1", "2026-03", on: "2026-03-31").with { $0.add(Samples.trade) }
    #expect(codes(&bureau, "210", again) == ["BLR023"])
  }

  @Test("nothing follows an ended agreement: BCR001; its report days rise: ABR004")
  func agreements() {
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "220", Samples.newAgreement) == ["ABR004"])
    let end = Samples.newAgreement.with {
      $0.set("RptDate", "2026-02-01")
      $0.set("RptDateCode", "20")
      $0.set("ConStatus", "2")
    }
    #expect(codes(&bureau, "220", end) == [])
    let more = end.with { $0.set("RptDate", "2026-02-02") }
    #expect(codes(&bureau, "220", more) == ["BCR001"])
  }

  @Test("special events need their account, its type and the right month")
  func events() {
    let event = OtherRecordTests.event
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "215", event) == ["BQR001"])
    bureau.send("210", [Samples.newAccount("D1")])
    let card = event.with { $0.set("OpetnType", "11") }
    #expect(codes(&bureau, "215", card) == ["BQR002"])
    let late = event.with {
      $0.set("Month", "2026-03")
      $0.set("RptDate", "2026-03-31")
    }
    #expect(codes(&bureau, "215", late) == ["BQR004"])
    let withdrawal = event.with { $0.set("Flag", "0") }
    #expect(codes(&bureau, "215", withdrawal) == ["BQR006"])
    #expect(codes(&bureau, "215", event) == [])
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == ["BLR020"])
    #expect(codes(&bureau, "215", withdrawal) == [])
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == [])

    var cards = withLoan("R2")
    #expect(codes(&cards, "215", event) == ["BQR003"])
    #expect(codes(&cards, "215", card) == [])
  }

  @Test("a changed identifier retires the old one: ABE012")
  func identifiers() {
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "211", OtherRecordTests.change) == ["BIE001"])
    bureau.send("210", [Samples.newAccount("D1")])
    #expect(codes(&bureau, "211", OtherRecordTests.change) == [])
    #expect(codes(&bureau, "210", Samples.monthly("D1")).contains("ABE012"))
    let renamed = Samples.monthly("D1").with { $0.set("AcctCode", Samples.account + "B") }
    #expect(codes(&bureau, "210", renamed) == [])
    bureau.send(
      "210", [Samples.newAccount("D1").with { $0.set("AcctCode", Samples.account + "C") }])
    let taken = OtherRecordTests.change.with {
      $0.set("OdBnesCode", Samples.account + "C")
      $0.set("NwBnesCode", Samples.account + "B")
    }
    #expect(codes(&bureau, "211", taken) == ["BIE002"])
  }

  @Test("a monthly correction replaces the newest row of its month and nothing else")
  func monthCorrection() {
    let correction = OtherRecordTests.monthCorrection.with {
      $0.blank("<AcctBal>3000<", "<AcctBal>2000<")
    }
    var bureau = TestBureau.withBorrower()
    #expect(codes(&bureau, "212", correction) == ["BMR007"])
    bureau.send("210", [Samples.newAccount("D1")])
    #expect(codes(&bureau, "212", correction) == ["BMR008"])
    bureau.send("210", [Samples.monthly("D1")])
    #expect(codes(&bureau, "212", correction) == [])
    let stored = bureau.database.accounts[Samples.account]
    #expect(stored?.months["2026-02"]?.items["AcctBal"] == "2000")
    #expect(stored?.months["2026-01"]?.items["AcctBal"] == "3000")
    let closing = Samples.correction(
      "H", type: "D1", on: "2026-01-05", Samples.closing("D1").segments[1]
    ).with {
      $0.blank("2026-02-20", "2026-01-05")
      $0.blank("<Month>2026-02<", "<Month>2026-01<")
      $0.blank("<CloseDate>2026-02-20<", "<CloseDate>2026-01-05<")
    }
    #expect(codes(&bureau, "212", closing) == ["BMR010"])
    let otherType = correction.with { $0.set("AcctType", "R4") }
    #expect(codes(&bureau, "212", otherType) == ["BMR012"])
  }

  @Test("the report day of a correction fits its segment: BMR009, BMR019, BMR021")
  func correctionDays() {
    var bureau = withLoan()
    bureau.send("210", [Samples.monthly("D1")])
    for (letter, segment, code) in [
      ("C", Samples.opening("D1"), "BMR021"), ("D", Samples.guarantor(), "BMR009"),
      ("B", Sample.Segment(element: "AcctBsSgmt", items: base), "BMR019"),
    ] {
      let wrong = Samples.correction(letter, type: "D1", on: "2026-02-27", segment)
      #expect(codes(&bureau, "212", wrong) == [code])
      let right = Samples.correction(letter, type: "D1", on: "2026-02-28", segment)
      #expect(codes(&bureau, "212", right) == [])
    }
  }

  private let base = [
    ("Name", "王小明"), ("IDType", "10"), ("IDNum", Samples.number),
    ("MngmtOrgCode", Samples.provider),
  ]

  @Test("no correction adds to a closed account: BMR016")
  func correctionAfterClose() {
    var bureau = withLoan()
    bureau.send("210", [Samples.closing("D1")])
    let after = Samples.correction("C", type: "D1", on: "2026-02-21", Samples.opening("D1"))
    #expect(codes(&bureau, "212", after) == ["BMR016"])
    let at = Samples.correction("C", type: "D1", on: "2026-02-20", Samples.opening("D1"))
    #expect(codes(&bureau, "212", at) == [])
  }

  @Test("deleted months may be told again, deleted accounts are gone: BTE000")
  func deletions() {
    var bureau = withLoan()
    bureau.send("210", [Samples.monthly("D1")])
    #expect(codes(&bureau, "213", OtherRecordTests.deletion) == [])
    #expect(codes(&bureau, "210", Samples.monthly("D1")) == [])
    let whole = Samples.flat(
      "InAcctEntDel", [("InfRecType", "214"), ("DelRecCode", Samples.account)])
    #expect(codes(&bureau, "214", whole) == [])
    #expect(codes(&bureau, "214", whole) == ["BTE000"])
    #expect(bureau.database.accounts.isEmpty)
  }

  @Test("segments are not deleted across a special event: BSR001, BSR002")
  func deletionAcrossEvent() {
    for (event, code) in [("11", "BSR002"), ("12", "BSR001")] {
      var bureau = withLoan("R2")
      bureau.send("210", [Samples.monthly("R2")])
      let told = OtherRecordTests.event.with { $0.set("OpetnType", event) }
      #expect(codes(&bureau, "215", told) == [])
      #expect(codes(&bureau, "213", OtherRecordTests.deletion) == [code])
      #expect(codes(&bureau, "215", told.with { $0.set("Flag", "0") }) == [])
      #expect(codes(&bureau, "213", OtherRecordTests.deletion) == [])
    }
  }

  @Test("agreements are renamed, corrected and deleted like accounts")
  func agreementChanges() {
    var bureau = TestBureau.withBorrower()
    #expect(
      codes(
        &bureau, "222",
        OtherRecordTests.agreementCorrection.with {
          $0.blank("<CreditLim>10000<", "<CreditLim>20000<")
        }) == [])
    #expect(bureau.database.agreements[Samples.agreement]?.limit["CreditLim"] == "20000")
    let renamed = Samples.agreement + "B"
    let change = Samples.flat(
      "InCtrctIDCagsInf",
      [("InfRecType", "221"), ("OdBnesCode", Samples.agreement), ("NwBnesCode", renamed)])
    #expect(codes(&bureau, "221", change) == [])
    let segment = Samples.flat(
      "InCtrctDel",
      [
        ("InfRecType", "223"), ("DelRecCode", renamed), ("DelSgmtCode", "D"),
        ("DelStartDate", "2026-01-01"), ("DelEndDate", ""),
      ])
    #expect(codes(&bureau, "223", segment) == [])
    #expect(bureau.database.agreements[renamed]?.limit.isEmpty == true)
    let whole = Samples.flat("InCtrctEntDel", [("InfRecType", "224"), ("DelRecCode", renamed)])
    #expect(codes(&bureau, "224", whole) == [])
    #expect(bureau.database.agreements.isEmpty)
  }

  @Test("basic information is deleted by the person's three ids")
  func basicDeletion() {
    var bureau = TestBureau()
    let deletion = Samples.flat(
      "InBsInfDlt",
      [
        ("Name", "王小明"), ("IDType", "10"), ("IDNum", Samples.number),
        ("InfSurcCode", Samples.provider),
      ])
    #expect(codes(&bureau, "114", deletion) == ["BTE000"])
    bureau.send("110", [Samples.basics])
    #expect(codes(&bureau, "114", deletion) == [])
    #expect(bureau.database.people.isEmpty)
  }
}
