import CreditBureau
import Testing

@Suite("Completeness")
struct CompletenessTests {
  @Test("R97 a record's score is the share of optional items that state something, by segment")
  func scores() throws {
    let samples = try RecordSamples()
    var person = try samples.person()
    let overview = person.completeness.segments.first { $0.element == "FcsInfSgmt" }
    #expect(overview?.optional == 4)
    #expect(overview?.filled == 4)
    let before = person.completeness
    person.overview?.email = nil
    person.education = .unknown(updatedOn: person.reportedOn)
    let after = person.completeness
    #expect(after.filled == before.filled - 3)
    #expect(after.optional == before.optional)
    let education = after.segments.first { $0.element == "EduInfSgmt" }
    #expect(education?.permille == 0)
    #expect(after.segments.first { $0.element == "FcsInfSgmt" }?.permille == 750)
  }

  @Test("R97 a record with nothing optional is complete; the scores of a file's records add up")
  func sums() throws {
    let samples = try RecordSamples()
    let deletion = EntireDeletionRecord.account(code: samples.code + "X")
    #expect(deletion.completeness.segments.isEmpty)
    #expect(deletion.completeness.permille == 1000)
    let record = samples.account(.nonRevolving, .monthEnd)
    var sum = record.completeness
    sum.add(record.completeness)
    #expect(sum.segments.count == record.completeness.segments.count)
    #expect(sum.optional == 2 * record.completeness.optional)
    #expect(sum.permille == record.completeness.permille)
  }

  @Test("R98 a row without identity, borrowing or status lacks its minimum and can't be sent")
  func minimum() throws {
    let samples = try RecordSamples()
    for type in AccountType.allCases {
      for time in AccountReportTime.allCases where time.fits(type) {
        #expect(samples.account(type, time).missingMinimum.isEmpty)
      }
    }
    var record = samples.account(.nonRevolving, .monthEnd)
    record.person.name = ""
    #expect(record.missingMinimum == [.identity])
    #expect(!record.problems.isEmpty)
    record = samples.account(.nonRevolving, .monthEnd)
    record.monthly?.repaymentStatus = .unknown
    #expect(record.missingMinimum == [.status])
    #expect(!record.problems.isEmpty)
    record.monthly = nil
    #expect(record.missingMinimum == [.borrowing, .status])
    #expect(!record.problems.isEmpty)
  }
}
