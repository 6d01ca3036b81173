import CreditBureau
import CreditCore

/// A right record with one thing spoilt, and what the bureau would say about it.
struct Breach: Sendable, CustomStringConvertible {
  /// What was spoilt.
  var description: String
  /// The codes, each with its element: one rule, which may blame two elements.
  var expected: [String]
  var record: any ReportRecord
  /// Whether the spoilt thing can be seen in the written line, so that a checker finds it too.
  var isVisible = true

  /// The codes alone.
  var codes: Set<String> { Set(expected.map { String($0.prefix(6)) }) }

  static func of<Record: ReportRecord>(
    _ description: String, _ expected: String..., in record: Record, isVisible: Bool = true,
    _ spoil: (inout Record) -> Void
  ) -> Breach {
    var spoilt = record
    spoil(&spoilt)
    return Breach(
      description: description, expected: expected, record: spoilt, isVisible: isVisible)
  }

  /// Breaches of one record type's rules; empty when the samples can't be made.
  static func all() -> [Breach] {
    guard let samples = try? RecordSamples() else { return [] }
    return contents(samples) + laterContents(samples) + terms(samples) + months(samples)
      + cards(samples)
      + otherSegments(samples) + dates(samples) + others(samples) + requests(samples)
      + guarantees(samples) + ((try? persons(samples)) ?? [])
  }

  private static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(dayNumber: 0)
  }

  // MARK: Which segments at which time (bureau.md 2.1)

  private static func contents(_ samples: RecordSamples) -> [Breach] {
    let element = { (segment: AccountSegment) in segment.element }
    let loan = { samples.account(.nonRevolving, $0) }
    let debt = { samples.account(.collection, $0) }
    let recovery = samples.account(.nonRevolving, .overdueRecovered).recovery
    return [
      of("10 without C", "BLR000 \(element(.terms))", in: loan(.opened)) { $0.terms = nil },
      of("10 without H", "BLR000 \(element(.monthly))", in: loan(.opened)) { $0.monthly = nil },
      of("10 R1 without F", "BLR000 AcctCredSgmt", in: samples.account(.revolving, .opened)) {
        $0.agreementCode = nil
      },
      of("10 R4 without F", "BLR000 AcctCredSgmt", in: samples.account(.drawdown, .opened)) {
        $0.agreementCode = nil
      },
      of("10 R3 without F", "BLR000 AcctCredSgmt", in: samples.account(.semiCreditCard, .opened)) {
        $0.agreementCode = nil
      },
      of("10 R2 82 with F", "BLR000 AcctCredSgmt", in: samples.instalmentCard()) {
        $0.agreementCode = samples.code + "AGREE0001"
      },
      of("10 D1 at once with F", "BLR000 AcctCredSgmt", in: loan(.opened)) {
        $0.agreementCode = samples.code + "AGREE0001"
      },
      of("10 with K", "BLR000 AcctSpecTrstDspnSgmt", in: loan(.opened)) {
        $0.specialTransactions = samples.fullLoan().specialTransactions
      },
      of("10 with J", "BLR000 AcctDbtInfSgmt", in: loan(.opened)) { $0.recovery = recovery },
      of("10 with G", "BLR000 OrigCreditorInfSgmt", in: loan(.opened)) {
        $0.originalCreditor = debt(.opened).originalCreditor
      },
      of("10 D1 with I", "BLR000 SpecPrdSgmt", in: loan(.opened)) {
        $0.instalmentLine = samples.instalmentCard().instalmentLine
      },
      of("10 C1 without G", "BLR000 OrigCreditorInfSgmt", in: debt(.opened)) {
        $0.originalCreditor = nil
      },
      of("10 C1 without J", "BLR000 AcctDbtInfSgmt", in: debt(.opened)) { $0.collection = nil },
      of("10 C1 with E", "BLR000 MotgaCltalCtrctInfSgmt", in: debt(.opened)) {
        $0.collateralCodes = [samples.code + "CC0001"]
      },
    ]
  }

  private static func laterContents(_ samples: RecordSamples) -> [Breach] {
    let loan = { samples.account(.nonRevolving, $0) }
    let debt = { samples.account(.collection, $0) }
    let recovery = samples.account(.nonRevolving, .overdueRecovered).recovery
    return [
      of("31 without C", "BLR002 AcctBsInfSgmt", in: loan(.firstMonthEnd)) { $0.terms = nil },
      of("31 with J", "BLR003 AcctDbtInfSgmt", in: loan(.firstMonthEnd)) {
        $0.recovery = recovery
      },
      of("30 without H", "BLR006 AcctMthlyBlgInfSgmt", in: loan(.monthEnd)) { $0.monthly = nil },
      of("30 with J", "BLR007 AcctDbtInfSgmt", in: loan(.monthEnd)) { $0.recovery = recovery },
      of("40 without J", "BLR008 AcctDbtInfSgmt", in: loan(.overdueRecovered)) {
        $0.recovery = nil
      },
      of("40 with C", "BLR009 AcctBsInfSgmt", in: loan(.overdueRecovered)) {
        $0.terms = samples.terms(.nonRevolving)
      },
      of("40 with H", "BLR009 AcctMthlyBlgInfSgmt", in: loan(.overdueRecovered)) {
        $0.monthly = samples.month(.nonRevolving)
      },
      of("40 with D", "BLR009 RltRepymtInfSgmt", in: loan(.overdueRecovered)) {
        $0.responsibleParties = samples.parties()
      },
      of("40 with K", "BLR009 AcctSpecTrstDspnSgmt", in: loan(.overdueRecovered)) {
        $0.specialTransactions = samples.fullLoan().specialTransactions
      },
      of(
        "40 R3", "BLR009 AcctDbtInfSgmt", in: samples.account(.creditCard, .overdueRecovered),
        isVisible: false
      ) { $0.accountType = .semiCreditCard },
      of("20 without H", "BLR010 AcctMthlyBlgInfSgmt", in: loan(.closed)) { $0.monthly = nil },
      of("20 with G", "BLR011 OrigCreditorInfSgmt", in: loan(.closed)) {
        $0.originalCreditor = debt(.opened).originalCreditor
      },
      of("32 without H", "BLR012 AcctMthlyBlgInfSgmt", in: loan(.monthEndClosed)) {
        $0.monthly = nil
      },
      of("32 with J", "BLR013 AcctDbtInfSgmt", in: loan(.monthEndClosed)) {
        $0.recovery = recovery
      },
      of("10 guaranteed without D", "BLR014 RltRepymtInfSgmt", in: loan(.opened)) {
        $0.terms?.guarantee = .guarantor
      },
      of("C1 at a month's end", "ABE001 RptDateCode", in: debt(.overdueRecovered), isVisible: false)
      { $0.reportTime = .monthEnd },
      of("C1's J in a loan", "ABR000 AcctDbtInfSgmt", in: loan(.overdueRecovered), isVisible: false)
      {
        $0.collection = debt(.overdueRecovered).collection
      },
    ]
  }

  // MARK: Segment C

  private static func terms(_ samples: RecordSamples) -> [Breach] {
    let loan = samples.account(.nonRevolving, .firstMonthEnd)
    let line = samples.account(.revolving, .firstMonthEnd)
    let card = samples.account(.creditCard, .firstMonthEnd)
    return [
      of("merged by week", "BLE028 RepayFreqcy", in: line) {
        $0.terms?.repaymentFrequency = .week
      },
      of("R1 by instalments", "BLE029 RepayMode", in: line) {
        $0.terms?.repaymentMode = .equalInstalment
      },
      of("R4 merged", "BLE029 RepayMode", in: samples.account(.drawdown, .opened)) {
        $0.terms?.repaymentMode = .merged
      },
      of("card's digits", "BLE031 CreditID", in: card) { $0.terms?.cardID = .digits("12A4") },
      of("card of a loan's business", "BLE035 BusiLines", in: card) {
        $0.terms?.purpose = .consumption
      },
      of("C1 of a loan's business", "BLE035 BusiLines", in: samples.account(.collection, .opened)) {
        $0.terms?.purpose = .consumption
      },
      of("no instalments, 12 periods", "BLE038 RepayPrd", in: loan) {
        $0.terms?.repaymentMode = .allAtEnd
      },
      of("due before it opened", "BLE009 DueDate", in: loan) {
        $0.terms?.dueOn = day("2026-10-04")
      },
      of("housing without contract", "BLE050 LoanConCode", in: loan) {
        $0.terms?.purpose = .housing
      },
      of("contract without housing", "BLE050 LoanConCode", in: samples.fullLoan()) {
        $0.terms?.purpose = .consumption
      },
      of("no due day", "ABE000 DueDate", in: loan, isVisible: false) { $0.terms?.dueOn = nil },
      of(
        "due day of C1", "BLD000 DueDate", in: samples.account(.collection, .opened),
        isVisible: false
      ) { $0.terms?.dueOn = day("2027-10-04") },
      of("loan without mode", "BLD000 RepayMode", in: loan) { $0.terms?.repaymentMode = nil },
      of("card with mode", "BLD000 RepayMode", in: card, isVisible: false) {
        $0.terms?.repaymentMode = .allAtEnd
      },
      of("card without number", "BLD000 CreditID", in: card) { $0.terms?.cardID = nil },
      of("loan with a card's number", "BLD000 CreditID", in: loan) {
        $0.terms?.cardID = AccountTerms.CardID.none
      },
      of("amount below zero", "ABE001 LoanAmt", in: loan) { $0.terms?.amount = -1 },
      of("area of five digits", "ABE001 ApplyBusiDist", in: loan, isVisible: false) {
        $0.terms?.applicationArea = "33010"
      },
    ]
  }

  // MARK: Segment H

  private static func months(_ samples: RecordSamples) -> [Breach] {
    let loan = samples.account(.nonRevolving, .monthEnd)
    let late = samples.lateLoan()
    let closed = samples.account(.nonRevolving, .closed)
    return [
      of("bad debt, nothing overdue", "BLE013 TotOverd", in: loan) {
        $0.monthly?.status = .badDebtPending
        $0.monthly?.repaymentStatus = .badDebt
      },
      of("nothing due but due", "BLE015 RpyStatus", in: loan) {
        $0.monthly?.repaymentStatus = .nothingDue
      },
      of("in order but overdue", "BLE017 RpyStatus", in: late) {
        $0.monthly?.repaymentStatus = .normal
      },
      of("late without periods", "BLE019 OverdPrd", in: late) { $0.monthly?.overduePeriods = 0 },
      of("late without amount", "BLE019 TotOverd", in: late) {
        $0.monthly?.overdueTotal = 0
        $0.monthly?.overduePrincipal = .init()
      },
      of("principal above the total", "BLE020 OverdPrinc", in: late) {
        $0.monthly?.overduePrincipal.total = 931
      },
      of("closed with balance", "BLE026 AcctBal", in: closed) { $0.monthly?.balance = 1 },
      of("closed but in order", "BLE030 RpyStatus", in: closed) {
        $0.monthly?.repaymentStatus = .normal
      },
      of("closed without day", "BLE001 CloseDate", in: closed) { $0.monthly?.closedOn = nil },
      of("closed but overdue", "BLE004 TotOverd", in: closed) { $0.monthly?.overdueTotal = 3 },
      of("closed before it was settled", "BLE011 CloseDate", in: closed) {
        $0.monthly?.closedOn = day("2026-10-30")
      },
      of("closing of an open account", "BLE037 AcctStatus", in: loan) { $0.reportTime = .closed },
      of("settled in another month", "BLE012 SettDate", in: loan) {
        $0.monthly?.settlementDate = day("2026-09-30")
      },
      of("month of two months ago", "BLE039 Month", in: loan) {
        $0.monthly?.month = day("2026-08-31").month
        $0.monthly?.settlementDate = day("2026-08-31")
      },
      of("paid after the report", "ABE007 LatRpyDate", in: loan) {
        $0.monthly?.lastRepaidOn = day("2026-11-01")
      },
      of("stopped D1", "ABE001 AcctStatus", in: loan, isVisible: false) {
        $0.monthly?.status = .stopped
      },
      of("balance below zero", "ABE001 AcctBal", in: loan) { $0.monthly?.balance = -1 },
      of("card's figures of a loan", "BLD000 PridAcctBal", in: loan) {
        $0.monthly?.card = .init(billed: 0, used: 0)
      },
      of("overdraft of a loan", "BLD000 OvedrawBaOve180", in: loan) {
        $0.monthly?.overdraftOver180Days = 0
      },
    ]
  }

  private static func cards(_ samples: RecordSamples) -> [Breach] {
    let card = samples.account(.creditCard, .monthEnd)
    let overdraft = samples.account(.semiCreditCard, .monthEnd)
    return [
      of("untouched card with a percentage", "BLE002 RpyPrct", in: card) {
        $0.monthly?.repaymentStatus = .nothingDue
        $0.monthly?.card?.billed = 0
        $0.monthly?.due = 0
      },
      of("untouched card with a bill", "BLE015 RpyStatus", in: card) {
        $0.monthly?.repaymentStatus = .nothingDue
        $0.monthly?.card?.repaidPercent = nil
        $0.monthly?.due = 0
      },
      of("inactive card with a balance", "BLE014 AcctStatus", in: card) {
        $0.monthly?.status = .notActivated
      },
      of("card paid late in the month", "ABE001 RpyStatus", in: card) {
        $0.monthly?.repaymentStatus = .paidLateInMonth
      },
      of("card without its figures", "BLD000 PridAcctBal", in: card) { $0.monthly?.card = nil },
      of("card with overdue principal", "BLD000 OverdPrinc", in: card, isVisible: false) {
        $0.monthly?.repaymentStatus = .overdue1To30
        $0.monthly?.overduePeriods = 1
        $0.monthly?.overdueTotal = 5
        $0.monthly?.overduePrincipal.total = 5
      },
      of("old overdraft above the balance", "BLE022 OvedrawBaOve180", in: overdraft) {
        $0.monthly?.overdraftOver180Days = 907
      },
      of("no overdraft with a balance", "BLE023 AcctBal", in: overdraft) {
        $0.monthly?.repaymentStatus = .nothingDue
      },
      of("overdraft without balance", "BLE025 AcctBal", in: overdraft) {
        $0.monthly?.repaymentStatus = .overdue1To30
        $0.monthly?.balance = 0
        $0.monthly?.overdraftOver180Days = 0
      },
      of("overdraft with what is due", "BLD000 CurRpyAmt", in: overdraft, isVisible: false) {
        $0.monthly?.due = 1
      },
      of("instalment limit out of order", "BLE007 SpecEndDate", in: samples.instalmentCard()) {
        $0.instalmentLine?.expiresOn = day("2026-10-05")
      },
    ]
  }

  // MARK: Segments D, E, G, J and K

  private static func otherSegments(_ samples: RecordSamples) -> [Breach] {
    let full = samples.fullLoan()
    let debt = samples.account(.collection, .closed)
    return [
      of("guarantor without amount", "BLE003 ArlpAmt", in: full) {
        $0.responsibleParties[0].amount = nil
      },
      of("guarantor without kind", "BLE003 WartySign", in: full) {
        $0.responsibleParties[0].isJoint = nil
      },
      of("guarantor without contract", "BLE048 MaxGuarMcc", in: full) {
        $0.responsibleParties[0].contractCode = nil
      },
      of("borrower guarantees himself", "BLE041 ArlpCertNum", in: full) {
        $0.responsibleParties[0].identity = .person(Samples.person)
      },
      of("the same guarantor twice", "ABE011 RltRepymtInf", in: full) {
        $0.responsibleParties.append($0.responsibleParties[0])
      },
      of("the same contract twice", "ABE011 CccInf", in: full) {
        $0.collateralCodes.append($0.collateralCodes[0])
      },
      of("the same transaction twice", "ABE011 CagOfTrdInf", in: full) {
        $0.specialTransactions.append($0.specialTransactions[0])
      },
      of("a guarantor's number", "ABE004 ArlpCertNum", in: full, isVisible: false) {
        $0.responsibleParties[0].identity = .person(
          PersonIdentity(
            name: "周望", documentType: .residentID, documentNumber: "110105194912310020"))
      },
      of("R1 extended", "ABE001 ChanTranType", in: samples.account(.revolving, .monthEnd)) {
        $0.specialTransactions = samples.fullLoan().specialTransactions
      },
      of(
        "recovery of a closed account", "BLE016 AcctStatus",
        in: samples.account(.nonRevolving, .overdueRecovered), isVisible: false
      ) {
        $0.recovery?.status = .closed
      },
      of("ended debt with a balance", "BLE027 AcctBal", in: debt) { $0.collection?.balance = 1 },
      of("ended debt without day", "BLE043 CloseDate", in: debt) {
        $0.collection?.closedOn = nil
      },
      of("debt ended before it was paid", "BLE042 CloseDate", in: debt) {
        $0.collection?.closedOn = day("2026-10-29")
      },
      of("closing of an open debt", "BLE037 AcctStatus", in: debt) {
        $0.collection?.status = .normal
      },
      of(
        "debt in no known state", "ABE001 AcctStatus",
        in: samples.account(.collection, .overdueRecovered), isVisible: false
      ) {
        $0.collection?.status = .overdue
      },
    ]
  }

  // MARK: Rules across segments, and the base

  private static func dates(_ samples: RecordSamples) -> [Breach] {
    let loan = samples.account(.nonRevolving, .opened)
    let closed = samples.account(.nonRevolving, .closed)
    return [
      of("opening told 30 days later", "BLE008 RptDate", in: loan) {
        $0.terms?.openedOn = day("2026-10-01")
      },
      of("opened after it was classified", "BLE005 OpenDate", in: loan) {
        $0.terms?.openedOn = day("2026-10-06")
      },
      of("closing told 30 days later", "BLE010 RptDate", in: closed) {
        $0.reportedOn = day("2026-11-01")
        $0.monthly?.settlementDate = day("2026-10-02")
        $0.monthly?.classifiedOn = day("2026-10-02")
        $0.monthly?.lastRepaidOn = day("2026-10-02")
        $0.monthly?.closedOn = day("2026-10-02")
      },
      of("transaction after the closing", "BLE006 TranDate", in: closed) {
        $0.reportedOn = day("2026-11-01")
        $0.specialTransactions = [
          SpecialTransaction(
            type: .earlySettlement, date: day("2026-11-01"), amount: 0, detail: "")
        ]
      },
      of(
        "instalments after the closing", "BLE006 SpecEfctDate",
        in: samples.account(.creditCard, .closed)
      ) {
        $0.reportedOn = day("2026-11-01")
        $0.instalmentLine = InstalmentLine(
          limit: 1, effectiveOn: day("2026-11-01"), expiresOn: day("2026-12-01"), used: 0)
      },
      of("opened after the report", "ABE007 OpenDate", "BLE005 OpenDate", in: loan) {
        $0.terms?.openedOn = day("2026-11-01")
      },
      of("R98 no name", "ABE000 Name", in: loan) { $0.person.name = "" },
      of("R98 no number", "ABE000 IDNum", in: loan) { $0.person.documentNumber = "" },
      of("R98 no status", "ABE000 RpyStatus", in: loan, isVisible: false) {
        $0.monthly?.repaymentStatus = .unknown
      },
      of("number with a wrong check digit", "ABE004 IDNum", in: loan) {
        $0.person.documentNumber = "330106199502280025"
      },
      of("born before 1901", "ABE004 IDNum", in: loan) {
        $0.person.documentNumber = "110105188001010017"
      },
      of("name of 31 characters", "ABE001 Name", in: loan) {
        $0.person.name = String(repeating: "林", count: 31)
      },
      of("no code", "ABE000 AcctCode", in: loan) { $0.accountCode = "" },
    ]
  }

  // MARK: Other records

  private static func others(_ samples: RecordSamples) -> [Breach] {
    let agreement = samples.agreement()
    return [
      of("agreement ends before it begins", "BCE000 ConExpDate", in: agreement) {
        $0.limit.expiresOn = day("2026-10-04")
      },
      of("cap without number", "BCE004 CreditRestCode", in: agreement) {
        $0.limit.restriction?.code = ""
      },
      of("ended but in force", "ABE001 ConStatus", in: agreement, isVisible: false) {
        $0.reportTime = .ended
      },
      of("agreement of tomorrow", "ABE007 ConEffDate", in: agreement) {
        $0.limit.effectiveOn = day("2026-10-06")
      },
      of("joint recipient twice", "ABE011 CtrctCertRel", in: agreement) {
        $0.jointRecipients.append($0.jointRecipients[0])
      },
    ]
  }

  private static func requests(_ samples: RecordSamples) -> [Breach] {
    let code = samples.code + "D10001"
    let deletion = SegmentDeletionRecord(
      .account(.monthly), of: code, from: day("2026-09-01"), through: day("2026-10-31"))
    let event = SpecialEventRecord(
      accountCode: code, accountType: .nonRevolving, type: .transferredOut,
      month: day("2026-10-31").month, reportedOn: day("2026-10-31"))
    let month = samples.correction(.monthly(samples.month(.nonRevolving)))
    return [
      of(
        "D1 has no I to correct", "BMR005 SpecPrdSgmt",
        in: samples.correction(.agreement(code))
      ) {
        if let line = samples.instalmentCard().instalmentLine {
          $0.segment = .instalmentLine(line)
        }
      },
      of("corrected month in order but overdue", "BLE017 RpyStatus", in: month) {
        var late = samples.month(.nonRevolving)
        late.overdueTotal = 9
        $0.segment = .monthly(late)
      },
      of(
        "no transactions", "BLE046 CagOfTrdNm", in: month,
        isVisible: false
      ) { $0.segment = .specialTransactions([]) },
      of("no parties", "ABD001 RltRepymtInfSgmt", in: month, isVisible: false) {
        $0.segment = .responsibleParties([])
      },
      of(
        "same code", "BIE000 NwBnesCode",
        in: CodeChangeRecord(of: .account, from: code, to: code + "B")
      ) { $0.newCode = code },
      of("deletion without range", "BSE000 DelStartDate", in: deletion) {
        $0.from = nil
        $0.through = nil
      },
      of("range out of order", "BSE001 DelEndDate", in: deletion) {
        $0.from = day("2026-11-01")
      },
      of("segment F can't be deleted", "ABE001 DelSgmtCode", in: deletion) {
        $0.target = .account(.agreement)
      },
      of("a loan has no bills", "BQR002 OpetnType", in: event, isVisible: false) {
        $0.type = .noBill
      },
      of("a card is not transferred", "BQR003 OpetnType", in: event, isVisible: false) {
        $0.accountType = .creditCard
      },
      of("event of another month", "BQR005 Month", in: event) {
        $0.month = day("2026-09-01").month
      },
    ]
  }

  private static func persons(_ samples: RecordSamples) throws -> [Breach] {
    let person = try samples.person()
    let first: [(String, String, (inout BasicInformationRecord) -> Void)] = [
      ("overview", "FcsInfSgmt", { $0.overview = nil }),
      ("marriage", "SpsInfSgmt", { $0.marriage = nil }),
      ("education", "EduInfSgmt", { $0.education = nil }),
      ("occupation", "OctpnInfSgmt", { $0.occupation = nil }),
      ("residence", "RedncInfSgmt", { $0.residence = nil }),
      ("mailing", "MlgInfSgmt", { $0.mailing = nil }),
    ]
    let missing = first.map { name, element, spoil in
      of("first report without \(name)", "BBR000 \(element)", in: person, spoil)
    }
    return missing + [
      of("employed without employer", "BBD000 EmpStatus", in: person) {
        $0.occupation?.employer = nil
      },
      of("single with a spouse", "BBD001 MariStatus", in: person) {
        $0.marriage?.status = .single
      },
      of("another document is the main one", "BBD002 OthIDNum", in: person) {
        $0.otherIdentities?.identities = [Samples.person]
      },
      of("married to himself", "BBD003 SpoIDNum", in: person) {
        $0.marriage?.spouse?.identity = Samples.person
      },
      of("doctor of a primary school", "BBE004 AcaDegree", in: person) {
        $0.education?.level = .primarySchool
        $0.education?.degree = .doctor
      },
      of("head of a private company", "BBE005 Occupation", in: person) {
        $0.occupation?.employer?.type = .privateOwned
        $0.occupation?.employer?.occupation = .head
      },
      of("data of tomorrow", "ABE007 EduInfoUpDate", in: person) {
        $0.education?.updatedOn = day("2026-10-06")
      },
      of("country of two letters", "ABE001 Nation", in: person, isVisible: false) {
        $0.overview?.nationality = "CN"
      },
    ]
  }
}
