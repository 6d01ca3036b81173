import BureauChecker
import Testing

@Suite("Report files")
struct ReportFileTests {
  static let day = "20260401"
  static let name = TestBureau.fileName("110", serial: 1, day: day)
  static let right = TestBureau.file("110", [Samples.basics.xml], day: day)

  @Test("only accepted records count and each stands alone")
  func partStored() {
    var bureau = TestBureau()
    let wrong = Samples.basics.with {
      $0.set("IDNum", "330106199003071519")
      $0.set("Sex", "7")
    }
    let report = bureau.send("110", [wrong, Samples.basics])
    #expect(report.records == 2)
    #expect(report.rejected == 1)
    #expect(report.errors.map(\.line) == [2])
    #expect(report.errors.map(\.field) == ["Sex"])
    #expect(report.errors.map(\.rule) == ["I0000201"])
    #expect(bureau.database.counts == ["110": 1])
  }

  @Test("every day from 1900 to 2100 is read and written back")
  func days() {
    var day = ReportDay("1900-01-01")
    var number = day?.number ?? 0
    while let this = day, this.text < "2100-12-31" {
      #expect(this.number == number)
      let parts = this.text.split(separator: "-").compactMap { Int($0) }
      let next = [
        (parts[0], parts[1], parts[2] + 1), (parts[0], parts[1] + 1, 1), (parts[0] + 1, 1, 1),
      ]
      day = next.lazy.compactMap { ReportDay(Self.text($0.0, $0.1, $0.2)) }.first
      number += 1
    }
    #expect(ReportDay("1970-01-01")?.number == 0)
    #expect(ReportDay("2026-02-29") == nil)
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
