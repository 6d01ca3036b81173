import CreditPlatform
import Hummingbird

/// The pages of the compliance desk.
struct ComplianceRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.get("/staff/compliance") { request, _ in
      CompliancePage(overview: try await overview(), register: platform.register)
        .response(PageFrame(site: site, request))
    }
  }

  private func overview() async throws(PlatformError) -> ComplianceOverview {
    do throws(DeskError) {
      return try await ComplianceOverview.load(platform)
    } catch DeskError.platform(let error) {
      throw error
    } catch {
      // Reading is refused by no rule.
      throw .contended
    }
  }
}
