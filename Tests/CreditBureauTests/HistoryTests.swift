import BureauChecker
import CreditBureau
import CreditCore
import Testing

@Suite("Random histories")
struct HistoryTests {
  @Test(
    "R20 a bureau that checks by the rules alone stores every record of a lender's two years",
    arguments: [1, 2, 3, 4] as [UInt64])
  func histories(seed: UInt64) throws {
    var lender = try RandomLender(seed: seed)
    var database = BureauDatabase(isComplete: true, providers: [Samples.providerText])
    var history = ReportHistory()
    var types: Set<ReportRecordType> = []
    var month = try Samples.month("2026-01")
    for index in 0..<24 {
      for records in try lender.report(month, newBorrowers: index < 12 ? 4 : 0) {
        for record in records {
          #expect(history.problems(of: record).isEmpty, "\(record.recordType) \(month)")
          history.take(record)
        }
        let file = try lender.file(records, after: month)
        let report = ReportFileChecker().check(
          file.bytes, name: file.name.description, database: &database)
        #expect(report.errors.isEmpty, "\(file.name) \(month)")
        #expect(report.records == records.count)
        types.insert(file.name.recordType)
      }
      month = month.adding(months: 1)
    }
    #expect(
      types == [
        .basicInformation, .agreement, .specialEvent, .account, .accountCorrection,
        .accountCodeChange,
      ])
    #expect(database.people.count == 48)
    #expect(Set(history.accounts.keys) == Set(database.accounts.keys))
  }
}
