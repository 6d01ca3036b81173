import CreditCore

extension DataCopy {
  private static let about = BilingualText(
    zh: "您在本机构的全部信息：个人资料、文件与同意、申请与决定、合同与还款、谁收到了什么、向征信报送了什么。",
    en: "Everything we hold of you: personal data, papers and consents, applications and "
      + "decisions, contracts and payments, who received what, and what was reported.")
  private static let units = BilingualText(
    zh: "金额为人民币元，日期为中国日期；otherRecords 中的 recorded 按存储原样：金额为分，日期为 1970-01-01 起的天数。",
    en: "Amounts are in yuan, days are days in China; recorded in otherRecords is as stored: "
      + "amounts in fen, days counted from 1970-01-01.")

  /// Everything that stands in the state.
  func writeHead(to json: inout JSONWriter) {
    json.object("about") {
      $0.member("schema", "urn:tallystick:data-copy:1")
      $0.member("what", Self.about)
      $0.member("units", Self.units)
      $0.member("borrower", Reference.borrower(state.id))
      $0.member("lender", platform.institution.name)
      $0.member("madeAt", context.recordedAt.description)
      $0.member("on", context.businessDate)
    }
    writePerson(to: &json)
    writePapers(to: &json)
    writeSharing(to: &json)
    json.list("applications", state.applications) {
      $0.member("number", $1.ordinal)
      $0.member("kind", $1.kind.rawValue)
      $0.member("on", $1.submittedOn)
      $0.member("stage", $1.stage.rawValue)
    }
    writeContracts(to: &json)
    json.object("reporting") {
      $0.member("beganOn", state.reporting.beganOn)
      $0.member("isPersonReported", state.reporting.isPersonReported)
    }
  }

  private func writePerson(to json: inout JSONWriter) {
    json.object("person") {
      $0.member("isErased", person == nil)
      if let person {
        $0.member("name", person.name)
        $0.member("idNumber", person.residentID.plaintext)
        $0.member("phone", person.phone.plaintext)
        $0.member("bankCard", person.bankCard.plaintext)
        $0.member("address", person.address)
        $0.member("occupation", person.occupation)
      }
      $0.list("debitCards", debitCards) {
        $0.member("number", $1.card.ordinal)
        $0.member("bankCard", $1.number.plaintext)
        $0.member("standing", $1.card.standing.rawValue)
        $0.member("addedOn", $1.card.addedOn)
      }
      $0.texts("debitOrder", state.debitCards.order.map(String.init))
      $0.member("registeredOn", state.registeredOn)
      $0.member("isStudent", state.isStudent)
      $0.member("declaredMonthlyIncome", state.monthlyIncome)
      $0.member("identityCheck", state.identity.words)
      if let behaviour {
        $0.object("paymentBehaviour") {
          $0.texts("bills", behaviour.bills.map(String.init))
          $0.texts("payments", behaviour.payments.map(String.init))
        }
      }
    }
  }

  private func writePapers(to json: inout JSONWriter) {
    json.list("papers", state.papers) {
      $0.member("number", $1.ordinal)
      $0.member("kind", $1.kind.rawValue)
      if let paper = platform.papers.papers[$1.kind] { $0.member("title", paper.title) }
      $0.member("version", $1.version)
      $0.member("sha256", Hex.text($1.digest.bytes))
      $0.member("signedAt", $1.at.description)
      $0.member("on", $1.on)
      $0.member("how", $1.how.rawValue)
    }
    json.list("consents", state.consents) {
      $0.member("number", $1.ordinal)
      $0.member("item", $1.item.rawValue)
      $0.member("paper", $1.paper)
      $0.member("givenAt", $1.givenAt.description)
      $0.member("listVersion", $1.listVersion)
      $0.member("endedOn", $1.end?.on)
      $0.member("endedBecause", $1.end?.reason.rawValue)
    }
  }

  private func writeSharing(to json: inout JSONWriter) {
    json.list("sharingConsents", state.sharingConsents) {
      $0.member("number", $1.ordinal)
      write($1.scenario, $1.recipient, to: &$0)
      $0.member("kind", $1.kind.rawValue)
      $0.member("givenAt", $1.givenAt.description)
      $0.member("listVersion", $1.listVersion)
      $0.member("endedOn", $1.end?.on)
      $0.member("endedBecause", $1.end?.reason.rawValue)
    }
    json.list("declined", state.declined) { write($1.scenario, $1.recipient, to: &$0) }
    json.list("grants", state.grants) {
      $0.member("number", $1.ordinal)
      write(.s5, $1.recipient, to: &$0)
      $0.texts("fields", $1.fields.map(\.rawValue))
      $0.member("givenOn", $1.givenOn)
      $0.member("expires", $1.expires)
    }
    json.list("cases", state.cases) {
      $0.member("purpose", $1.purpose.rawValue)
      $0.member("number", $1.number)
      $0.member("openedOn", $1.openedOn)
    }
    json.list("notices", state.notices) {
      $0.member("template", $1.template.rawValue)
      $0.member("recipient", $1.recipient.map { platform.register.name(of: $0) })
      $0.member("givenOn", $1.givenOn)
    }
  }

  private func write(
    _ scenario: SharingScenario, _ recipient: String, to json: inout JSONWriter
  ) {
    json.member("scenario", scenario.rawValue)
    json.member("recipient", platform.register.name(of: recipient))
    json.member("contact", platform.register.recipient(recipient)?.contact)
  }

  private func writeContracts(to json: inout JSONWriter) {
    if let agreement = state.agreement {
      json.object("creditAgreement") {
        $0.member("reference", Reference.contract(state.id, agreement.ordinal))
        $0.member("signedOn", agreement.signedOn)
        $0.member("validUntil", agreement.validUntil)
        $0.member("limit", agreement.offer.limit)
        $0.member("cashLimit", agreement.offer.cashLimit)
        $0.member("purchaseLimit", agreement.offer.purchaseLimit)
        $0.member(percent: "dailyRatePercent", agreement.offer.dailyRate)
        $0.list("rateChanges", agreement.rateChanges) {
          $0.member(percent: "dailyRatePercent", $1.dailyRate)
          $0.member("from", $1.from)
          $0.member("reason", $1.reason.rawValue)
          $0.member("decidedOn", $1.on)
        }
        $0.member("isFrozen", agreement.isFrozen)
        $0.member("sharingListVersion", agreement.sharingListVersion)
      }
    }
    if let line = state.purchaseLine {
      json.object("purchaseLine") {
        $0.member("reference", Reference.contract(state.id, line.ordinal))
        $0.member("openedOn", line.openedOn)
        $0.member("closedOn", line.closedOn)
        let days = line.calendar.days(of: context.businessDate.month)
        $0.member("billDay", days.bill)
        $0.member("dueDay", days.due)
        $0.member(percent: "revolvingDailyRatePercent", line.terms.revolvingDailyRate)
        $0.member(percent: "overdueDailyRatePercent", line.terms.overdueDailyRate)
        $0.member("owed", line.position(on: context.businessDate).payoff)
        $0.member("class", line.servicing.loanClass.rawValue)
      }
    }
    json.list("loans", state.loans) { write($1, to: &$0) }
  }

  private func write(_ loan: Loan, to json: inout JSONWriter) {
    json.member("reference", Reference.contract(state.id, loan.ordinal))
    json.member("drawnOn", loan.drawnOn)
    json.member("startedOn", loan.startedOn)
    json.member("principal", loan.terms.principal)
    json.member("instalments", loan.terms.instalments)
    json.member("purpose", loan.purpose)
    json.member(percent: "dailyRatePercent", loan.terms.dailyRate)
    json.member(percent: "annualRatePercent", loan.terms.annualRate)
    json.member(percent: "penaltyDailyRatePercent", loan.terms.penaltyDailyRate)
    if let position = try? loan.position(on: context.businessDate) {
      json.member("owed", position.payoff)
    }
    json.member("class", loan.servicing.loanClass.rawValue)
    json.list("plan", (try? loan.plan(on: context.businessDate)) ?? []) {
      $0.member("number", Int64($1.number))
      $0.member("dueOn", $1.dueOn)
      $0.member("principal", $1.principal)
      $0.member("interest", $1.interest)
    }
  }
}

extension IdentityStanding {
  /// What the borrower may read: what a list screening said is never told (N62).
  fileprivate var words: String {
    switch self {
    case .unchecked: "unchecked"
    case .passed: "passed"
    case .failed: "failed"
    case .unclear, .listed: "unclear"
    }
  }
}

extension SharingRegister {
  /// The legal name of a recipient; its id when it is no longer on the list.
  func name(of recipient: String) -> String { self.recipient(recipient)?.legalName ?? recipient }
}
