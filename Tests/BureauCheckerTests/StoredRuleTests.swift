import BureauChecker
import Testing

@Suite("Rules about what the bureau holds")
struct StoredRuleTests {
  typealias Told = [(type: String, sample: Sample)]

  static let person: Told = [("110", Samples.basics)]
  static let borrower: Told = person + [("220", Samples.newAgreement)]
  static let loan: Told = borrower + [("210", Samples.newAccount("D1"))]
  static let cardCode = Samples.provider + "CARD0001"
  static let card: Told =
    borrower + [("210", Samples.newAccount("R2").with { $0.set("AcctCode", cardCode) })]
  static let february: Told = loan + [("210", Samples.monthly("D1"))]
  static let closed: Told = loan + [("210", Samples.closing("D1"))]

  static let cases = between + histories + events + codes + corrections + deletions

  static let between: [SpoiltRecord] = [
    SpoiltRecord("XCR001", "220", Samples.newAgreement, after: person) { $0.set("Name", "王明") },
    SpoiltRecord("XCR001", "210", Samples.newAccount("D1"), after: person) {
      $0.set("IDType", "20")
      $0.set("IDNum", "1234567")
    },
    SpoiltRecord("XCR001", "230", Samples.guarantee, after: person) { $0.set("Name", "王明") },
    SpoiltRecord("XCR001", "212", Samples.baseCorrection(on: "2026-01-05"), after: loan) {
      $0.blank("王小明", "王明")
    },
    SpoiltRecord("XCR002", "210", Samples.newAccount("R1"), after: borrower) {
      $0.set("Mcc", Samples.provider + "LINE0002")
    },
    SpoiltRecord("XCR003", "210", pledged, after: person + [("510", Samples.pledge)]) {
      $0.blank("PLEDGE01", "PLEDGE02")
    },
    SpoiltRecord("XCR004", "220", Samples.newAgreement, after: person, knowing: enterprise) {
      $0.set("ContractCode", Samples.provider + "FIRM0001")
    },
    SpoiltRecord("ABE003", "220", Samples.newAgreement, after: person, knowing: offices) {
      $0.set("MngmtOrgCode", "X0000000000009")
    },
    SpoiltRecord("ABE005", "210", company, after: person, knowing: organisations) {
      $0.blank("3301000000000001", "3301000000000002")
    },
  ]

  static let histories: [SpoiltRecord] = [
    SpoiltRecord("BBR001", "110", update, after: []) { $0.remove(segment: "EduInfSgmt") },
    SpoiltRecord("BBR002", "110", update, after: person) { $0.set("EduInfoUpDate", "2026-01-04") },
    SpoiltRecord("ABR004", "210", Samples.recovery("D1"), after: loan) {
      $0.set("RptDate", "2026-01-05")
      $0.set("LatRpyDate", "2026-01-05")
    },
    SpoiltRecord(
      "ABR004", "220", Samples.newAgreement.with { $0.set("RptDate", "2026-01-06") },
      after: borrower
    ) { $0.set("RptDate", "2026-01-05") },
    SpoiltRecord(
      "ABR004", "510", Samples.pledge.with { $0.set("RptDate", "2026-01-06") },
      after: [("510", Samples.pledge)]
    ) { $0.set("RptDate", "2026-01-05") },
    SpoiltRecord("BLR004", "210", firstMonth, after: person) {
      $0.remove(segment: "AcctBsInfSgmt")
    },
    SpoiltRecord("BLR007", "210", Samples.monthly("D1"), after: loan) {
      $0.add(Samples.line, before: "AcctMthlyBlgInfSgmt")
    },
    SpoiltRecord("BLR019", "210", Samples.monthly("D1"), after: loan) { $0.set("AcctType", "R4") },
    SpoiltRecord("BLR020", "210", Samples.recovery("D1"), after: closed) {
      $0.set("RptDate", "2026-02-21")
      $0.set("LatRpyDate", "2026-02-21")
    },
    SpoiltRecord("BLR021", "210", lateClosing, after: february) { $0.set("RptDate", "2026-02-27") },
    SpoiltRecord("BLR022", "210", Samples.monthly("D1"), after: loan) {
      $0.set("FiveCateAdjDate", "2026-01-04")
    },
    SpoiltRecord("BLR023", "210", march(trade: "2026-02-04"), after: traded) {
      $0.blank("2026-02-04", "2026-02-03")
    },
    SpoiltRecord("BLR023", "210", twoTrades, after: loan) { $0.blank("2026-02-04", "2026-02-03") },
    SpoiltRecord("BLR027", "210", march(), after: february) {
      $0.set("Month", "2026-02")
      $0.set("SettDate", "2026-02-28")
    },
    SpoiltRecord("BCR001", "220", agreement(on: "2026-01-20"), after: ended) {
      $0.set("RptDate", "2026-02-02")
    },
  ]

  static let events: [SpoiltRecord] = [
    SpoiltRecord("BQR001", "215", OtherRecordTests.event, after: loan) {
      $0.set("AcctCode", Samples.account + "C")
    },
    SpoiltRecord("BQR002", "215", event("11", of: cardCode), after: both) {
      $0.set("AcctCode", Samples.account)
    },
    SpoiltRecord("BQR003", "215", OtherRecordTests.event, after: both) {
      $0.set("AcctCode", cardCode)
    },
    SpoiltRecord("BQR004", "215", OtherRecordTests.event, after: loan) {
      $0.set("Month", "2026-03")
      $0.set("RptDate", "2026-03-31")
    },
    SpoiltRecord("BQR006", "215", withdrawal, after: loan + [("215", OtherRecordTests.event)]) {
      $0.set("Month", "2026-03")
      $0.set("RptDate", "2026-03-31")
    },
  ]

  static let codes: [SpoiltRecord] = [
    SpoiltRecord("ABE012", "210", renamedMonth, after: renamed) {
      $0.set("AcctCode", Samples.account)
    },
    SpoiltRecord(
      "ABE012", "214", Samples.wholeDeletion("214", of: Samples.account + "B"), after: renamed
    ) { $0.set("DelRecCode", Samples.account) },
    SpoiltRecord("BIE001", "211", Samples.change("211", from: Samples.account), after: loan) {
      $0.set("OdBnesCode", Samples.account + "C")
    },
    SpoiltRecord("BIE002", "211", Samples.change("211", from: Samples.account), after: both) {
      $0.set("NwBnesCode", cardCode)
    },
    SpoiltRecord("BIE001", "221", Samples.change("221", from: Samples.agreement), after: borrower) {
      $0.set("OdBnesCode", Samples.agreement + "C")
    },
  ]

  static let corrections: [SpoiltRecord] = [
    SpoiltRecord("BMR007", "212", OtherRecordTests.monthCorrection, after: february) {
      $0.set("ModRecCode", Samples.account + "C")
    },
    SpoiltRecord("BMR008", "212", OtherRecordTests.monthCorrection, after: february) {
      $0.set("RptDate", "2026-03-01")
    },
    SpoiltRecord("BMR009", "212", correction("D", Samples.guarantor()), after: february) {
      $0.set("RptDate", "2026-02-27")
    },
    SpoiltRecord("BMR010", "212", closingCorrection, after: februaryAndMarch) {
      $0.set("RptDate", "2026-02-28")
      $0.blank("<Month>2026-03<", "<Month>2026-02<")
      $0.blank("<SettDate>2026-03-31<", "<SettDate>2026-02-28<")
      $0.blank("<CloseDate>2026-03-31<", "<CloseDate>2026-02-28<")
    },
    SpoiltRecord("BMR012", "212", OtherRecordTests.monthCorrection, after: february) {
      $0.set("AcctType", "R4")
    },
    SpoiltRecord(
      "BMR016", "212", correction("C", Samples.opening("D1"), "2026-02-20"), after: closed
    ) { $0.set("RptDate", "2026-02-21") },
    SpoiltRecord("BMR019", "212", Samples.baseCorrection(on: "2026-02-28"), after: february) {
      $0.set("RptDate", "2026-01-05")
    },
    SpoiltRecord("BMR021", "212", correction("C", Samples.opening("D1")), after: february) {
      $0.set("RptDate", "2026-02-27")
    },
    SpoiltRecord("BLE041", "212", correction("D", Samples.guarantor()), after: february) {
      $0.blank(Samples.otherNumber, Samples.number)
    },
    SpoiltRecord("BMR007", "222", OtherRecordTests.agreementCorrection, after: borrower) {
      $0.set("ModRecCode", Samples.agreement + "C")
    },
    SpoiltRecord("BMR007", "232", Samples.guaranteeCorrection, after: guarantee) {
      $0.set("ModRecCode", Samples.guaranteeCode + "C")
    },
    SpoiltRecord("BMR012", "232", Samples.guaranteeCorrection, after: guarantee) {
      $0.set("AcctType", "G2")
    },
  ]

  static let deletions: [SpoiltRecord] = [
    SpoiltRecord("BSR001", "213", cardDeletion, after: card + [("215", event("12", of: cardCode))])
    { $0.set("DelStartDate", "2026-02-01") },
    SpoiltRecord("BSR002", "213", cardDeletion, after: card + [("215", event("11", of: cardCode))])
    { $0.set("DelStartDate", "2026-02-01") },
    SpoiltRecord("BTE000", "114", Samples.personDeletion("114"), after: person) {
      $0.set("Name", "王明")
    },
    SpoiltRecord(
      "BTE000", "134", Samples.personDeletion("134"), after: [("130", Samples.validity)]
    ) { $0.set("Name", "王明") },
    SpoiltRecord("BTE000", "214", Samples.wholeDeletion("214", of: Samples.account), after: loan) {
      $0.set("DelRecCode", Samples.account + "C")
    },
    SpoiltRecord(
      "BTE000", "224", Samples.wholeDeletion("224", of: Samples.agreement), after: borrower
    ) { $0.set("DelRecCode", Samples.agreement + "C") },
    SpoiltRecord(
      "BTE000", "234", Samples.wholeDeletion("234", of: Samples.guaranteeCode), after: guarantee
    ) { $0.set("DelRecCode", Samples.guaranteeCode + "C") },
    SpoiltRecord(
      "BTE000", "514", Samples.wholeDeletion("514", of: Samples.pledgeCode),
      after: [("510", Samples.pledge)]
    ) { $0.set("DelRecCode", Samples.pledgeCode + "C") },
  ]

  @Test("a record that doesn't fit what is stored is refused with its code", arguments: cases)
  func spoilt(_ item: SpoiltRecord) {
    #expect(item.answers == item.dueAnswers)
  }
}

extension StoredRuleTests {
  static let pledged = Samples.newAccount("D1").with {
    $0.add(Samples.pledges, before: "AcctMthlyBlgInfSgmt")
  }
  static let company = Samples.newAccount("D1").with {
    $0.add(Samples.guarantor(number: "3301000000000001"), before: "AcctMthlyBlgInfSgmt")
    $0.blank("<InfoIDType>1<", "<InfoIDType>2<")
  }
  static let update = Samples.basics.with { $0.set("RptDateCode", "20") }
  static let firstMonth = Samples.monthly("D1").with {
    $0.add(Samples.opening("D1"), before: "AcctMthlyBlgInfSgmt")
  }
  static let lateClosing = Samples.closing("D1").with { $0.set("RptDate", "2026-03-01") }
  static let twoTrades = Samples.monthly("D1").with {
    $0.add(Samples.trade)
    $0.set("CagOfTrdNm", "2")
    let other = $0.segments[2].items[1].value
      .replacing("2026-02-03", with: "2026-02-04").replacing("100", with: "200")
    $0.segments[2].items.append(("CagOfTrdInf", other))
  }
  static let traded: Told =
    loan + [("210", Samples.monthly("D1").with { $0.add(Samples.trade) })]
  static let ended: Told =
    borrower + [
      (
        "220",
        agreement(on: "2026-02-01").with {
          $0.set("RptDateCode", "20")
          $0.set("ConStatus", "2")
        }
      )
    ]
  static let both: Told = loan + [card[2]]
  static let withdrawal = OtherRecordTests.event.with { $0.set("Flag", "0") }
  static let renamed: Told = loan + [("211", Samples.change("211", from: Samples.account))]
  static let renamedMonth = Samples.monthly("D1").with { $0.set("AcctCode", Samples.account + "B") }
  static let guarantee: Told = person + [("230", Samples.guarantee)]
  static let februaryAndMarch: Told = february + [("210", march())]
  static let cardDeletion = Samples.deletion("213", of: cardCode, "H").with {
    $0.set("DelStartDate", "2026-03-01")
    $0.set("DelEndDate", "2026-03-31")
  }
  /// Closes the account in March, the newest month.
  static let closingCorrection = correction(
    "H",
    Samples.closing("D1").with {
      $0.set("Month", "2026-03")
      $0.set("SettDate", "2026-03-31")
      $0.set("CloseDate", "2026-03-31")
    }.segments[1], "2026-03-31")

  static func march(trade day: String? = nil) -> Sample {
    Samples.monthly("D1", "2026-03", on: "2026-03-31").with {
      guard let day else { return }
      $0.add(Samples.trade)
      $0.blank("2026-02-03", day)
    }
  }

  static func agreement(on day: String) -> Sample {
    Samples.newAgreement.with { $0.set("RptDate", day) }
  }

  static func event(_ type: String, of code: String) -> Sample {
    OtherRecordTests.event.with {
      $0.set("OpetnType", type)
      $0.set("AcctCode", code)
    }
  }

  static func correction(
    _ letter: String, _ segment: Sample.Segment, _ day: String = "2026-02-28"
  ) -> Sample {
    Samples.correction(letter, type: "D1", on: day, segment)
  }

  @Sendable static func enterprise(_ database: inout BureauDatabase) {
    database.enterpriseAgreements = [Samples.provider + "FIRM0001"]
  }

  @Sendable static func offices(_ database: inout BureauDatabase) {
    database.offices = [Samples.provider]
  }

  @Sendable static func organisations(_ database: inout BureauDatabase) {
    database.organisations = ["3301000000000001"]
  }
}
