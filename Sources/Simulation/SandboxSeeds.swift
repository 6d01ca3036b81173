public import CreditCore

/// What the sandbox's parts must know of the people before the demo begins, as their JSON.
public struct SandboxSeeds: Sendable {
  private static let bank = "TESTBANK000001"

  private let people: [SyntheticPerson]
  private let start: CivilDate

  public init(people: [SyntheticPerson], start: CivilDate) {
    self.people = people
    self.start = start
  }

  /// The identity service's register: everyone but those it does not know.
  public var identity: [UInt8] {
    list(people.filter { $0.traits.identity != .unknown }) { person, json in
      json.key("name")
      json.text(person.name)
      json.key("idNumber")
      json.text(person.idNumber)
      json.key("phone")
      json.text(person.phone)
      json.key("bankCard")
      json.text(person.bankCard)
      if person.traits.identity == .unclear {
        json.key("outcome")
        json.text("unclear")
      }
    }
  }

  /// The money each person has on the card at the start.
  public var funds: [UInt8] {
    list(people) { person, json in
      json.key("bankCard")
      json.text(person.bankCard)
      json.key("balance")
      json.text(
        "\(Money(fen: person.traits.repayment == .onTime ? person.monthlyIncome.fen * 24 : 0))")
    }
  }

  /// The credit bureau's histories: the real rows, as accounts elsewhere.
  public var bureau: [UInt8] {
    list(people) { person, json in
      json.key("name")
      json.text(person.name)
      json.key("idNumber")
      json.text(person.idNumber)
      json.key("accounts")
      json.beginArray()
      for account in accounts(of: person) {
        json.element()
        account.write(to: &json)
      }
      json.endArray()
    }
  }

  private func accounts(of person: SyntheticPerson) -> [SeededAccount] {
    guard person.traits.file != .blank else { return [] }
    var accounts = [card(of: person)]
    switch person.traits.file {
    case .card, .blank: break
    case .manyLenders:
      accounts += (1...(4 + person.index % 6)).map {
        loan(lender: $0, status: "N", balance: 800 + Int64(person.index % 7) * 100)
      }
    case .oldOverdue: accounts.append(oldLoan())
    case .badDebt:
      var account = loan(lender: 90, status: "B", balance: 3000)
      account.status = "4"
      account.fiveClass = "5"
      accounts.append(account)
    }
    return accounts
  }

  /// The row's six months as a card account (R2), with the same window as in training.
  private func card(of person: SyntheticPerson) -> SeededAccount {
    let row = person.row
    let months = (0..<6).reversed().map { place -> SeededAccount.Month in
      let late = row.monthsLate[place]
      let bill = max(0, row.bills[place])
      let due = bill / 10
      return SeededAccount.Month(
        month: start.month.adding(months: -1 - place), status: late == 0 ? "N" : "\(late)",
        balance: bill, due: due, paid: row.payments[place], overdue: late == 0 ? 0 : due * late)
    }
    return SeededAccount(
      institution: SandboxSeeds.bank, institutionType: "11", type: "R2", kind: "81",
      openedOn: start.adding(months: -30), limit: row.creditLine, amount: nil, months: months,
      status: "1", fiveClass: row.monthsLate[0] == 0 ? "1" : "2")
  }

  private func loan(lender: Int, status: String, balance: Int64) -> SeededAccount {
    let month = SeededAccount.Month(
      month: start.month.adding(months: -1), status: status, balance: balance, due: balance / 10,
      paid: balance / 10, overdue: status == "B" ? balance : 0)
    return SeededAccount(
      institution: "TESTLEND0000\(10 + lender)", institutionType: "51", type: "R4", kind: "91",
      openedOn: start.adding(months: -5), limit: nil, amount: balance * 2, months: [month],
      status: "1", fiveClass: "1")
  }

  /// A loan paid back by now that was two months late more than a year ago.
  private func oldLoan() -> SeededAccount {
    let marks = ["N", "1", "2", "N", "N", "N"]
    let months = marks.enumerated().map { place, mark in
      SeededAccount.Month(
        month: start.month.adding(months: -20 + place), status: mark, balance: 2000, due: 200,
        paid: mark == "N" ? 200 : 0, overdue: mark == "N" ? 0 : 200)
    }
    return SeededAccount(
      institution: "TESTLEND000099", institutionType: "24", type: "D1", kind: "91",
      openedOn: start.adding(months: -26), limit: nil, amount: 4000, months: months, status: "1",
      fiveClass: "1")
  }

  private func list(
    _ people: [SyntheticPerson], _ write: (SyntheticPerson, inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for person in people {
      json.element()
      json.beginObject()
      write(person, &json)
      json.endObject()
    }
    json.endArray()
    return json.bytes
  }
}

/// An account elsewhere, as the sandbox bureau is told of it.
private struct SeededAccount {
  struct Month {
    var month: YearMonth
    var status: String
    var balance: Int64
    var due: Int64
    var paid: Int64
    var overdue: Int64
  }

  var institution: String
  var institutionType: String
  var type: String
  var kind: String
  var openedOn: CivilDate
  var limit: Int64?
  var amount: Int64?
  var months: [Month]
  var status: String
  var fiveClass: String

  func write(to json: inout JSONWriter) {
    json.beginObject()
    for (key, text) in [
      ("institution", institution), ("institutionType", institutionType), ("acctType", type),
      ("businessKind", kind), ("openDate", "\(openedOn)"), ("accountStatus", status),
      ("fiveClass", fiveClass),
    ] {
      json.key(key)
      json.text(text)
    }
    for (key, value) in [("limit", limit), ("amount", amount)] {
      guard let value else { continue }
      json.key(key)
      json.int(value)
    }
    json.key("months")
    json.beginArray()
    for month in months {
      json.element()
      json.beginObject()
      json.key("month")
      json.text("\(month.month)")
      json.key("status")
      json.text(month.status)
      for (key, value) in [
        ("balance", month.balance), ("due", month.due), ("paid", month.paid),
        ("overdue", month.overdue),
      ] {
        json.key(key)
        json.int(value)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
