import CreditCore
import CreditPlatform
import Logging

/// The work of the role `close`, without a loop: the day close once a day has turned, then the
/// notices of a new sharing list (R5), then the internal audit when it is due (R73). What fails is
/// logged by its code, keeps nothing else from being done, and is tried again.
public struct ClosingWork: Sendable {
  private let platform: Platform
  private let folder: DataFolder
  private let closer: DayCloser
  private let announcer: ListAnnouncer
  private let audit: ComplianceAudit
  private let logger: Logger
  /// How far the day close has come; `nil` between two passes.
  private var cursor: StreamID?
  /// The day of an audit that failed: it goes over everything, so it is not tried twice a day.
  private var auditFailedOn: CivilDate?

  /// - Throws: when the auditor's key can't be used.
  public init(_ installation: Installation, logOrigin: String) throws(CommandFailure) {
    platform = installation.platform
    folder = installation.folder
    closer = DayCloser(platform: platform)
    announcer = ListAnnouncer(platform: platform)
    audit = ComplianceAudit(
      platform: platform, signer: try installation.folder.auditSigner(origin: logOrigin))
    var logger = Logger(label: "tally.close") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    self.logger = logger
  }

  /// Does a part of what there is to do, the first thing first.
  ///
  /// - Returns: 0 when nothing is left to do for now.
  public mutating func step() async -> Int {
    let closed = await closeDays()
    guard closed == 0 else { return closed }
    let announced = await announce()
    guard announced == 0 else { return announced }
    return await auditWhenDue()
  }

  /// One page of the day close up to yesterday.
  private mutating func closeDays() async -> Int {
    let yesterday = platform.clock.businessDate.adding(days: -1)
    do throws(PlatformError) {
      let step = try await closer.step(through: yesterday, after: cursor)
      cursor = step.last
      if let failure = step.failure {
        report("borrowers can't be closed", failure, count: step.failed)
      }
      return step.last == nil ? 0 : 1
    } catch {
      cursor = nil
      report("the day close failed", error)
      return 0
    }
  }

  private func announce() async -> Int {
    do throws(PlatformError) {
      return try await announcer.step()
    } catch {
      report("the sharing list can't be announced", error)
      return 0
    }
  }

  private mutating func auditWhenDue() async -> Int {
    let today = platform.clock.businessDate
    guard auditFailedOn != today else { return 0 }
    do {
      let filed = try await audit.step { (report) throws(CommandFailure) in
        try folder.file(report)
      }
      guard let filed else { return 0 }
      logger.notice(
        "an internal audit was filed",
        metadata: [
          "ordinal": "\(filed.ordinal)", "kind": "\(filed.kind.rawValue)",
          "findings": "\(filed.findings.count)",
        ])
      return 1
    } catch {
      guard !Task.isCancelled else { return 0 }
      auditFailedOn = today
      report("the internal audit failed", error)
      return 0
    }
  }

  /// Codes and counts only, never what an error was about.
  private func report(_ what: Logger.Message, _ error: any Error, count: Int = 1) {
    let code =
      switch error {
      case let error as PlatformError: CommandFailure(error).code
      case let error as DeskError: CommandFailure(error).code
      case let error as CommandFailure: error.code
      default: "close.fault"
      }
    logger.error(what, metadata: ["code": "\(code)", "count": "\(count)"])
  }
}
