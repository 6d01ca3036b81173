import BureauChecker
import CreditBureau
import CreditCore
import Testing

@Suite("Random histories")
struct HistoryTests {
  /// Borrowers of each seed: 2,000 in all, fewer where nothing is optimised. Where records
  /// are spoilt, how many join a month, and how many records of a file are tried.
  #if DEBUG
    private static let borrowers = 24
    private static let joining = 1
    private static let spoiltOfFile = 4
  #else
    private static let borrowers = 500
    private static let joining = 5
    private static let spoiltOfFile = 25
  #endif

  /// Every record type that a consumer lender sends but 114, 134, 140, 223 and 224.
  private static let types: Set<ReportRecordType> = [
    .basicInformation, .documentValidity, .agreement, .specialEvent, .account,
    .accountCorrection, .accountSegmentDeletion, .accountDeletion, .accountCodeChange,
    .agreementCorrection, .agreementCodeChange,
  ]

  @Test(
    "R20 a bureau that checks by the rules alone stores every record of a lender's two years",
    arguments: [1, 2, 3, 4] as [UInt64])
  func histories(seed: UInt64) throws {
    var lender = try RandomLender(seed: seed)
    var bureau = HistoryBureau()
    var seen: Set<String> = []
    var month = try Samples.month("2026-01")
    for index in 0..<24 {
      let joining = index < 12 ? Self.borrowers / 12 + (index < Self.borrowers % 12 ? 1 : 0) : 0
      for records in try lender.report(month, newBorrowers: joining) {
        let problems = bureau.takeOver(records)
        #expect(problems.isEmpty, "\(month)")
        let file = try lender.file(records, after: month)
        let report = bureau.check(file)
        #expect(report.errors.isEmpty, "\(file.name) \(month)")
        #expect(report.records == records.count)
        for record in records { seen.formUnion(HistoryBureau.traits(of: record)) }
      }
      month = month.adding(months: 1)
    }
    #expect(bureau.database.people.count == Self.borrowers)
    #expect(Set(bureau.history.accounts.keys) == Set(bureau.database.accounts.keys))
    #expect(bureau.differences(from: lender.standing) == [])
    guard Self.borrowers >= 100 else { return }
    let expected = Set(Self.types.map(\.rawValue)).union(HistoryBureau.expectedTraits)
    #expect(expected.subtracting(seen).sorted() == [])
  }

  @Test(
    "R20 a spoilt value of a right record is refused with the code of its rule and no other",
    arguments: [5, 6, 7] as [UInt64])
  func spoilt(seed: UInt64) throws {
    var lender = try RandomLender(seed: seed)
    var random = SeededRandom(seed: seed &* 1000)
    var bureau = HistoryBureau()
    var tried: [String: Int] = [:]
    var month = try Samples.month("2026-01")
    for index in 0..<24 {
      for records in try lender.report(month, newBorrowers: index < 12 ? Self.joining : 0) {
        for record in records.shuffled(using: &random).prefix(Self.spoiltOfFile)
        where bureau.expects(record) {
          let line = SpoiltLine(text: record.text)
          let ways = Spoiling.all.filter {
            $0.types.contains(record.recordType) && $0.fits(line)
          }
          // Those tried least come first.
          guard let least = ways.map({ tried[$0.description] ?? 0 }).min(),
            let way = ways.filter({ tried[$0.description] ?? 0 == least })
              .randomElement(using: &random)
          else { continue }
          tried[way.description, default: 0] += 1
          var changed = line
          way.spoil(&changed, &random)
          let codes = try bureau.codes(of: changed.text, record.recordType, after: month)
          #expect(codes == [way.code], "\(way) \(month)\n\(changed.text)")
        }
        let file = try lender.file(records, after: month)
        #expect(bureau.check(file).errors.isEmpty)
      }
      month = month.adding(months: 1)
    }
    guard Self.borrowers >= 100 else { return }
    let untried = Spoiling.all.map(\.description).filter { tried[$0] == nil }
    #expect(untried.count < Spoiling.all.count / 5, "\(untried)")
  }

  @Test("R20 the ways to spoil a record stand for more than fifty rules")
  func allWays() {
    let codes = Set(Spoiling.all.map(\.code))
    #expect(codes.count > 55)
    #expect(codes.isSubset(of: BureauRule.allCases.map(\.code)))
  }
}
