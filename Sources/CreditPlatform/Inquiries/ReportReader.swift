public import CreditBureau
public import CreditCore

/// Opens sealed credit reports: for the borrower, and for the staff by role, training and use, each
/// opening recorded and logged before anything is shown (R62, R74, R75, R82).
public struct ReportReader: Sendable {
  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// What the borrower's page shows of the newest report.
  public enum OwnReport: Sendable {
    /// None was ever read.
    case none
    /// 白户 (R136).
    case blank(on: CivilDate)
    case report(PersonalReport, on: CivilDate)
    /// Sealed, and its key is gone.
    case erased
  }

  /// The newest report that an application was decided on, for the person it is about.
  public func own(of id: StreamID) async throws(PlatformError) -> OwnReport {
    guard let state = try await platform.borrower(id) else { throw .unknownBorrower }
    guard let answer = state.inquiryAnswer else { return .none }
    let day = state.inquiries.source?.on ?? state.registeredOn
    guard let ref = answer.report else { return .blank(on: day) }
    do throws(PlatformError) {
      return .report(try await read(ref, of: id), on: day)
    } catch .shredded {
      return .erased
    }
  }

  /// Opens a report for somebody of the staff.
  ///
  /// - Throws: ``DeskError/denied(_:)`` when role or training are missing, the refusal of the
  ///   borrower's rules when what it is for is not open.
  public func open(
    _ order: OpenReport, of id: StreamID
  ) async throws(DeskError) -> StaffReportView {
    let desk = ComplianceDesk(platform: platform)
    try await desk.authorise([.performance], for: order.staff)
    let member = try await desk.state(StaffMember.self, order.staff.text)
    guard member?.roles.contains(order.role) ?? false else {
      try await desk.perform(
        .deny(order.staff, [.performance], .role), on: order.staff.text, as: StaffMember.self)
      throw .denied(.role)
    }
    do throws(PlatformError) {
      try await platform.perform(.inquiry(.open(order)), on: id)
      let report = try await read(order.report, of: id)
      guard let view = StaffReportView(report, for: order.role) else {
        throw .refused(.reportUseClosed)
      }
      return view
    } catch {
      throw .platform(error)
    }
  }

  private func read(
    _ ref: SealedRef, of id: StreamID
  ) async throws(PlatformError) -> PersonalReport {
    let document = try await platform.open(ref, of: id)
    do {
      return try PersonalReport(document: document)
    } catch {
      throw .codec(.wrongType("report"))
    }
  }
}
