import CreditBureau
import CreditCore
import Testing

@Suite("What is known of stored records beside the records")
struct NotedHistoryTests {
  @Test("R20 what is noted of an account refuses the same as its records")
  func account() throws {
    let first = try Samples.lineMonth()
    var taken = ReportHistory()
    taken.take(first)
    var noted = ReportHistory()
    noted.note(
      account: first.accountCode, of: first.accountType,
      [(first.reportedOn, first.monthly?.month)],
      classifiedOn: first.monthly?.classifiedOn, closedOn: nil)
    var next = first
    next.reportedOn = first.reportedOn.adding(days: 31)
    next.monthly?.month = next.reportedOn.month
    #expect(taken.problems(of: first).contains { $0.fbCode == "ABR004" })
    for record in [first, next] {
      #expect(noted.problems(of: record) == taken.problems(of: record))
    }
    noted.note(
      account: first.accountCode, of: first.accountType,
      [(first.reportedOn, first.monthly?.month)],
      classifiedOn: nil, closedOn: first.reportedOn)
    #expect(noted.problems(of: next).contains { $0.fbCode == "BLR020" })
  }

  @Test("R20 a noted person needs no further record 110, a noted agreement is there until it ends")
  func personAndAgreement() throws {
    var account = try Samples.lineMonth()
    let agreement = Samples.providerText + "AGREEMENT1"
    account.agreementCode = agreement
    let told = account
    func missing(_ history: ReportHistory) -> [String] {
      history.problems(of: told).map(\.fbCode).filter { ["110", "220"].contains($0) }
    }
    var history = ReportHistory()
    #expect(missing(history) == ["110", "220"])
    history.note(
      person: account.person, source: Samples.providerText, reportedOn: account.reportedOn)
    #expect(missing(history) == ["220"])
    history.note(agreement: agreement, reportedOn: account.reportedOn, isEnded: false)
    #expect(missing(history).isEmpty)
  }

  @Test("R97 a file written in memory has the score of its records")
  func completeness() throws {
    var writer = try #require(
      ReportFileWriter(
        provider: try Samples.provider(), recordType: .account, serial: 1,
        generatedAt: Samples.generatedAt))
    let record = try Samples.lineMonth()
    try writer.check(record)
    try writer.append(record)
    #expect(writer.completeness == record.completeness)
    #expect(throws: ReportFileError.duplicate(of: 0)) { try writer.check(record) }
    #expect(writer.recordCount == 1)
  }
}
