import CreditCore
import Testing

@Suite("Reporting waves")
struct ReportingWaveTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func terms(begins: String) throws -> ReportingTerms {
    ReportingTerms(
      rounding: .halfUp, adverseLeadDays: 5, beginsOn: try day(begins),
      waves: [
        ReportingWave(from: try day("2026-01-01"), perMille: 100),
        ReportingWave(from: try day("2026-04-01"), perMille: 1000),
      ], purchaseFrequency: .monthly, cashFrequency: .nextDay, disputeDays: 20)
  }

  @Test("R127 the cohort of a day is reproducible from the dated stages")
  func cohort() throws {
    let terms = try terms(begins: "2026-01-01")
    #expect(terms.cohortPerMille(on: try day("2025-12-31")) == 0)
    #expect(terms.cohortPerMille(on: try day("2026-01-01")) == 100)
    #expect(terms.cohortPerMille(on: try day("2026-03-31")) == 100)
    #expect(terms.cohortPerMille(on: try day("2026-04-01")) == 1000)
  }

  @Test("R109 each borrower has one day from which reporting may begin")
  func bucket() throws {
    let terms = try terms(begins: "2026-02-01")
    #expect(terms.begins(bucket: 99) == (try day("2026-02-01")))
    #expect(terms.begins(bucket: 100) == (try day("2026-04-01")))
    #expect(terms.begins(bucket: 999) == (try day("2026-04-01")))
    for bucket in Int64(0)..<1000 {
      let first = try #require(terms.begins(bucket: bucket))
      #expect(bucket < terms.cohortPerMille(on: first))
      #expect(bucket >= terms.cohortPerMille(on: first.adding(days: -1)))
    }
  }
}
