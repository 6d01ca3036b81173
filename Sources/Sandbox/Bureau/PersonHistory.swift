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
    self.init(
      key: key, seed: state.seeded[key], state.database, inquiries: state.inquiries[key] ?? [],
      marks: state.disputes.marks.filter { $0.personKey == key })
  }

  init(
    key: String, seed: SeededPerson?, _ database: BureauDatabase,
    inquiries known: [SeededPerson.Inquiry], marks: [DisputeBook.Mark]
  ) {
    person = seed
    self.marks = marks
    basics = database.people[key]
    let reported = (database.accountsOfPerson[key] ?? []).compactMap { database.accounts[$0] }
    accounts =
      (seed?.accounts ?? []).enumerated().map { ReportAccount(seed: $1, number: $0 + 1) }
      + reported.map { ReportAccount(reported: $0) }
    agreements = (database.agreementsOfPerson[key] ?? []).compactMap { database.agreements[$0] }
    inquiries = (seed?.inquiries ?? []) + known
  }

  /// 白户: neither account, agreement nor inquiry.
  var isBlank: Bool { accounts.isEmpty && agreements.isEmpty && inquiries.isEmpty }
}
