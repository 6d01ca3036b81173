public import CreditCore
import Crypto
import SQLSession
public import TransparencyLog

/// The internal audit (R73, N58): samples consents, inquiries, shares and reports, checks each
/// sample by its own rules against the events before it, and files a signed report. It changes
/// nothing but its own stream.
public struct ComplianceAudit: Sendable {
  private static let page = 1000
  static let trail = "internal"

  let platform: Platform
  let signer: NoteSigner

  /// - Parameter signer: the auditor's key, which signs the reports.
  public init(platform: Platform, signer: NoteSigner) {
    self.platform = platform
    self.signer = signer
  }

  /// An audit, and its report as a signed note.
  public struct Report: Sendable {
    public var audit: FiledAudit
    public var note: String
  }

  /// What to audit.
  public struct Order: Sendable {
    public var kind: AuditKind
    public var seed: UInt64
    /// How many of each class.
    public var sample: Int
    /// The last business day to look at; `nil` for today.
    public var on: CivilDate?

    public init(kind: AuditKind = .periodic, seed: UInt64, sample: Int, on: CivilDate? = nil) {
      self.kind = kind
      self.seed = seed
      self.sample = sample
      self.on = on
    }
  }

  /// Audits, hands the report over to be kept, and then files it.
  ///
  /// - Parameter keep: writes the report; when it throws, nothing is filed.
  public func run<Failure: Error>(
    _ order: Order, keep: (Report) throws(Failure) -> Void
  ) async throws -> FiledAudit {
    let report = try await report(order)
    try keep(report)
    try await ComplianceDesk(platform: platform).perform(
      report.audit, on: ComplianceAudit.trail, as: AuditTrail.self,
      commitment: report.audit.digest.bytes)
    return report.audit
  }

  /// One step of the schedule: audits when the policy's time has come (`audit.internal_days`,
  /// `audit.pi_compliance_months`).
  ///
  /// - Returns: what was filed; `nil` when nothing was due.
  public func step<Failure: Error>(
    keep: (Report) throws(Failure) -> Void
  ) async throws -> FiledAudit? {
    let terms = try platform.context().policy
    let trail = try await ComplianceDesk(platform: platform).state(
      AuditTrail.self, ComplianceAudit.trail)
    let due = (trail ?? AuditTrail()).due(
      on: platform.clock.businessDate, terms.compliance,
      statutoryMonths: terms.retention.auditMonths)
    guard let due else { return nil }
    let seed = platform.entropy.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return try await run(
      Order(kind: due, seed: seed, sample: Int(terms.compliance.auditSampleSize)), keep: keep)
  }

  /// Audits and signs, and files nothing.
  public func report(_ order: Order) async throws(DeskError) -> Report {
    let desk = ComplianceDesk(platform: platform)
    let today = platform.clock.businessDate
    let day = min(order.on ?? today, today)
    do {
      let (draw, through) = try await draw(order, through: day)
      let log = try await loggedThrough()
      var counts: [AuditCount] = []
      var findings: [AuditFinding] = []
      for kind in AuditClass.allCases {
        let picks = draw.picks(kind)
        let found = try await check(picks, through: through, log: log)
        findings += found
        counts.append(
          AuditCount(
            kind: kind, seen: draw.seen(kind), sampled: Int64(picks.count),
            findings: Int64(found.count)))
      }
      let filed = try await desk.state(AuditTrail.self, ComplianceAudit.trail)?.filed ?? 0
      let gaps = try await desk.assessments().gaps(in: platform.register, on: day)
      let records = try await ProcessingRecords(platform: platform).proof()
      let staff = try await desk.all(StaffMember.self)
      let untrained = staff.filter { $0.standing == .active && !$0.mayWork(on: day) }
      return try sign(
        FiledAudit(
          ordinal: filed + 1, kind: order.kind, on: day, seed: Int64(bitPattern: order.seed),
          sample: Int64(order.sample), through: through, counts: counts, findings: findings,
          assessmentGaps: Int64(gaps.count), recordGaps: Int64(records.incomplete.count),
          untrained: Int64(untrained.count),
          digest: CreditCore.Digest(bytes: [UInt8](repeating: 0, count: 32))))
    } catch let error as DeskError {
      throw error
    } catch let error as PlatformError {
      throw .platform(error)
    } catch let error as StoreError {
      throw .platform(.store(error))
    } catch let error as CodecError {
      throw .platform(.codec(error))
    } catch let error as LogError {
      throw .platform(.log(error))
    } catch {
      throw .platform(.contended)
    }
  }

  private func sign(_ audit: FiledAudit) throws(LogError) -> Report {
    let text = AuditReport.text(audit, platform)
    var audit = audit
    audit.digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: Array(text.utf8))))
    return Report(audit: audit, note: try SignedNote(signing: text, by: [signer]).encoded)
  }

  /// One pass over all events, in pages.
  private func draw(
    _ order: Order, through day: CivilDate
  ) async throws -> (draw: AuditDraw, through: Int64) {
    var draw = AuditDraw(seed: order.seed, size: order.sample)
    var after: Int64 = 0
    while true {
      try Task.checkCancellation()
      let events = try await platform.store.events(after: after, limit: ComplianceAudit.page)
      guard let last = events.last else { return (draw, after) }
      after = last.key
      for event in events where event.stream.kind == .borrower && event.businessDate <= day {
        if let kind = try AuditClass.of(kind: event.type, encoded: event.body) {
          draw.offer(kind, event.stream.id, sequence: event.sequence)
        }
      }
    }
  }

  /// The key of the newest event that has a place in the log.
  private func loggedThrough() async throws -> Int64 {
    let count = try await platform.store.sequencedCount()
    guard count > 0 else { return 0 }
    return try await platform.store.entries(from: count - 1, limit: 1).last?.event ?? 0
  }

  private func check(
    _ picks: [AuditDraw.Pick], through: Int64, log: Int64
  ) async throws -> [AuditFinding] {
    let world = AuditWorld(
      register: platform.register, policy: platform.policy, lender: platform.lender.type)
    var findings: [AuditFinding] = []
    for pick in picks {
      try Task.checkCancellation()
      var events: [AuditedEvent] = []
      for stored in try await platform.storedEvents(of: pick.stream) where stored.key <= through {
        events.append(
          AuditedEvent(
            sequence: stored.sequence,
            event: try BorrowerEvent(kind: stored.type, encoded: stored.body),
            businessDate: stored.businessDate,
            logIndex: stored.leaf == nil
              ? nil : try await platform.store.logIndex(ofEvent: stored.key),
            isPastLog: stored.key <= log))
      }
      let check = AuditCheck(history: AuditHistory(events: events), world: world)
      guard
        let name = EventName(bytes: EventID.bytes(of: pick.stream, sequence: pick.sequence))
      else { continue }
      findings += check.broken(at: pick.sequence).map {
        AuditFinding(kind: pick.kind, rule: $0, event: name)
      }
    }
    return findings
  }
}
