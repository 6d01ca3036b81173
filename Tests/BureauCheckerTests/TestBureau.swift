import BureauChecker

/// A bureau in memory that takes record files made from samples.
struct TestBureau {
  var database: BureauDatabase
  private var serial = 0

  /// - Parameter isComplete: `false` checks each file alone.
  init(isComplete: Bool = true) {
    database = BureauDatabase(isComplete: isComplete, providers: [Samples.provider])
  }

  /// A bureau that holds the borrower's basic information and credit agreement.
  static func withBorrower() -> TestBureau {
    var bureau = TestBureau()
    bureau.send("110", [Samples.basics])
    bureau.send("220", [Samples.newAgreement])
    return bureau
  }

  static func fileName(_ type: String, serial: Int, day: String) -> String {
    let number = String("000\(serial)".suffix(3))
    return Samples.provider + day + type + "0" + number + "0"
  }

  static func file(_ type: String, _ lines: [String], day: String) -> [UInt8] {
    let count = String("0000000\(lines.count)".suffix(7))
    let header = "A050\(type)2.0.0  \(Samples.provider)\(day)1200000\(count)"
    return Array(([header] + lines).map { $0 + "\r\n" }.joined().utf8)
  }

  @discardableResult
  mutating func send(
    _ type: String, _ samples: [Sample], day: String = "20260401"
  ) -> CheckReport {
    serial += 1
    let name = Self.fileName(type, serial: serial, day: day)
    return ReportFileChecker(today: "2026-04-01").check(
      Self.file(type, samples.map(\.xml), day: day), name: name, database: &database)
  }
}
