import Foundation

/// Every claim of speed beside its reference, in one run: `bench` runs all, `bench NAME…` some of
/// schedule, sqlite, http, postgres and log.
@main
struct Bench {
  private static let all: [(name: String, run: @Sendable (String) async throws -> [Line])] = [
    ("schedule", { _ in [try ScheduleBench.run()] }),
    ("log", { [try LogBench.run(in: $0)] }),
    ("sqlite", { [try await SQLiteBench.run(in: $0)] }),
    ("http", { try await HTTPBench.run(in: $0) }),
    ("postgres", { try await PostgresBench.run(in: $0) }),
  ]

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
    print("the unit of a draw:", DrawUnit.sizes)
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
