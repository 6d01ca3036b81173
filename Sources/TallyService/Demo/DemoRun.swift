import CreditCore
import Foundation

/// A whole run of the demo: lived, audited, and ready to be shown.
public struct DemoRun: Sendable {
  public let summary: DemoSummary
  private let demo: Demo

  /// - Parameter report: takes a line of progress.
  public static func run(
    _ options: DemoOptions, settings: Settings, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) -> DemoRun {
    let start = ContinuousClock.now
    let demo = try await Demo(options, settings: settings, report: report)
    try await demo.run()
    try await demo.writeReceipts()
    let seconds = Int64((ContinuousClock.now - start).components.seconds)
    report("auditing")
    return DemoRun(summary: try await DemoSummary(demo, seconds: seconds), demo: demo)
  }

  /// Serves the pages until the process is told to end.
  public func serve(
    port: Int, report: @escaping @Sendable (String) -> Void
  ) async throws(CommandFailure) {
    try await PageServer.run(demo.installation, port: port, report: report)
  }

  public func close() async {
    await demo.close()
  }
}
