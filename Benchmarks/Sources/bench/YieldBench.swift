import CreditCore
import Foundation

/// The yield of 60 dated flows (XIRR): `Yield` beside scipy's root finders on the same flows, in one
/// run. Both must find the same rates.
enum YieldBench {
  private static let sets = 50
  /// Parts per billion by which a rate may differ: floating point on the other side.
  private static let tolerance: Int64 = 100
  /// Both sides take turns, and the least of each counts: a machine's pace changes within seconds.
  private static let turns = 5

  static func run() throws -> Line {
    var (reference, rates) = try scipy()
    var flows: [(received: Money, payments: [CashFlow])] = []
    for number in 0..<sets { flows.append(try self.flows(number)) }
    for (number, rate) in rates.enumerated() {
      let own = try effective(flows[number])
      guard abs(own.partsPerBillion - rate) <= tolerance else {
        throw BenchFailure(description: "set \(number): \(own.partsPerBillion), scipy \(rate)")
      }
    }
    var sink: Int64 = 0
    var measured = Double.infinity
    for turn in 0..<turns {
      // Rounds about as long as those of the reference.
      let own = try Measure.nanoseconds(calls: 10_000) { number in
        sink &+= try effective(flows[number % sets]).partsPerBillion
      }
      measured = min(measured, own)
      if turn > 0 { reference = min(reference, try scipy().nanoseconds) }
    }
    guard sink != 0 else { throw BenchFailure(description: "nothing was computed") }
    return Line(
      name: "XIRR of 60 flows / scipy in Python", measured: 1e9 / measured,
      reference: 1e9 / reference, unit: "solutions/s", bar: .atLeast(100))
  }

  private static func effective(
    _ flows: (received: Money, payments: [CashFlow])
  ) throws(CostError) -> Rate {
    try Yield(received: flows.received, payments: flows.payments).effective(unitsPerYear: 365)
  }

  /// `xirr.py` makes the same ones.
  private static func flows(_ number: Int) throws -> (received: Money, payments: [CashFlow]) {
    let received = Int64(1_000_000 + number * 37)
    let each = received * Int64(110 + number % 40) / 6000
    let payments = (1...60).map { place in
      CashFlow(time: 30 * place + (7 * number + place) % 5, amount: Money(fen: each))
    }
    return (Money(fen: received), payments)
  }

  /// Debian's Python with Debian's scipy.
  ///
  /// - Returns: nanoseconds of one solution by the faster finder, and the effective rates in parts
  ///   per billion a year.
  private static func scipy() throws -> (nanoseconds: Double, rates: [Int64]) {
    guard let script = Bundle.module.url(forResource: "xirr", withExtension: "py") else {
      throw BenchFailure(description: "xirr.py is missing")
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path, "\(sets)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n")
    guard process.terminationStatus == 0, lines.count == sets + 1,
      let nanoseconds = lines.first.flatMap({ Double($0) })
    else { throw BenchFailure(description: "xirr.py failed; is python3-scipy there?") }
    return (nanoseconds, lines.dropFirst().compactMap { Int64($0) })
  }
}
