import CreditCore
import Testing

/// Each of the sixteen rows of the sharing list, with a share that may leave and one that may not.
@Suite("The sixteen rows of the sharing list")
struct ScenarioTests {
  /// A borrower with a line and a loan.
  private func borrower() throws -> Life {
    var life = try Life.withLine()
    try life.borrow(1_000)
    return life
  }

  private func refused(
    _ life: Life, _ order: ShareOrder, _ why: Refusal = .disclosureNotListed
  ) throws {
    #expect(throws: why) { try life.trial(.share(order)) }
  }

  @Test("R8 R9 S1a a partner helps to check identity; without the authorisation it gets nothing")
  func jointCheck() throws {
    var life = try borrower()
    let order = Life.order(.s1a, .identityCheck, "partner", [.name, .idType, .idNumber])
    try life.deliver(order)
    try refused(life, Life.order(.s1a, .identityCheck, "partner", [.name, .loan]))
    try refused(life, Life.order(.s1a, .riskAssessment, "pbcc", [.name]), .triggerNotAllowed)
    try life.act(.withdraw(.personalInformation))
    try refused(life, order)
  }

  @Test("R9 R10 a partner's assessment is kept with its model and outcome; others' are not taken")
  func assessment() throws {
    var life = try borrower()
    let model = try #require(PartnerAssessment.ModelCode("risk-2026.1"))
    let found = PartnerAssessment(model: model, outcome: .passed)
    let kept = { (life: Life) in
      life.events.compactMap { recorded in
        if case .shareReceipted(let event) = recorded.event { event.assessment } else { nil }
      }
    }
    try life.act(.share(Life.order(.s1a, .riskAssessment, "partner", [.name, .idNumber])))
    try life.send(.share, .shared(Life.digest, found))
    #expect(kept(life) == [found])
    try life.act(.share(Life.order(.s3a, .contractPerformance, "partner", [.name])))
    try life.send(.share, .shared(Life.digest, found))
    #expect(kept(life) == [found])
    for text in ["", "two words", "模型", String(repeating: "a", count: 33)] {
      #expect(PartnerAssessment.ModelCode(text) == nil)
    }
  }

  @Test(
    "R12 R22 R23 R27 R33 R36 what is optional leaves only while its own switch is on",
    arguments: [
      Life.order(.s1b, .peripheralService, "partner", [.phone]),
      Life.order(.s2b, .reportPerformance, "bureau", [.name, .performance]),
      Life.order(.s2c, .reportPerformance, "association", [.performance]),
      Life.order(.s3d, .marketing, "partner", [.name, .phone]),
      Life.order(.s4, .display, "wealth", [.limit]),
    ])
  func optional(order: ShareOrder) throws {
    var life = try borrower()
    let choice = SharingChoice(scenario: order.scenario, recipient: order.recipient)
    try refused(life, order)
    try life.act(.allowSharing(choice))
    #expect(throws: Refusal.consentKnown) { try life.act(.allowSharing(choice)) }
    try life.deliver(order)
    try life.act(.share(order))
    try life.act(.stopSharing(choice))
    // What was on its way is stopped at its release.
    let ordinal = try #require(try life.open(.share).last)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.state.disclosure(ordinal) == nil)
    #expect(
      life.events.contains { event in
        if case .disclosureClosed(let closed) = event.event {
          closed.disclosure == ordinal && closed.outcome == .cancelled
        } else {
          false
        }
      })
    try refused(life, order)
    #expect(try life.state.declined == [choice])
    #expect(throws: Refusal.consentUnknown) { try life.act(.stopSharing(choice)) }
  }

  @Test("R33 R35 a switch for one surface says nothing of another scenario or recipient")
  func distinct() throws {
    var life = try borrower()
    try life.act(.allowSharing(SharingChoice(scenario: .s4, recipient: "wealth")))
    try refused(life, Life.order(.s4, .display, "partner", [.limit]))
    try refused(life, Life.order(.s3d, .marketing, "partner", [.phone]))
    #expect(throws: Refusal.consentUnknown) {
      try life.act(.allowSharing(SharingChoice(scenario: .s7, recipient: "authority")))
    }
    #expect(throws: Refusal.consentUnknown) {
      try life.act(.allowSharing(SharingChoice(scenario: .s4, recipient: "nobody")))
    }
  }

  @Test("R19 R81 R20 S2a the national database is told in report files, never by an order")
  func nationalDatabase() throws {
    var life = try borrower()
    try life.go(to: "2026-03-05")
    let rows = try life.state.disclosures.filter { $0.kind == .reportRow }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.scenario == .s2a && $0.recipient == "pbcc" })
    #expect(life.world.register.rule(.s2a)?.cites.isEmpty == false)
    try refused(
      life, Life.order(.s2a, .reportPerformance, "pbcc", [.name, .performance]),
      .triggerNotAllowed)
  }

  @Test("R26 S3a a partner performs the contract with listed fields; debits have their own way")
  func performance() throws {
    var life = try borrower()
    try life.deliver(Life.order(.s3a, .contractPerformance, "partner", [.name, .bankAccount]))
    try refused(life, Life.order(.s3a, .contractPerformance, "partner", [.occupation]))
    try refused(
      life, Life.order(.s3a, .debit, "channel", [.name, .bankAccount]), .triggerNotAllowed)
  }

  @Test("R28 R31 S3b a share for a court is bound to an open case")
  func litigation() throws {
    var life = try borrower()
    try refused(life, Life.order(.s3b, .litigation, "court", [.name, .loan]))
    let number = try life.open(.litigation, "2026-CV-7")
    let order = Life.order(
      .s3b, .litigation, "court", [.name, .loan], ground: ShareGround(shareCase: number))
    try life.deliver(order)
    // A case of another kind is no ground.
    let complaint = try life.open(.complaint, "K-1")
    try refused(
      life,
      Life.order(.s3b, .litigation, "court", [.loan], ground: ShareGround(shareCase: complaint)))
    try life.act(.closeCase(number))
    try refused(life, order)
  }

  @Test("S3b insurance needs the borrower's yes beside the case")
  func insurance() throws {
    var life = try borrower()
    let number = try life.open(.insurance, "P-9")
    let order = Life.order(
      .s3b, .insurance, "insurer", [.name, .loan], ground: ShareGround(shareCase: number))
    try refused(life, order)
    try life.act(.allowSharing(SharingChoice(scenario: .s3b, recipient: "insurer")))
    try life.deliver(order)
  }

  @Test("R29 S3c claims are transferred only after the borrower was told")
  func transfer() throws {
    var life = try borrower()
    try refused(life, Life.order(.s3c, .assetTransfer, "bank", [.name, .loan]))
    try life.act(.notify(.assetTransfer, recipient: "bank"))
    let early = ShareGround(notice: 1)
    try refused(life, Life.order(.s3c, .assetTransfer, "bank", [.name, .loan], ground: early))
    let notice = try life.tell(.assetTransfer, of: "bank")
    try life.deliver(
      Life.order(
        .s3c, .assetTransfer, "bank", [.name, .loan], ground: ShareGround(notice: notice)))
  }

  @Test("R135 assignee, valuer, reviewer and servicer are recipients of their own, each told of")
  func transferRecipients() throws {
    var life = try borrower()
    var told: Int64 = 0
    for (recipient, role) in [
      ("bank", RecipientRole.assignee), ("valuer", .valuer), ("reviewer", .reviewer),
      ("servicer", .servicer),
    ] {
      #expect(life.world.register.recipient(recipient)?.role == role)
      func order(_ notice: Int64) -> ShareOrder {
        Life.order(
          .s3c, .assetTransfer, recipient, [.name, .loan], ground: ShareGround(notice: notice))
      }
      // The notice about the one before says nothing of this one.
      try refused(life, order(told))
      told = try life.tell(.assetTransfer, of: recipient)
      try life.deliver(order(told))
    }
  }

  @Test("R30 S3e a listed agency gets what its case needs, and no more")
  func collection() throws {
    var life = try borrower()
    let ground = ShareGround(shareCase: try life.open(.collection, "A-1"))
    try life.deliver(
      Life.order(.s3e, .collection, "agency", [.name, .phone, .overdue], ground: ground))
    try refused(life, Life.order(.s3e, .collection, "agency", [.idNumber], ground: ground))
    try refused(life, Life.order(.s3e, .collection, "agency", [.name]))
  }

  @Test("R37 R38 S5 a grant covers its recipient and fields, until it ends")
  func ownGrant() throws {
    var life = try borrower()
    let end = life.today.adding(days: 30)
    #expect(throws: Refusal.grantOutOfRange) {
      try life.act(.grant(recipient: "partner", fields: [.password], expires: end))
    }
    #expect(throws: Refusal.grantOutOfRange) {
      try life.act(
        .grant(recipient: "partner", fields: [.loan], expires: life.today.adding(days: -1)))
    }
    #expect(throws: Refusal.disclosureNotListed) {
      try life.act(.grant(recipient: "wealth", fields: [.loan], expires: end))
    }
    try life.act(.grant(recipient: "partner", fields: [.loan, .limit], expires: end))
    let grant = try #require(try life.state.grants.last).ordinal
    let order = Life.order(
      .s5, .ownGrant, "partner", [.loan], ground: ShareGround(grant: grant))
    try life.deliver(order)
    try refused(
      life, Life.order(.s5, .ownGrant, "partner", [.overdue], ground: ShareGround(grant: grant)))
    var later = life
    later.today = end.adding(days: 1)
    try refused(later, order)
    try life.act(.endGrant(grant))
    try refused(life, order)
  }

  @Test("R39 R40 R41 S6a an auditor gets de-identified data while the engagement lasts")
  func audit() throws {
    var life = try borrower()
    let ground = ShareGround(
      agreement: ShareAgreement(reference: "A-2026", until: life.today.adding(days: 10)))
    let order = Life.order(.s6a, .audit, "auditor", [.loan, .overdue], ground: ground)
    #expect(order.isDeidentified)
    try life.deliver(order)
    let named = Life.order(.s6a, .audit, "auditor", [.name, .loan], ground: ground)
    try refused(life, named, .approverMissing)
    var approved = named
    approved.approver = "compliance"
    try refused(life, approved, .approverMissing)
    approved.approver = "privacy-officer"
    try life.deliver(approved)
    life.today = life.today.adding(days: 11)
    try refused(life, order)
  }

  @Test("R24 R39 S6b a subsidy filing needs the request it answers")
  func subsidy() throws {
    var life = try borrower()
    try refused(life, Life.order(.s6b, .subsidy, "authority", [.loan]))
    try life.deliver(
      Life.order(
        .s6b, .subsidy, "authority", [.loan], ground: ShareGround(demand: Life.demand)))
  }

  @Test(
    "R42 R43 S7 a demand needs document and approver, and the borrower is told unless forbidden")
  func demand() throws {
    var life = try borrower()
    let ground = ShareGround(demand: Life.demand)
    try refused(life, Life.order(.s7, .inspection, "authority", [.loan], ground: ground))
    try refused(
      life, Life.order(.s7, .inspection, "authority", [.loan], approver: "privacy-officer"))
    try life.deliver(
      Life.order(
        .s7, .inspection, "authority", [.loan], approver: "privacy-officer", ground: ground))
    #expect(try life.state.notices.map(\.template) == [.demand])
    let silent = ShareGround(demand: Life.demand, silence: .secrecyOrdered)
    try life.deliver(
      Life.order(
        .s7, .judicial, "court", [.loan], approver: "privacy-officer", ground: silent))
    #expect(try life.state.notices.count == 1)
    #expect(
      life.events.contains { event in
        if case .disclosureIntended(let sent) = event.event {
          sent.disclosure.order?.ground.silence == .secrecyOrdered
        } else {
          false
        }
      })
  }

  @Test("N45 E a processor gets its task's fields under its agreement")
  func processor() throws {
    var life = try borrower()
    try life.deliver(Life.order(.e, .entrusted, "checker", [.name, .idNumber]))
    try refused(life, Life.order(.e, .entrusted, "checker", [.loan]))
    life.world.lender.processorAgreements = [:]
    try refused(life, Life.order(.e, .entrusted, "checker", [.name]))
  }

  @Test("R18 an offline share has a second person behind it")
  func offline() throws {
    var life = try borrower()
    try life.act(.allowSharing(SharingChoice(scenario: .s2b, recipient: "bureau")))
    var order = Life.order(.s2b, .reportPerformance, "bureau", [.performance])
    order.method = .offline
    try refused(life, order)
    order.approver = "privacy-officer"
    try life.deliver(order)
  }

  @Test("R25 adverse information waits for its notice, whoever gets it")
  func adverse() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.act(.allowSharing(SharingChoice(scenario: .s2b, recipient: "bureau")))
    let order = Life.order(.s2b, .reportPerformance, "bureau", [.adverse])
    try life.go(to: "2026-02-07")
    try refused(life, order)
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try refused(life, order)
    life.today = life.today.adding(days: 5)
    try life.deliver(order)
  }

  @Test("R5 a list with a new version blocks what rests on consent until it is renewed")
  func newList() throws {
    var life = try borrower()
    let choice = SharingChoice(scenario: .s4, recipient: "wealth")
    try life.act(.allowSharing(choice))
    let order = Life.order(.s4, .display, "wealth", [.limit])
    life.world.register = SharingRegister(try SampleWorld.list(version: "list-2"))
    try refused(life, order)
    try life.act(.allowSharing(choice))
    try life.deliver(order)
  }

  @Test("every order is in the log before it leaves, and the invariants hold")
  func invariants() throws {
    var life = try borrower()
    try life.act(.allowSharing(SharingChoice(scenario: .s3d, recipient: "partner")))
    try life.deliver(Life.order(.s3d, .marketing, "partner", [.phone]))
    let finding = SendsFollowTheLog().check(try life.history)
    #expect(finding.checked > 0 && finding.broken.isEmpty)
    #expect(ReplayGivesState().check(try life.history).broken.isEmpty)
  }
}
