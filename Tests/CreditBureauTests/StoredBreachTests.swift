import BureauChecker
import CreditBureau
import CreditCore
import Testing

/// What was stored, and a record that it makes wrong.
struct StoredBreach: Sendable, CustomStringConvertible {
  var description: String
  var expected: [String]
  var stored: [any ReportRecord]
  var record: any ReportRecord

  private static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(dayNumber: 0)
  }

  static func all() -> [StoredBreach] {
    guard let samples = try? RecordSamples(), let person = try? Samples.basicInformation() else {
      return []
    }
    var agreement = samples.agreement()
    agreement.jointRecipients = []
    var opening = samples.account(.nonRevolving, .opened)
    opening.reportedOn = day("2026-10-05")
    opening.monthly?.settlementDate = day("2026-10-05")
    opening.monthly?.lastRepaidOn = nil
    let base: [any ReportRecord] = [person, agreement, opening]
    return accounts(samples, base, opening) + corrections(samples, base, opening)
      + others(samples, base, opening) + persons(person, base) + rare(samples, base, opening)
  }

  private static func persons(
    _ person: BasicInformationRecord, _ base: [any ReportRecord]
  ) -> [StoredBreach] {
    var incomplete = person
    incomplete.reportTime = .update
    incomplete.education = nil
    var older = person
    older.reportTime = .update
    older.education?.updatedOn = day("2026-10-04")
    return [
      StoredBreach(
        description: "update of an unknown person", expected: ["BBR001 EduInfSgmt"], stored: [],
        record: incomplete),
      StoredBreach(
        description: "older education", expected: ["BBR002 EduInfoUpDate"], stored: base,
        record: older),
    ]
  }

  private static func rare(
    _ samples: RecordSamples, _ base: [any ReportRecord], _ opening: AccountRecord
  ) -> [StoredBreach] {
    let october = samples.account(.nonRevolving, .monthEnd)
    var first = october
    first.terms = opening.terms
    first.originalCreditor = samples.account(.collection, .opened).originalCreditor
    var november = october
    november.reportedOn = day("2026-11-30")
    november.monthly?.month = day("2026-11-30").month
    november.monthly?.settlementDate = day("2026-11-30")
    var closed = samples.month(.nonRevolving)
    closed.status = .closed
    var card = samples.account(.creditCard, .opened)
    card.reportedOn = day("2026-10-05")
    let restart = SpecialEventRecord(
      accountCode: card.accountCode, accountType: .creditCard, type: .cardRestarted,
      month: day("2026-11-01").month, reportedOn: day("2026-11-01"))
    return [
      StoredBreach(
        description: "unknown account with an original creditor",
        expected: ["BLR005 OrigCreditorInfSgmt"], stored: Array(base.prefix(2)), record: first),
      StoredBreach(
        description: "October closed though there is November", expected: ["BMR010 AcctStatus"],
        stored: base + [october, november], record: samples.correction(.monthly(closed))),
      StoredBreach(
        description: "deletion over a restart", expected: ["BSR001 DelStartDate"],
        stored: base + [card, samples.account(.creditCard, .closed), restart],
        record: SegmentDeletionRecord(
          .account(.monthly), of: card.accountCode, from: day("2026-10-31"),
          through: day("2026-11-30"))),
    ]
  }

  private static func accounts(
    _ samples: RecordSamples, _ base: [any ReportRecord], _ opening: AccountRecord
  ) -> [StoredBreach] {
    let month = samples.account(.nonRevolving, .monthEnd)
    let closed = samples.account(.nonRevolving, .closed)
    var line = month
    line.accountType = .revolving
    var backwards = month
    backwards.monthly?.classifiedOn = day("2026-10-04")
    var next = month
    next.reportedOn = day("2026-11-01")
    var old = month
    old.reportedOn = day("2026-10-30")
    old.monthly?.settlementDate = day("2026-10-30")
    var earlyClose = closed
    earlyClose.reportedOn = day("2026-10-30")
    earlyClose.monthly?.settlementDate = day("2026-10-30")
    earlyClose.monthly?.closedOn = day("2026-10-30")
    earlyClose.monthly?.month = day("2026-10-30").month
    var reduced = month
    reduced.specialTransactions = [
      SpecialTransaction(type: .debtReduction, date: day("2026-10-12"), amount: 1, detail: "")
    ]
    var again = reduced
    again.reportedOn = day("2026-11-01")
    var foreign = month
    foreign.person = RecordSamples.guarantor
    var under = samples.account(.revolving, .opened)
    under.agreementCode = samples.code + "NONE"
    return [
      StoredBreach(
        description: "type changed", expected: ["BLR019 AcctType"], stored: base, record: line),
      StoredBreach(
        description: "after the closing", expected: ["BLR020 RptDate"], stored: base + [closed],
        record: next),
      StoredBreach(
        description: "closing of yesterday", expected: ["BLR021 RptDate", "BLR027 Month"],
        stored: base + [month], record: earlyClose),
      StoredBreach(
        description: "class went backwards", expected: ["BLR022 FiveCateAdjDate"], stored: base,
        record: backwards),
      StoredBreach(
        description: "transaction again", expected: ["BLR023 ChanTranType"],
        stored: base + [reduced], record: again),
      StoredBreach(
        description: "month again", expected: ["BLR027 Month"], stored: base + [month],
        record: old),
      StoredBreach(
        description: "same day again", expected: ["ABR004 RptDate", "BLR027 Month"],
        stored: base + [month], record: month),
      StoredBreach(
        description: "unknown account without terms", expected: ["BLR004 AcctBsInfSgmt"],
        stored: Array(base.prefix(2)), record: month),
      StoredBreach(
        description: "unknown person", expected: ["110 IDNum"], stored: base, record: foreign),
      StoredBreach(
        description: "unknown agreement", expected: ["220 Mcc"], stored: base, record: under),
    ]
  }

  private static func corrections(
    _ samples: RecordSamples, _ base: [any ReportRecord], _ opening: AccountRecord
  ) -> [StoredBreach] {
    let month = samples.account(.nonRevolving, .monthEnd)
    let stored = base + [month]
    let good = samples.correction(.monthly(samples.month(.nonRevolving)))
    func changed(_ change: (inout SegmentCorrectionRecord) -> Void) -> SegmentCorrectionRecord {
      var record = good
      change(&record)
      return record
    }
    let closed = samples.account(.nonRevolving, .closed)
    var september = samples.month(.nonRevolving)
    september.month = day("2026-09-30").month
    september.settlementDate = day("2026-09-30")
    let wrong: [(String, String, [any ReportRecord], SegmentCorrectionRecord)] = [
      ("unknown account", "BMR007 ModRecCode", stored, changed { $0.accountCode += "X" }),
      ("other type", "BMR012 AcctType", stored, changed { $0.accountType = .drawdown }),
      ("month not newest", "BMR008 Month", stored, changed { $0.reportedOn = opening.reportedOn }),
      (
        "terms of no record", "BMR021 RptDate", stored,
        changed {
          $0.segment = .terms(samples.terms(.nonRevolving))
          $0.reportedOn = day("2026-10-20")
        }
      ),
      (
        "base not newest", "BMR019 RptDate", stored,
        changed {
          $0.segment = .base(Samples.person, manager: samples.provider)
          $0.reportedOn = opening.reportedOn
        }
      ),
      (
        "parties too old", "BMR009 RptDate", stored,
        changed {
          $0.segment = .responsibleParties(samples.parties())
          $0.reportedOn = opening.reportedOn
        }
      ),
      (
        "after the closing", "BMR016 RptDate", base + [closed],
        changed {
          $0.segment = .responsibleParties(samples.parties())
          $0.reportedOn = day("2026-11-01")
        }
      ),
    ]
    return wrong.map {
      StoredBreach(description: $0.0, expected: [$0.1], stored: $0.2, record: $0.3)
    }
  }

  private static func others(
    _ samples: RecordSamples, _ base: [any ReportRecord], _ opening: AccountRecord
  ) -> [StoredBreach] {
    let code = opening.accountCode
    let change = CodeChangeRecord(of: .account, from: code, to: code + "N")
    let event = SpecialEventRecord(
      accountCode: code, accountType: .nonRevolving, type: .transferredOut,
      month: day("2026-11-01").month, reportedOn: day("2026-11-01"))
    var soon = event
    soon.month = day("2026-10-20").month
    soon.reportedOn = day("2026-10-20")
    var withdrawn = event
    withdrawn.isEffective = false
    var unknown = event
    unknown.accountCode += "X"
    var ended = samples.agreement()
    ended.jointRecipients = []
    ended.reportTime = .ended
    ended.limit.status = .ended
    ended.reportedOn = day("2026-10-20")
    var after = ended
    after.reportedOn = day("2026-10-21")
    let month = samples.account(.nonRevolving, .monthEnd)
    let wrong: [(String, String, [any ReportRecord], any ReportRecord)] = [
      ("old code", "ABE012 AcctCode", base + [change], month),
      (
        "unknown old code", "BIE001 OdBnesCode", base,
        CodeChangeRecord(of: .account, from: code + "Y", to: code + "Z")
      ),
      (
        "new code in use", "BIE002 NwBnesCode", base + [change],
        CodeChangeRecord(of: .account, from: code + "N", to: code + "N")
      ),
      ("event of no account", "BQR001 AcctCode", base, unknown),
      ("transfer too soon", "BQR004 Month", base, soon),
      ("nothing to withdraw", "BQR006 Flag", base, withdrawn),
      ("after the agreement ended", "BCR001 ContractCode", base + [ended], after),
      (
        "deletion of no account", "BTE000 DelRecCode", base,
        EntireDeletionRecord.account(code: code + "X")
      ),
      (
        "deletion over an event", "BSR002 DelStartDate", base + [event],
        SegmentDeletionRecord(
          .account(.monthly), of: code, from: day("2026-10-01"), through: day("2026-12-01"))
      ),
    ]
    return wrong.map {
      StoredBreach(description: $0.0, expected: [$0.1], stored: $0.2, record: $0.3)
    }
  }
}

@Suite("Breaches of the rules about what is stored")
struct StoredBreachTests {
  @Test("R20 each code that depends on what is stored has a breach")
  func covered() {
    let met = Set(StoredBreach.all().flatMap(\.expected).map { String($0.prefix(6)) })
    let numbers = [4, 5, 19, 20, 21, 22, 23, 27].map { $0 < 10 ? "BLR00\($0)" : "BLR0\($0)" }
    let corrections = ["07", "08", "09", "10", "12", "16", "19", "21"].map { "BMR0\($0)" }
    let others = ["BBR001", "BBR002", "BQR001", "BQR004", "BQR006", "BCR001", "BIE001", "BIE002"]
    let rest = ["ABR004", "ABE012", "BSR001", "BSR002", "BTE000", "110 ID", "220 Mc"]
    #expect(Set(numbers + corrections + others + rest).subtracting(met).sorted() == [])
  }

  @Test(
    "R20 what was reported before makes a record wrong, with exactly the code of the rule",
    arguments: StoredBreach.all())
  func exactly(breach: StoredBreach) {
    var history = ReportHistory()
    for record in breach.stored {
      #expect(history.problems(of: record).isEmpty)
      history.take(record)
    }
    let found = history.problems(of: breach.record).map { "\($0.fbCode) \($0.element)" }
    #expect(found == breach.expected)
  }
}
