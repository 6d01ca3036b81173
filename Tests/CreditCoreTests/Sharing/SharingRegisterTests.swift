import CreditCore
import Testing

@Suite("Sharing register")
struct SharingRegisterTests {
  let sample: SharingSample

  init() throws { sample = try SharingSample() }

  @Test("a share that meets every rule is allowed", arguments: SharingScenario.allCases)
  func allowed(scenario: SharingScenario) throws {
    let request = try sample.request(scenario)
    let verdict = sample.register.check(request)
    #expect(verdict.allowed, "\(verdict.rule) \(verdict.reason)")
    #expect(verdict.fields == request.fields)
  }

  @Test("R1 a share without scenario, or before the list is in force, is refused")
  func scenario() throws {
    #expect(try sample.verdict(.s1a) { $0.scenario = nil }.rule == "R1")
    let later = try SharingSample(effectiveFrom: "2026-10-06")
    #expect(try later.verdict(.s1a) { _ in }.rule == "R1")
  }

  @Test("R1 a scenario that is not in the list in force is refused")
  func unlistedScenario() throws {
    let list = try SharingSample.list(
      scenarios: SharingSample.scenarios().filter { $0.scenario != .s4 })
    let verdict = SharingRegister(list).check(try sample.request(.s4))
    #expect(!verdict.allowed)
    #expect(verdict.rule == "R1")
  }

  @Test("R8 a share names one purpose of its scenario", arguments: [nil, SharingPurpose.marketing])
  func purpose(purpose: SharingPurpose?) throws {
    #expect(try sample.verdict(.s1a) { $0.purpose = purpose }.rule == "R8")
  }

  @Test("R11 showing a limit carries limit fields only")
  func limitDisplay() throws {
    let shown = try sample.verdict(.s1a) {
      $0.purpose = .limitDisplay
      $0.fields = [.limit]
    }
    #expect(shown.allowed)
    let more = try sample.verdict(.s1a) {
      $0.purpose = .limitDisplay
      $0.fields = [.limit, .phone]
    }
    #expect(more.rule == "R11")
    #expect(more.fields == [.phone])
  }

  @Test("R14 a recipient that is no entry of the list, or no longer, is refused")
  func recipient() throws {
    #expect(try sample.verdict(.s2a) { $0.recipient = "other-partners" }.rule == "R14")
    #expect(try sample.verdict(.s2a) { $0.recipient = "to-S3a" }.rule == "R14")
    var recipients = try SharingSample.recipients()
    for place in recipients.indices { recipients[place].listedTo = sample.today.adding(days: -1) }
    let register = SharingRegister(try SharingSample.list(recipients: recipients))
    #expect(register.check(try sample.request(.s2a)).rule == "R14")
  }

  @Test("R35 being listed for one scenario says nothing of another")
  func legalEntities() throws {
    #expect(try sample.verdict(.s1a) { $0.recipient = "to-S4" }.rule == "R35")
    let consentToOther = try sample.verdict(.s4) {
      for place in $0.consents.indices {
        $0.consents[place].scenario = .s1a
        $0.consents[place].recipient = "to-S1a"
      }
    }
    #expect(consentToOther.rule == "R35")
  }

  @Test("R34 a page gets only what it shows; a page that is not declared gets the scenario's kinds")
  func page() throws {
    var scenarios = SharingSample.scenarios()
    let place = try #require(scenarios.firstIndex { $0.scenario == .s4 })
    scenarios[place].categories = [.limit, .loan]
    let declared = SharedPage(name: "wallet", fields: [.limit])
    for (pages, rule) in [([:], "R1"), (["to-S4": declared], "R34")] {
      scenarios[place].pages = pages
      let register = SharingRegister(try SharingSample.list(scenarios: scenarios))
      var request = try sample.request(.s4)
      request.fields = [.limit]
      #expect(register.check(request).rule == "R1")
      request.fields = [.limit, .loan]
      let verdict = register.check(request)
      #expect(verdict.rule == rule)
      #expect(verdict.allowed || verdict.fields == [.loan])
    }
  }

  @Test("R22 sending to a bureau stops when its licence has run out")
  func licence() throws {
    let last = try #require(CivilDate("2027-11-08"))
    #expect(try sample.verdict(.s2b) { $0.on = last }.allowed)
    #expect(try sample.verdict(.s2b) { $0.on = last.adding(days: 1) }.rule == "R22")
  }

  @Test("R16 a ninth field under basic identity is refused")
  func ninthField() throws {
    let eight = try sample.verdict(.s1a) {
      $0.categories = [.basicIdentity]
      $0.fields = []
    }
    #expect(eight.allowed)
    #expect(eight.fields.count == 8)
    let nine = try sample.verdict(.s1a) {
      $0.categories = [.basicIdentity]
      $0.fields = SharingCategory.basicIdentity.fields + [.phone]
    }
    #expect(nine.rule == "R16")
    #expect(nine.fields == [.phone])
  }

  @Test("R17 scenario 1 accepts only its kinds; contacts list and location are refused")
  func scenarioOne() throws {
    #expect(try sample.verdict(.s1a) { $0.fields.append(.assets) }.rule == "R17")
    #expect(try sample.verdict(.s1a) { $0.unlistedFields = ["contacts_list"] }.rule == "R17")
    #expect(try sample.verdict(.s1a) { $0.unlistedFields = ["location"] }.rule == "R17")
  }

  @Test("R134 assets under S2 and occupation under S7 are refused")
  func closedKinds() throws {
    let assets = try sample.verdict(.s2a) { $0.fields.append(.assets) }
    #expect(assets.rule == "R134")
    #expect(assets.fields == [.assets])
    #expect(try sample.verdict(.s7) { $0.fields.append(.occupation) }.rule == "R134")
    #expect(try sample.verdict(.s2a) { $0.fields = [] }.rule == "R134")
  }

  @Test("R18 the method is listed, and an offline share has an approver")
  func method() throws {
    #expect(try sample.verdict(.s2a) { $0.method = nil }.rule == "R18")
    #expect(try sample.verdict(.s2a) { $0.method = .offline }.allowed)
    let unapproved = try sample.verdict(.s2a) {
      $0.method = .offline
      $0.approver = ""
    }
    #expect(unapproved.rule == "R18")
  }

  @Test("R25 adverse information waits for a notice whose time has come")
  func adverse() throws {
    func rule(_ change: @escaping (inout ShareRequest) -> Void) throws -> String {
      try sample.verdict(.s2a) {
        $0.fields.append(.adverse)
        change(&$0)
      }.rule
    }
    let today = sample.today
    let given = today.adding(days: -4)
    #expect(try rule { _ in } == "R1")
    #expect(try rule { $0.notice = nil } == "R25")
    #expect(
      try rule { $0.notice = ShareNotice(given: given, earliestSend: today.adding(days: 1)) }
        == "R25")
    #expect(
      try rule { $0.notice = ShareNotice(given: today.adding(days: 1), earliestSend: today) }
        == "R25")
    let flagged = try sample.verdict(.s2a) {
      $0.adverse = true
      $0.notice = nil
    }
    #expect(flagged.rule == "R25")
  }

  @Test("R28 a case number is needed", arguments: [SharingScenario.s3b, .s3e])
  func caseNumber(scenario: SharingScenario) throws {
    #expect(try sample.verdict(scenario) { $0.caseNumber = nil }.rule == "R28")
    #expect(try sample.verdict(scenario) { $0.caseNumber = "" }.rule == "R28")
  }

  @Test("R37 only a live grant to this recipient that covers every field lets a share through")
  func grant() throws {
    let yesterday = sample.today.adding(days: -1)
    #expect(try sample.verdict(.s5) { $0.grant = nil }.rule == "R37")
    #expect(try sample.verdict(.s5) { $0.grant?.expires = yesterday }.rule == "R37")
    #expect(try sample.verdict(.s5) { $0.grant?.grantee = "to-S4" }.rule == "R37")
    #expect(try sample.verdict(.s5) { $0.grant?.fields = [.loan] }.rule == "R37")
  }

  @Test("R40 an auditor's access ends with the engagement")
  func engagement() throws {
    let yesterday = sample.today.adding(days: -1)
    #expect(try sample.verdict(.s6a) { $0.agreement = nil }.rule == "R40")
    #expect(try sample.verdict(.s6a) { $0.agreement?.until = nil }.rule == "R40")
    #expect(try sample.verdict(.s6a) { $0.agreement?.until = yesterday }.rule == "R40")
  }

  @Test("R42 a demand is complete and has an approver")
  func demand() throws {
    #expect(try sample.verdict(.s7) { $0.demand = nil }.rule == "R42")
    #expect(try sample.verdict(.s7) { $0.demand?.authority = "" }.rule == "R42")
    #expect(try sample.verdict(.s7) { $0.demand?.document = "" }.rule == "R42")
    #expect(try sample.verdict(.s7) { $0.demand?.ground = "" }.rule == "R42")
    #expect(try sample.verdict(.s7) { $0.demand?.scope = "" }.rule == "R42")
    #expect(try sample.verdict(.s7) { $0.approver = nil }.rule == "R42")
  }

  @Test("a processor gets the fields of its task under a live agreement only")
  func processor() throws {
    #expect(try sample.verdict(.e) { $0.agreement = nil }.rule == "N45")
    #expect(try sample.verdict(.e) { $0.agreement?.fields = [.phone] }.rule == "N45")
  }

  @Test("R74 a role that the scenario does not name is refused", arguments: ["", "marketing"])
  func role(role: String) throws {
    #expect(try sample.verdict(.s7) { $0.role = role }.rule == "R74")
  }
}
