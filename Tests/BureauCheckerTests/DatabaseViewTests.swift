import BureauChecker
import Testing

@Suite("What the bureau shows after corrections, deletions and years")
struct DatabaseViewTests {
  private func bureau(_ told: StoredRuleTests.Told) -> TestBureau {
    var bureau = TestBureau()
    for (type, sample) in told { #expect(bureau.send(type, [sample]).errors == []) }
    return bureau
  }

  private func account(_ bureau: TestBureau) throws -> BureauDatabase.Account {
    try #require(bureau.database.accounts[Samples.account])
  }

  private func month(_ month: String, status: String, on day: String? = nil) -> Sample {
    let day = day ?? month + "-28"
    return Samples.monthly("D1", month, on: day).with {
      guard status != "N" else { return }
      $0.set("AcctStatus", status == "C" ? "3" : "2")
      $0.set("RpyStatus", status)
      $0.set("OverdPrd", status == "C" ? "0" : status)
      $0.set("TotOverd", status == "C" ? "0" : "300")
      $0.set("AcctBal", status == "C" ? "0" : "3000")
      $0.set("CloseDate", status == "C" ? day : "")
    }
  }

  @Test("a corrected opening changes the view only where no newer one stands")
  func openingCorrected() throws {
    var bureau = bureau(StoredRuleTests.february)
    let newer = StoredRuleTests.correction(
      "C", Samples.newAccount("D1").with { $0.set("LoanAmt", "3200") }.segments[1])
    #expect(bureau.send("212", [newer]).errors == [])
    #expect(try account(bureau).segments["C"]?.items["LoanAmt"] == "3200")
    let older = StoredRuleTests.correction(
      "C", Samples.newAccount("D1").with { $0.set("LoanAmt", "3100") }.segments[1], "2026-01-05")
    #expect(bureau.send("212", [older]).errors == [])
    #expect(try account(bureau).segments["C"]?.items["LoanAmt"] == "3200")
    // Without the newer one, the corrected older one shows.
    let deletion = Samples.deletion("213", of: Samples.account, "C")
    #expect(bureau.send("213", [deletion]).errors == [])
    #expect(try account(bureau).segments["C"]?.items["LoanAmt"] == "3100")
  }

  @Test("corrected trades replace those of their own report and no others")
  func tradesCorrected() throws {
    var bureau = bureau(
      StoredRuleTests.traded + [("210", StoredRuleTests.march(trade: "2026-02-04"))])
    #expect(try account(bureau).trades.map { $0["TranDate"] } == ["2026-02-03", "2026-02-04"])
    let segment = Samples.trade
    var correction = StoredRuleTests.correction("K", segment)
    correction.blank("<TranAmt>100<", "<TranAmt>150<")
    #expect(bureau.send("212", [correction]).errors == [])
    #expect(try account(bureau).trades.map { $0["TranAmt"] } == ["150", "100"])
    let deletion = Samples.deletion("213", of: Samples.account, "K")
    #expect(bureau.send("213", [deletion]).errors == [])
    #expect(try account(bureau).trades.map { $0["TranDate"] } == ["2026-02-04"])
  }

  @Test("a close corrected away opens the account, one corrected in closes it")
  func closeCorrected() throws {
    var bureau = bureau(StoredRuleTests.februaryAndMarch)
    #expect(bureau.send("212", [StoredRuleTests.closingCorrection]).errors == [])
    #expect(try account(bureau).closedOn == "2026-03-31")
    let april = Samples.monthly("D1", "2026-04", on: "2026-04-01")
    #expect(bureau.send("210", [april]).errors.map(\.code) == ["BLR020"])
    let back = StoredRuleTests.correction(
      "H", Samples.month("D1", "2026-03", settled: "2026-03-31"), "2026-03-31")
    #expect(bureau.send("212", [back]).errors == [])
    #expect(try account(bureau).closedOn == nil)
    #expect(bureau.send("210", [april]).errors == [])
  }

  @Test("a deleted close opens the account, and its days may be told again")
  func closeDeleted() throws {
    var bureau = bureau(StoredRuleTests.closed)
    #expect(try account(bureau).closedOn == "2026-02-20")
    let deletion = Samples.deletion("213", of: Samples.account, "H")
    #expect(bureau.send("213", [deletion]).errors == [])
    #expect(try account(bureau).closedOn == nil)
    #expect(try account(bureau).months.keys.sorted() == ["2026-01"])
    #expect(bureau.send("210", [Samples.closing("D1")]).errors == [])
    #expect(try account(bureau).closedOn == "2026-02-20")
  }

  @Test("a corrected base moves the account to the right person")
  func baseCorrected() throws {
    var bureau = bureau(StoredRuleTests.loan)
    let other = Samples.basics.with { $0.set("Name", "王明") }
    #expect(bureau.send("110", [other]).errors == [])
    let correction = Samples.baseCorrection(on: "2026-01-05").with { $0.blank("王小明", "王明") }
    #expect(bureau.send("212", [correction]).errors == [])
    let key = CheckedRecord.personKey(name: "王明", type: "10", number: Samples.number)
    #expect(try account(bureau).person == key)
    #expect(bureau.database.accountsOfPerson[key] == [Samples.account])
    let old = CheckedRecord.personKey(name: "王小明", type: "10", number: Samples.number)
    #expect(bureau.database.accountsOfPerson[old] == [])
  }

  @Test("a restarted card is open again, and the restart withdrawn closes it")
  func restart() throws {
    let code = StoredRuleTests.cardCode
    let closing = Samples.closing("R2").with { $0.set("AcctCode", code) }
    let restart = StoredRuleTests.event("12", of: code)
    let month = Samples.monthly("R2", "2026-03", on: "2026-03-31").with { $0.set("AcctCode", code) }
    var bureau = bureau(StoredRuleTests.card + [("210", closing)])
    #expect(bureau.send("210", [month]).errors.map(\.code) == ["BLR020"])
    #expect(bureau.send("215", [restart]).errors == [])
    #expect(bureau.database.accounts[code]?.closedOn == nil)
    #expect(bureau.send("215", [restart.with { $0.set("Flag", "0") }]).errors == [])
    #expect(bureau.database.accounts[code]?.closedOn == "2026-02-20")
    #expect(bureau.send("215", [restart]).errors == [])
    #expect(bureau.send("210", [month]).errors == [])
  }

  @Test("a card that was restarted can be closed in the same month")
  func closedAgain() {
    let code = StoredRuleTests.cardCode
    let closing = Samples.closing("R2").with { $0.set("AcctCode", code) }
    let restart = StoredRuleTests.event("12", of: code).with {
      $0.set("Month", "2026-03")
      $0.set("RptDate", "2026-03-05")
    }
    let again = closing.with {
      for name in ["RptDate", "SettDate", "CloseDate"] { $0.set(name, "2026-03-20") }
      $0.set("Month", "2026-03")
    }
    var bureau = bureau(StoredRuleTests.card + [("210", closing), ("215", restart)])
    #expect(bureau.send("210", [again]).errors == [])
    #expect(bureau.database.accounts[code]?.closedOn == "2026-03-20")
  }

  @Test("a code given up returns to its own account only, over any number of changes")
  func codes() {
    let names = ["", "B", "C", ""].map { Samples.account + $0 }
    var bureau = bureau(StoredRuleTests.both)
    let send = { (old: String, new: String, bureau: inout TestBureau) in
      let change = Samples.change("211", from: old).with { $0.set("NwBnesCode", new) }
      return bureau.send("211", [change]).errors.map(\.code)
    }
    #expect(send(names[0], names[1], &bureau) == [])
    #expect(send(names[1], names[2], &bureau) == [])
    #expect(send(StoredRuleTests.cardCode, names[0], &bureau) == ["BIE002"])
    #expect(send(names[2], names[3], &bureau) == [])
    #expect(bureau.database.accounts.keys.sorted() == [StoredRuleTests.cardCode, names[0]])
    #expect(bureau.send("210", [Samples.monthly("D1")]).errors == [])
  }

  @Test("guarantees and pledges are renamed, corrected and deleted like accounts")
  func otherSubjects() {
    let code = Samples.guaranteeCode
    var bureau = bureau(StoredRuleTests.guarantee + [("510", Samples.pledge)])
    let correction = Samples.guaranteeCorrection.with {
      $0.blank("<LoanAmt>1000<", "<LoanAmt>900<")
    }
    #expect(bureau.send("232", [correction]).errors == [])
    #expect(bureau.database.guarantees[code]?.liability["LoanAmt"] == "900")
    #expect(bureau.send("231", [Samples.change("231", from: code)]).errors == [])
    #expect(bureau.database.guarantees.keys.sorted() == [code + "B"])
    let segment = Samples.deletion("233", of: code + "B", "D").with {
      $0.set("DelStartDate", "2026-01-01")
    }
    #expect(bureau.send("233", [segment]).errors == [])
    #expect(bureau.database.guarantees[code + "B"]?.liability.isEmpty == true)
    let whole = Samples.wholeDeletion("234", of: code + "B")
    #expect(bureau.send("234", [whole]).errors == [])
    #expect(bureau.database.guarantees.isEmpty)

    let pledge = Samples.pledgeCode
    #expect(bureau.database.pledges[pledge]?.contract["CcAmt"] == "5000")
    #expect(bureau.send("511", [Samples.change("511", from: pledge)]).errors == [])
    #expect(bureau.send("514", [Samples.wholeDeletion("514", of: pledge + "B")]).errors == [])
    #expect(bureau.database.pledges.isEmpty)
  }

  @Test("an older report fills a gap and changes nothing newer")
  func olderReport() throws {
    var bureau = bureau(StoredRuleTests.loan + [("210", StoredRuleTests.march())])
    let february = Samples.monthly("D1").with { $0.set("AcctBal", "2900") }
    #expect(bureau.send("210", [february]).errors == [])
    #expect(try account(bureau).months.keys.sorted() == ["2026-01", "2026-02", "2026-03"])
    #expect(
      try account(bureau).reports.map(\.day) == ["2026-01-05", "2026-02-28", "2026-03-31"])
  }

  @Test("N23 overdue months go five years after the end of the bad act, not a day earlier")
  func ageing() throws {
    let late = [month("2026-02", status: "1"), month("2026-03", status: "N", on: "2026-03-31")]
    var bureau = bureau(StoredRuleTests.loan + late.map { ("210", $0) })
    bureau.database.ageOut(on: "2031-03-30")
    #expect(try account(bureau).months["2026-02"]?.items["RpyStatus"] == "1")
    bureau.database.ageOut(on: "2031-03-31")
    #expect(try account(bureau).months.keys.sorted() == ["2026-01", "2026-03"])
    bureau.database.ageOut(on: "2026-01-01")
    #expect(try account(bureau).months.keys.sorted() == ["2026-01", "2026-03"])
  }

  @Test("N23 what is still overdue never goes; what was closed goes five years after the close")
  func openAndClosed() throws {
    let late = month("2026-02", status: "1")
    var open = bureau(StoredRuleTests.loan + [("210", late)])
    open.database.ageOut(on: "2051-01-01")
    #expect(try account(open).months.count == 2)
    var closed = bureau(
      StoredRuleTests.loan + [("210", late), ("210", month("2026-03", status: "C"))])
    closed.database.ageOut(on: "2031-03-27")
    #expect(try account(closed).months.count == 3)
    closed.database.ageOut(on: "2031-03-28")
    #expect(try account(closed).months.keys.sorted() == ["2026-01", "2026-03"])
    #expect(try account(closed).closedOn == "2026-03-28")
  }

  @Test("N23 a debt that ended badly leaves no bad row, and stays closed")
  func writtenOff() throws {
    let late = month("2026-02", status: "7").with { $0.set("AcctStatus", "42") }
    let end = month("2026-03", status: "C").with { $0.set("RpyStatus", "G") }
    var bureau = bureau(StoredRuleTests.loan + [("210", late), ("210", end)])
    bureau.database.ageOut(on: "2031-03-28")
    #expect(try account(bureau).months.keys.sorted() == ["2026-01"])
    #expect(try account(bureau).closedOn == "2026-03-28")
    let april = Samples.monthly("D1", "2026-04", on: "2026-04-01")
    #expect(bureau.send("210", [april]).errors.map(\.code) == ["BLR020"])
  }
}
