import CreditCore
public import CreditPlatform
import Logging

/// The work of the role `close`, without a loop: the day close once a day has turned, the books,
/// the notices of a new sharing list (R5), then the payment channel's statements, the comparison of
/// inquiries with the bureau's count (R72), then the internal audit when it is due (R73). What
/// fails is logged by its code, keeps nothing else from being done, and is tried again.
public struct ClosingWork: Sendable {
  private let platform: Platform
  private let folder: DataFolder
  private let closer: DayCloser
  private let books: BookKeeper
  private let announcer: ListAnnouncer
  private let audit: ComplianceAudit
  private let inquiries: InquiryReconciliation
  /// `nil` in a process that knows no partners.
  private let bureau: (any BureauPort)?
  private let disputes: DisputeCollector?
  private let channel: ChannelReconciler
  /// `nil` in a process that knows no partners.
  private let statements: (any StatementPort)?
  /// When days were looked at last whose statement could not be compared.
  private var lookedAt: [CivilDate: Instant] = [:]
  private let logger: Logger
  /// Seconds between two looks at a statement that is missing.
  private static let statementPause: Int64 = 600
  /// How far the day close has come; `nil` between two passes.
  private var cursor: StreamID?
  /// The month whose end was posted last.
  private var endedMonth: YearMonth?
  /// The day of an audit that failed: it goes over everything, so it is not tried twice a day.
  private var auditFailedOn: CivilDate?

  /// - Throws: when the auditor's key can't be used.
  public init(
    _ installation: Installation, logOrigin: String, bureau: (any BureauPort)? = nil,
    disputes: (any DisputePort)? = nil, statements: (any StatementPort)? = nil
  ) throws(CommandFailure) {
    platform = installation.platform
    folder = installation.folder
    closer = DayCloser(platform: platform)
    books = BookKeeper(platform: platform)
    announcer = ListAnnouncer(platform: platform)
    inquiries = InquiryReconciliation(platform: platform)
    self.bureau = bureau
    self.statements = statements
    channel = ChannelReconciler(platform: platform)
    let known = installation.platform
    self.disputes = disputes.map { DisputeCollector(platform: known, port: $0) }
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
    let booked = await keepBooks()
    guard booked == 0 else { return booked }
    let announced = await announce()
    guard announced == 0 else { return announced }
    let reconciled = await compareChannel()
    guard reconciled == 0 else { return reconciled }
    let compared = await compareInquiries()
    guard compared == 0 else { return compared }
    let collected = await collectDisputes()
    guard collected == 0 else { return collected }
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

  /// What was posted goes into the day books; when a month has turned, its end is posted.
  private mutating func keepBooks() async -> Int {
    do {
      let folded = try await books.step()
      let month = platform.clock.businessDate.month.adding(months: -1)
      guard folded == 0, endedMonth != month else { return folded }
      let posted = try await books.endMonth(month)
      endedMonth = month
      return posted.count
    } catch {
      // Somebody can't be closed yet: it is tried again.
      if let error = error as? BookError, case .refused(.daysOpen) = error { return 0 }
      report("the books can't be kept", error)
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

  /// The inquiries of one day beside the bureau's count. A number that was never logged is an
  /// inquiry past the gate: the alarm of R72.
  private func compareInquiries() async -> Int {
    guard let bureau else { return 0 }
    do throws(PlatformError) {
      guard let count = try await inquiries.step(bureau) else { return 0 }
      if !count.bureauOnly.isEmpty {
        logger.critical(
          "the bureau counts inquiries that were never logged",
          metadata: ["day": "\(count.day)", "count": "\(count.bureauOnly.count)"])
      }
      if !count.oursOnly.isEmpty {
        logger.error(
          "the bureau does not count inquiries of ours",
          metadata: ["day": "\(count.day)", "count": "\(count.oursOnly.count)"])
      }
      return 1
    } catch {
      report("the inquiries can't be compared", error)
      return 0
    }
  }

  /// The channel's statement of the oldest day that was never compared. One that is missing or
  /// damaged raises the alarm and is asked for again; the day stays open until it is compared.
  private mutating func compareChannel() async -> Int {
    guard let statements else { return 0 }
    let now = platform.clock.now
    do throws(DeskError) {
      let open = try await channel.openDays()
      let due = open.first { day in
        lookedAt[day].map { $0.adding(seconds: ClosingWork.statementPause) <= now } ?? true
      }
      guard let due else { return 0 }
      switch try await channel.fetch(due, from: statements) {
      case .compared(let day, let breaks):
        lookedAt[day] = nil
        if breaks > 0 {
          logger.error(
            "we and the payment channel don't say the same",
            metadata: ["day": "\(day)", "count": "\(breaks)"])
        }
      case .alarm(let day, let problem):
        lookedAt[day] = now
        logger.critical(
          "a day can't be compared with the payment channel",
          metadata: ["day": "\(day)", "problem": "\(problem.rawValue)"])
      }
      return 1
    } catch {
      report("the payment channel can't be compared", error)
      return 0
    }
  }

  /// The bureau's objections of the day (N28).
  private func collectDisputes() async -> Int {
    guard let disputes else { return 0 }
    do throws(PlatformError) {
      return try await disputes.step()
    } catch {
      report("the bureau's objections can't be taken in", error)
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
      case let error as BookError: CommandFailure(error).code
      case let error as CommandFailure: error.code
      default: "close.fault"
      }
    logger.error(what, metadata: ["code": "\(code)", "count": "\(count)"])
  }
}
