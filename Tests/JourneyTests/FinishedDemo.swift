import Foundation
import TallyService

/// A demo that was run once for all tests of the process: its summary, and a data folder that
/// tests copy before they change anything.
struct FinishedDemo: Sendable {
  /// With this seed somebody refuses the authorisation and somebody becomes overdue.
  static let seed: UInt64 = 1
  static let borrowers = 12
  static let months = 2

  let folder: TemporaryFolder
  let summary: DemoSummary

  static func options() throws -> DemoOptions {
    try DemoOptions(borrowers: borrowers, months: months, seed: seed)
  }

  private static let once = Task {
    let folder = try TemporaryFolder()
    folder.removeAtExit()
    let run = try await DemoRun.run(try options(), settings: Settings(data: folder.path)) { _ in }
    await run.close()
    return FinishedDemo(folder: folder, summary: run.summary)
  }

  /// - Throws: what the run threw; every test that needs it fails with that.
  static func shared() async throws -> FinishedDemo { try await once.value }

  /// A figure of the summary, by its name in the contract.
  func count(_ name: String) -> Int64? { summary.counts.first { $0.name == name }?.value }
}
