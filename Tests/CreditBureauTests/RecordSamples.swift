import CreditBureau
import CreditCore
import Testing

/// One right record of each kind, for the golden files and for tests that spoil one thing in it.
/// Names and numbers are invented.
struct RecordSamples {
  let provider: ProviderCode
  let code: String
  private let day: (String) -> CivilDate

  init() throws {
    provider = try Samples.provider()
    code = Samples.providerText
    day = { CivilDate($0) ?? CivilDate(dayNumber: 0) }
  }

  static let guarantor = PersonIdentity(
    name: "周望", documentType: .residentID, documentNumber: "11010519491231002X")

  private static let company = PartyIdentity.organisation(
    name: "青竹担保有限公司", type: .socialCreditCode, number: "91330106MA00000000")

  // MARK: Record 210

  func parties() -> [ResponsibleParty] {
    [
      ResponsibleParty(
        identity: .person(Self.guarantor), role: .guarantor, amount: 5000, isJoint: false,
        contractCode: code + "G1"),
      ResponsibleParty(identity: Self.company, role: .other),
    ]
  }

  func terms(_ type: AccountType) -> AccountTerms {
    if type == .collection {
      return .collection(of: .disposedDebt, openedOn: day("2026-10-05"), amount: 5000)
    }
    let purposes: [AccountType: LoanPurpose] = [
      .creditCard: .creditCard, .semiCreditCard: .semiCreditCard,
    ]
    let modes: [AccountType: RepaymentMode] = [
      .nonRevolving: .equalInstalment, .drawdown: .equalInstalment, .revolving: .merged,
    ]
    return AccountTerms(
      purpose: purposes[type] ?? .consumption, openedOn: day("2026-10-05"), amount: 8000,
      dueOn: day("2027-10-04"), repaymentMode: modes[type],
      repaymentPeriods: modes[type] == .equalInstalment ? 12 : 0, applicationArea: "330106",
      cardID: type.isCard ? .digits("4321") : nil)
  }

  func month(_ type: AccountType) -> MonthlyPerformance {
    var month = MonthlyPerformance(
      month: day("2026-10-31").month, settlementDate: day("2026-10-31"), balance: 906,
      classifiedOn: day("2026-10-05"), repaymentStatus: .normal, repaid: 300,
      lastRepaidOn: day("2026-10-20"))
    if type != .semiCreditCard { month.due = 300 }
    if type == .nonRevolving || type == .drawdown { month.remainingPeriods = 11 }
    if type == .creditCard { month.card = .init(billed: 700, used: 906, repaidPercent: 100) }
    if type == .semiCreditCard { month.overdraftOver180Days = 6 }
    return month
  }

  func account(_ type: AccountType, _ time: AccountReportTime) -> AccountRecord {
    var record = AccountRecord(
      accountType: type, accountCode: "\(code)\(type)0001", reportedOn: day("2026-10-31"),
      reportTime: time, person: Samples.person, manager: provider)
    if time == .opened || time == .firstMonthEnd {
      record.terms = terms(type)
      let isUnder = type != .nonRevolving && type != .collection
      record.agreementCode = isUnder ? code + "AGREE0001" : nil
    }
    if type == .collection {
      record.collection = CollectionPerformance(
        balance: 4000, repaid: 1000, lastRepaidOn: day("2026-10-20"))
      record.originalCreditor =
        time == .opened
        ? OriginalCreditor(
          name: "白鹭银行", code: "D1013300000027", debt: .creditCard, status: .overdueOver180)
        : nil
      if time == .closed {
        record.collection = CollectionPerformance(
          status: .closed, balance: 0, repaid: 4000, lastRepaidOn: day("2026-10-30"),
          closedOn: day("2026-10-31"))
      }
      return record
    }
    if time == .overdueRecovered {
      record.recovery = RecoveryPerformance(
        balance: 606, loanClass: .specialMention, classifiedOn: day("2026-10-21"),
        remainingPeriods: 3, repaid: 150)
      return record
    }
    record.monthly = month(type)
    if time == .closed || time == .monthEndClosed { Self.close(&record.monthly) }
    return record
  }

  private static func close(_ month: inout MonthlyPerformance?) {
    guard var closed = month else { return }
    closed.status = .closed
    closed.balance = 0
    closed.remainingPeriods = 0
    closed.repaymentStatus = .settled
    closed.closedOn = closed.settlementDate
    if closed.overdraftOver180Days != nil { closed.overdraftOver180Days = 0 }
    if closed.card != nil { closed.card = .init(billed: 0, used: 0) }
    month = closed
  }

  /// A D1 account with every segment it can have.
  func fullLoan() -> AccountRecord {
    var record = account(.nonRevolving, .firstMonthEnd)
    record.terms?.purpose = .housing
    record.terms?.housing = .init(number: "HT-2026-17", isFirstHome: .yes)
    record.terms?.drawdownFlag = .oneAccount
    record.terms?.guarantee = .combinedWithGuarantor
    record.terms?.otherGuarantee = .deposit
    record.terms?.fundingSource = .joint
    record.agreementCode = code + "AGREE0001"
    record.responsibleParties = parties()
    record.collateralCodes = [code + "CC0001", code + "CC0002"]
    record.specialTransactions = [
      SpecialTransaction(
        type: .extended, date: day("2026-10-12"), amount: 500, dueMonthsChanged: 3, detail: "展期")
    ]
    return record
  }

  /// A D1 account 75 days late.
  func lateLoan() -> AccountRecord {
    var record = account(.nonRevolving, .monthEnd)
    record.monthly?.status = .overdue
    record.monthly?.loanClass = .specialMention
    record.monthly?.repaymentStatus = .overdue61To90
    record.monthly?.overduePeriods = 3
    record.monthly?.overdueTotal = 930
    record.monthly?.overduePrincipal = .init(total: 900, days31To60: 300, days61To90: 300)
    return record
  }

  /// A credit card with a limit for large instalments.
  func instalmentCard() -> AccountRecord {
    var record = account(.creditCard, .opened)
    record.terms?.purpose = .instalmentCard
    record.agreementCode = nil
    record.instalmentLine = InstalmentLine(
      limit: 20_000, effectiveOn: day("2026-10-06"), expiresOn: day("2028-10-05"), used: 3000)
    return record
  }

  // MARK: Other records

  func agreement() -> CreditAgreementRecord {
    CreditAgreementRecord(
      agreementCode: code + "AGREE0001", reportedOn: day("2026-10-05"), reportTime: .started,
      person: Samples.person, manager: provider,
      jointRecipients: [.person(Self.guarantor), Self.company],
      limit: CreditLimit(
        amount: 8000, effectiveOn: day("2026-10-05"), expiresOn: day("2027-10-04"),
        status: .inForce, restriction: .init(amount: 20_000, code: code + "CAP1")))
  }

  func person() throws -> BasicInformationRecord {
    var record = try Samples.basicInformation()
    let on = record.reportedOn
    record.otherIdentities = OtherIdentities(
      [PersonIdentity(name: "LIN XIAOMAN", documentType: .passport, documentNumber: "E00000001")],
      updatedOn: on)
    record.overview?.registeredAddress = "杭州市某路2号"
    record.overview?.registeredArea = "330105"
    record.overview?.email = "lin@example.com"
    record.marriage = MarriageSegment(
      status: .firstMarriage,
      spouse: .init(identity: Self.guarantor, phone: "0571-00000000", employer: "某书店"),
      updatedOn: on)
    record.education = EducationSegment(level: .bachelor, degree: .bachelor, updatedOn: on)
    record.income = IncomeSegment(stated: 120_000, taxed: 90_000, updatedOn: on)
    return record
  }

  func correction(
    _ segment: SegmentCorrectionRecord.Segment, _ type: AccountType = .nonRevolving
  ) -> SegmentCorrectionRecord {
    SegmentCorrectionRecord(
      accountCode: "\(code)\(type)0001", reportedOn: day("2026-10-31"), accountType: type,
      segment: segment)
  }

  func corrections() -> [String: any ReportRecord] {
    let full = fullLoan()
    let card = instalmentCard()
    let debt = account(.collection, .opened)
    return [
      "212 B": correction(.base(Self.guarantor, manager: provider)),
      "212 C": correction(.terms(terms(.nonRevolving))),
      "212 D": correction(.responsibleParties(parties())),
      "212 E": correction(.collateral(full.collateralCodes)),
      "212 F": correction(.agreement(code + "AGREE0001")),
      "212 G": correction(
        .originalCreditor(
          debt.originalCreditor
            ?? OriginalCreditor(name: "", debt: .other, status: .paidInAdvance)), .collection),
      "212 H": correction(.monthly(month(.nonRevolving))),
      "212 I": correction(
        .instalmentLine(
          card.instalmentLine
            ?? InstalmentLine(
              limit: 0, effectiveOn: day("2026-10-06"), expiresOn: day("2026-10-06"), used: 0)),
        .creditCard),
      "212 J": correction(
        .recovery(
          RecoveryPerformance(
            balance: 606, loanClass: .normal, classifiedOn: day("2026-10-21"), repaid: 150))),
      "212 J of C1": correction(.collection(CollectionPerformance(balance: 3)), .collection),
      "212 K": correction(.specialTransactions(full.specialTransactions)),
      "222 B": AgreementCorrectionRecord(
        agreementCode: code + "AGREE0001", reportedOn: day("2026-10-05"),
        segment: .base(Self.guarantor, manager: provider)),
      "222 C": AgreementCorrectionRecord(
        agreementCode: code + "AGREE0001", reportedOn: day("2026-10-05"),
        segment: .jointRecipients(agreement().jointRecipients)),
      "222 D": AgreementCorrectionRecord(
        agreementCode: code + "AGREE0001", reportedOn: day("2026-10-05"),
        segment: .limit(agreement().limit)),
    ]
  }

  func deletions() -> [String: any ReportRecord] {
    [
      "114": EntireDeletionRecord.basicInformation(Samples.person, sourceCode: code),
      "134": EntireDeletionRecord.documentValidity(Samples.person, sourceCode: code),
      "213": SegmentDeletionRecord(
        .account(.monthly), of: code + "D10001", from: day("2026-09-01"),
        through: day("2026-10-31")),
      "214": EntireDeletionRecord.account(code: code + "D10001"),
      "223": SegmentDeletionRecord(
        .agreementLimit, of: code + "AGREE0001", from: nil, through: day("2026-10-31")),
      "224": EntireDeletionRecord.agreement(code: code + "AGREE0001"),
      "233": SegmentDeletionRecord(
        .guarantee(.liability), of: code + "G10001", from: day("2026-09-01"), through: nil),
      "234": EntireDeletionRecord.guarantee(code: code + "G10001"),
      "514": EntireDeletionRecord.collateral(code: code + "CC0001"),
    ]
  }

  func guarantees() -> [String: any ReportRecord] {
    let liability = GuaranteeLiability(
      balance: 5000, changedOn: day("2026-10-05"), loanClass: .normal,
      classifiedOn: day("2026-10-05"), exposure: 4000)
    let guarantee = GuaranteeRecord(
      accountType: .financing, accountCode: code + "G10001", reportedOn: day("2026-10-31"),
      reportTime: .opened, person: Samples.person, manager: provider,
      terms: GuaranteeTerms(
        line: .financing, business: .loan, openedOn: day("2026-10-05"), amount: 5000,
        dueOn: day("2027-10-04"), counterGuarantee: .pledge, depositPercent: 10,
        contractCode: "DB-1"),
      liability: liability, responsibleParties: parties(), collateralCodes: [code + "CC0001"])
    let mortgage = CollateralRecord(
      contractCode: code + "CC0001", reportedOn: day("2026-10-31"), reportTime: .inForce,
      debtor: .person(Samples.person), manager: provider, amount: 5000,
      effectiveOn: day("2026-10-05"), expiresOn: day("2027-10-04"), otherDebtors: [Self.company],
      security: .mortgage([
        MortgagedThing(
          kind: .vehicle, codeType: "30", code: "VIN0001", area: "330106", value: 90_000,
          valuerType: "1", valuedOn: day("2026-10-01"), owner: .person(Samples.person),
          detail: "小型汽车")
      ]))
    var pledge = mortgage
    pledge.contractCode = code + "CC0002"
    pledge.security = .pledge([
      PledgedThing(kind: .cash, value: 5000, owner: .person(Self.guarantor))
    ])
    var bond = guarantee
    bond.accountType = .nonFinancing
    bond.terms?.line = .nonFinancing
    bond.terms?.business = .performance
    bond.terms?.counterGuarantee = .unsecured
    bond.responsibleParties = []
    bond.collateralCodes = []
    return [
      "230": guarantee, "230 G2": bond,
      "510 mortgage": mortgage, "510 pledge": pledge,
    ]
  }

  func guaranteeCorrections() -> [String: any ReportRecord] {
    let liability = GuaranteeLiability(
      balance: 5000, changedOn: day("2026-10-05"), loanClass: .normal,
      classifiedOn: day("2026-10-05"), exposure: 4000)
    let terms = GuaranteeTerms(
      line: .financing, business: .loan, openedOn: day("2026-10-05"), amount: 6000,
      dueOn: day("2027-10-04"), counterGuarantee: .unsecured, contractCode: "DB-1")
    let segments: [GuaranteeCorrectionRecord.Segment] = [
      .base(Self.guarantor, manager: provider), .terms(terms), .liability(liability),
      .responsibleParties(parties()), .collateral([code + "CC0001"]),
    ]
    var samples: [String: any ReportRecord] = [:]
    for segment in segments {
      samples["232 \(segment.kind)"] = GuaranteeCorrectionRecord(
        accountCode: code + "G10001", reportedOn: day("2026-10-31"), accountType: .financing,
        segment: segment)
    }
    return samples
  }

  /// A D1 account that is drawn several times: each draw an account of its own, or all in one.
  func drawnLoan(_ flag: DrawdownFlag) -> AccountRecord {
    var record = account(.nonRevolving, .opened)
    record.terms?.drawdownFlag = flag
    record.agreementCode = code + "AGREE0001"
    guard flag == .oneAccount else { return record }
    record.terms?.repaymentMode = .merged
    record.terms?.repaymentPeriods = 0
    record.monthly?.remainingPeriods = 0
    return record
  }

  func small() -> [String: any ReportRecord] {
    let relative = Self.guarantor
    var changes: [String: any ReportRecord] = [:]
    for subject in CodeChangeRecord.Subject.allCases {
      let change = CodeChangeRecord(of: subject, from: code + "OLD", to: code + "NEW")
      changes["\(change.recordType)"] = change
    }
    changes["120"] = FamilyRecord(
      person: Samples.person, relative: relative, relation: .parent, sourceCode: code,
      reportedOn: day("2026-10-31"))
    changes["130"] = DocumentValidityRecord(
      person: Samples.person, sourceCode: code, validFrom: day("2020-03-01"),
      validThrough: day("2040-03-01"), issuer: "杭州市公安局", area: "330106", maintainer: provider,
      reportedOn: day("2026-10-31"))
    changes["140"] = DocumentMergeRecord(
      person: Samples.person,
      other: PersonIdentity(
        name: "LIN XIAOMAN", documentType: .passport, documentNumber: "E00000001"),
      sourceCode: code, reportedOn: day("2026-10-31"))
    changes["215"] = SpecialEventRecord(
      accountCode: code + "D10001", accountType: .nonRevolving, type: .transferredOut,
      month: day("2026-10-31").month, reportedOn: day("2026-10-31"))
    return changes
  }

  /// Every sample by name; the name begins with the record type.
  func all() throws -> [String: any ReportRecord] {
    var samples: [String: any ReportRecord] = [
      "110": try Samples.basicInformation(), "110 full": try person(), "220": agreement(),
      "210 D1 drawn 1": drawnLoan(.separateAccounts), "210 D1 drawn 2": drawnLoan(.oneAccount),
      "210 D1 full": fullLoan(), "210 D1 late": lateLoan(), "210 R2 instalments": instalmentCard(),
    ]
    for type in AccountType.allCases {
      for time in AccountReportTime.allCases
      where time.fits(type) && !(type == .semiCreditCard && time == .overdueRecovered) {
        samples["210 \(type) \(time)"] = account(type, time)
      }
    }
    for more in [
      corrections(), deletions(), guarantees(), guaranteeCorrections(), small(),
    ] {
      samples.merge(more) { first, _ in first }
    }
    return samples
  }
}
