import BureauChecker

/// All that the sandbox bureau holds about one person, seeded or reported, in one form.
struct PersonHistory: Sendable {
  let person: SeededPerson?
  let basics: BureauDatabase.Person?
  let accounts: [ReportAccount]
  let agreements: [BureauDatabase.Agreement]
  let inquiries: [SeededPerson.Inquiry]
  let marks: [DisputeBook.Mark]

  init(key: String, in state: BureauState) {
    person = state.seeded[key]
    marks = state.disputes.marks.filter { $0.personKey == key }
    basics = state.database.people[key]
    let reported = (state.database.accountsOfPerson[key] ?? []).compactMap {
      state.database.accounts[$0]
    }
    accounts =
      (person?.accounts ?? []).enumerated().map { ReportAccount(seed: $1, number: $0 + 1) }
      + reported.map { ReportAccount(reported: $0) }
    agreements = (state.database.agreementsOfPerson[key] ?? []).compactMap {
      state.database.agreements[$0]
    }
    inquiries = (person?.inquiries ?? []) + (state.inquiries[key] ?? [])
  }

  /// 白户: neither account, agreement nor inquiry.
  var isBlank: Bool { accounts.isEmpty && agreements.isEmpty && inquiries.isEmpty }
}
