import BureauChecker
import Testing

/// A right record with a name to find it by.
struct CleanRecord: Sendable, CustomTestStringConvertible {
  let type: String
  let title: String
  let sample: Sample

  var testDescription: String { "\(type) \(title)" }
}

@Suite("Right records")
struct CleanRecordTests {
  static let types = [
    "110", "114", "120", "130", "134", "140", "210", "211", "212", "213", "214", "215", "220",
    "221", "222", "223", "224", "230", "231", "232", "233", "234", "510", "511", "514",
  ]

  static let accounts: [CleanRecord] = ["D1", "R1", "R2", "R3", "R4", "C1"].flatMap { type in
    var list = [CleanRecord(type: "210", title: "\(type) opened", sample: Samples.newAccount(type))]
    if type == "C1" { return list }
    let stock = Samples.newAccount(type).with {
      $0.set("RptDateCode", "31")
      $0.set("RptDate", "2026-01-31")
    }
    let monthEnd = Samples.closing(type).with { $0.set("RptDateCode", "32") }
    list += [
      CleanRecord(type: "210", title: "\(type) taken into stock", sample: stock),
      CleanRecord(type: "210", title: "\(type) month", sample: Samples.monthly(type)),
      CleanRecord(type: "210", title: "\(type) closed", sample: Samples.closing(type)),
      CleanRecord(type: "210", title: "\(type) closed at month end", sample: monthEnd),
    ]
    if type != "R3" {
      list.append(
        CleanRecord(type: "210", title: "\(type) recovered", sample: Samples.recovery(type)))
    }
    return list
  }

  static let variants: [CleanRecord] = [
    ("collection ended", AccountRecordTests.collectionEnd), ("bullet", AccountRecordTests.bullet),
    ("home loan", AccountRecordTests.home), ("company", AccountRecordTests.companyGuarantor),
    ("card with instalments", AccountRecordTests.cardWithInstalments),
    ("overdue", AccountRecordTests.overdue), ("bad debt", AccountRecordTests.badDebt),
    ("unused", AccountRecordTests.unused), ("unused card", AccountRecordTests.unusedCard),
    ("inactive card", AccountRecordTests.inactiveCard), ("pledged", StoredRuleTests.pledged),
    ("two trades", StoredRuleTests.twoTrades),
    (
      "several drawdowns",
      Samples.newAccount("D1").with {
        $0.set("Flag", "2")
        $0.add(Samples.line, before: "AcctMthlyBlgInfSgmt")
      }
    ),
    (
      "instalment card without agreement",
      Samples.newAccount("R2").with {
        $0.set("BusiDtlLines", "82")
        $0.remove(segment: "AcctCredSgmt")
      }
    ),
  ].map { CleanRecord(type: "210", title: $0, sample: $1) }

  static let others: [CleanRecord] = [
    ("110", Samples.basics), ("110", OtherRecordTests.withPassport),
    ("110", OtherRecordTests.married), ("114", Samples.personDeletion("114")),
    ("120", Samples.family), ("130", Samples.validity),
    ("130", Samples.validity.with { $0.set("IDDueDate", "9999-12-31") }),
    ("134", Samples.personDeletion("134")), ("140", Samples.link),
    ("211", Samples.change("211", from: Samples.account)),
    ("212", OtherRecordTests.monthCorrection), ("212", OtherRecordTests.baseCorrection),
    ("212", OtherRecordTests.cardInstalmentCorrection),
    ("213", Samples.deletion("213", of: Samples.account, "K")),
    ("214", Samples.wholeDeletion("214", of: Samples.account)), ("215", OtherRecordTests.event),
    ("220", Samples.newAgreement), ("221", Samples.change("221", from: Samples.agreement)),
    ("222", OtherRecordTests.agreementCorrection),
    ("223", Samples.deletion("223", of: Samples.agreement, "D")),
    ("224", Samples.wholeDeletion("224", of: Samples.agreement)), ("230", Samples.guarantee),
    ("231", Samples.change("231", from: Samples.guaranteeCode)),
    ("232", Samples.guaranteeCorrection),
    ("233", Samples.deletion("233", of: Samples.guaranteeCode, "C")),
    ("234", Samples.wholeDeletion("234", of: Samples.guaranteeCode)), ("510", Samples.pledge),
    ("510", Samples.mortgage), ("511", Samples.change("511", from: Samples.pledgeCode)),
    ("514", Samples.wholeDeletion("514", of: Samples.pledgeCode)),
  ].map { CleanRecord(type: $0, title: $1.root, sample: $1) }

  static let all = accounts + variants + others

  @Test("a right record of every kind is taken", arguments: all)
  func taken(_ record: CleanRecord) {
    var bureau = TestBureau(isComplete: false)
    let report = bureau.send(record.type, [record.sample])
    #expect(report.errors == [])
    #expect(report.records == 1 && report.rejected == 0)
    #expect(bureau.database.counts == [record.type: 1])
  }

  @Test("the samples cover every record type")
  func everyType() {
    #expect(Set(Self.all.map(\.type)).sorted() == Self.types)
  }

  @Test("a record checks the same with an item it may leave empty filled, and the other way")
  func emptyItems() {
    let filled = Samples.monthly("D1").with { $0.set("LatRpyDate", "2026-02-27") }
    let left = Samples.newAccount("R1").with {
      $0.set("DueDate", "")
      $0.set("AcctCode", Samples.account + "C")
    }
    var bureau = TestBureau(isComplete: false)
    #expect(bureau.send("210", [filled, left]).errors == [])
  }
}
