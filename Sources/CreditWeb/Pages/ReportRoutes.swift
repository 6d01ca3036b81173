import CreditBureau
import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The pages on which a credit report is read: by the person it is about, and by the staff.
struct ReportRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.get("/borrowers/:reference/report") { request, context in
      try await own(request, try context.borrower())
    }
    router.get("/staff/borrowers/:reference/report") { request, context in
      let id = try context.borrower()
      return StaffReportPage(
        reference: Reference.borrower(id), reports: try await reports(of: id)
      ).response(PageFrame(site: site, request))
    }
    router.post("/staff/borrowers/:reference/report") { request, context in
      try await open(request, try context.borrower())
    }
  }

  private func own(_ request: Request, _ id: StreamID) async throws -> Response {
    let report = try await ReportReader(platform: platform).own(of: id)
    guard let state = try await platform.borrower(id) else {
      throw PlatformError.unknownBorrower
    }
    let context = try platform.context()
    return OwnReportPage(
      reference: Reference.borrower(id), report: report, today: context.businessDate,
      policy: context.policy.inquiry, openings: state.inquiries.openings
    ).response(PageFrame(site: site, request))
  }

  private func open(_ request: Request, _ id: StreamID) async throws -> Response {
    let form = try await FormFields(request)
    guard let staff = form["staff"].flatMap({ DeskCode($0) }) else {
      throw Problem.field("staff")
    }
    guard let role = form["role"].flatMap(StaffRole.init(rawValue:)) else {
      throw Problem.field("role")
    }
    guard let use = form["use"].flatMap(ReportUse.init(rawValue:)) else {
      throw Problem.field("use")
    }
    let reports = try await reports(of: id)
    guard let place = form["report"].flatMap({ Int($0) }), reports.indices.contains(place) else {
      throw Problem.field("report")
    }
    let order = OpenReport(report: reports[place], staff: staff, role: role, use: use)
    let view = try await opened(order, of: id)
    return StaffReportPage(
      reference: Reference.borrower(id), reports: reports, opened: view
    ).response(PageFrame(site: site, request))
  }

  private func opened(
    _ order: OpenReport, of id: StreamID
  ) async throws -> StaffReportView {
    do throws(DeskError) {
      return try await ReportReader(platform: platform).open(order, of: id)
    } catch {
      switch error {
      case .platform(let error): throw error
      case .denied, .refused: throw Problem.notYours
      }
    }
  }

  private func reports(of id: StreamID) async throws -> [SealedRef] {
    guard let state = try await platform.borrower(id) else {
      throw PlatformError.unknownBorrower
    }
    return state.reports
  }
}

extension Problem {
  /// Role or training of somebody of the staff don't allow it; the attempt is recorded.
  fileprivate static let notYours = Problem(
    .forbidden, "access.denied", BilingualText("不能打开", "It stays closed."),
    BilingualText(
      "您的岗位或培训不允许打开这份报告。这次尝试已经记录。",
      "Your role or your training does not allow this report to be opened. The attempt was "
        + "recorded."), rule: "R74")
}
