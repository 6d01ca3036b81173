public import CreditCore
import SQLSession

/// What the compliance desk has to look at today: codes, counts and days, no personal data.
public struct ComplianceOverview: Sendable {
  public var today: CivilDate
  public var now: Instant
  public var terms: ComplianceTerms
  /// How many scenarios and recipients of the list there are, and which rest on no assessment.
  public var activities: Int
  public var gaps: [AssessmentGap]
  /// Approved assessments whose review is due soon, or late.
  public var due: [Assessment]
  /// Drafts that wait for their approval.
  public var drafts: [Assessment]
  /// Staff whose privacy training is missing, lapsed or lapses soon.
  public var lapsing: [StaffMember]
  public var openIncidents: [Incident]
  /// Contacts about debts that broke a rule in the last days (N80–N86), the newest first.
  public var breaches: [ContactLine]
  /// The daily comparison of our inquiries with the bureau's own count, the newest day first (R72).
  public var inquiryCounts: [InquiryCount]
  public var trail: AuditTrail
  public var nextAudit: AuditKind?

  /// Reads everything once.
  public static func load(_ platform: Platform) async throws(DeskError) -> ComplianceOverview {
    let desk = ComplianceDesk(platform: platform)
    let policy: PolicyTerms
    do { policy = try platform.context().policy } catch { throw .platform(error) }
    let (today, terms) = (platform.clock.businessDate, policy.compliance)
    let assessments = try await desk.assessments()
    let staff = try await desk.all(StaffMember.self)
    let soon = today.adding(days: Int(terms.warnDays))
    let trail =
      try await desk.state(AuditTrail.self, ComplianceAudit.trail) ?? AuditTrail()
    return ComplianceOverview(
      today: today, now: platform.clock.now, terms: terms,
      activities: ProcessingActivity.all(platform.register, assessments, on: today).count,
      gaps: assessments.gaps(in: platform.register, on: today),
      due: assessments.due(on: today, withinDays: Int(terms.warnDays)),
      drafts: assessments.assessments.filter { $0.approval == nil && $0.withdrawnOn == nil },
      lapsing: staff.filter { $0.standing == .active && !$0.mayWork(on: soon) }
        .sorted { $0.id < $1.id },
      openIncidents: try await desk.all(Incident.self).filter { $0.stage != .closed }
        .sorted { $0.detectedAt < $1.detectedAt },
      breaches: try await breaches(platform, since: today.adding(days: -breachDays)),
      inquiryCounts: try await inquiryCounts(
        platform, since: today.adding(days: -inquiryDays)), trail: trail,
      nextAudit: trail.due(
        on: today, terms, statutoryMonths: policy.retention.auditMonths))
  }

  /// For how many days a contact that broke a rule is shown.
  public static let breachDays = 90

  /// For how many days the comparison with the bureau's count is shown.
  public static let inquiryDays = 31

  private static func inquiryCounts(
    _ platform: Platform, since day: CivilDate
  ) async throws(DeskError) -> [InquiryCount] {
    do {
      return try await InquiryReconciliation(platform: platform).results(since: day)
    } catch {
      throw .platform(error)
    }
  }

  private static func breaches(
    _ platform: Platform, since day: CivilDate
  ) async throws(DeskError) -> [ContactLine] {
    do {
      return try await platform.store.fetch(BreachedContacts(since: day, limit: 200))
    } catch {
      throw .platform(.store(error))
    }
  }
}
