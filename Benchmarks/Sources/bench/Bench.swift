import Foundation

/// Every claim of speed beside its reference, in one run: `bench` runs all, `bench NAME…` some of
/// schedule, yield, close, years, sqlite, http, postgres and log.
@main
struct Bench {
  private static let all: [(name: String, run: @Sendable (String) async throws -> [Line])] = [
    ("schedule", { _ in [try ScheduleBench.run()] }),
    ("yield", { _ in [try YieldBench.run()] }),
    (
      "close",
      { folder in
        try await withCustomers(1, in: folder + "/close") { customers, _ in
          [try await DayCloseBench.run(customers)]
        }
      }
    ),
    (
      "years",
      { folder in
        let bench = try await YearsBench(in: folder + "/years")
        show(bench.sizes)
        return [try await bench.run()]
      }
    ),
    ("log", { [try LogBench.run(in: $0)] }),
    (
      "sqlite",
      { folder in
        try await withCustomers(128, in: folder + "/sqlite") { customers, unit in
          let rows = try await SQLiteBench.run(unit, in: folder)
          return [rows, try await PlatformBench.run(customers, reference: rows.reference)]
        }
      }
    ),
    (
      "http",
      { folder in
        try await withCustomers(512, in: folder + "/http") { customers, _ in
          try await HTTPBench.run(customers, in: folder)
        }
      }
    ),
    (
      "postgres",
      { folder in
        try await withCustomers(1, in: folder + "/postgres") { _, unit in
          try await PostgresBench.run(unit, in: folder)
        }
      }
    ),
  ]

  /// Borrowers who may draw, and what a draw of one of them wrote.
  private static func withCustomers(
    _ count: Int, in folder: String,
    _ body: @Sendable (Customers, DrawUnit) async throws -> [Line]
  ) async throws -> [Line] {
    let customers = try await Customers(count, in: folder)
    let unit = try await DrawUnit(customers)
    show("the unit of a draw: \(unit.sizes)")
    let lines = try await body(customers, unit)
    await customers.close()
    return lines
  }

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == LoadClient.word {
      return try await LoadClient.run(Array(arguments.dropFirst()))
    }
    for name in arguments where !all.contains(where: { $0.name == name }) {
      print("no benchmark \(name); there are: \(all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tallystick-bench-" + String(UInt64.random(in: 0 ... .max), radix: 36))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    print("\(ProcessInfo.processInfo.activeProcessorCount) cores;", try Disk.costText(in: folder))
    show(Line.heading)
    var passed = true
    for (name, run) in all where arguments.isEmpty || arguments.contains(name) {
      do {
        for line in try await run(folder.path) {
          show("\(line)")
          passed = passed && line.passes
        }
      } catch {
        show("\(name): FAIL, \(error)")
        passed = false
      }
    }
    try? FileManager.default.removeItem(at: folder)
    exit(passed ? 0 : 1)
  }

  /// At once, even into a file.
  private static func show(_ text: String) {
    print(text)
    fflush(nil)
  }
}
