import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The staff's page of the books, and the form that explains a break. Sending it twice explains
/// it once.
struct BooksRoutes: Sendable {
  let platform: Platform
  let site: PageFrame.Site

  func add(to router: Router<AppContext>) {
    router.get("/staff/books") { request, _ in
      let (missing, days) = try await found()
      let ledger = try await BookKeeper(platform: platform).ledger()
      return BooksPage(missing: missing, days: days, closedThrough: ledger.closedThrough)
        .response(PageFrame(site: site, request))
    }
    router.post("/staff/books/breaks") { request, _ in
      try await explain(try await FormFields(request))
      return Response(
        status: .seeOther,
        headers: [.location: PageFrame(site: site, request).link("/staff/books")])
    }
  }

  private func found() async throws(PlatformError) -> ([CivilDate], [ChannelDay]) {
    let reconciler = ChannelReconciler(platform: platform)
    do throws(DeskError) {
      return (try await reconciler.openDays(), try await reconciler.days())
    } catch DeskError.platform(let error) {
      throw error
    } catch {
      // Reading is refused by no rule.
      throw .contended
    }
  }

  private func explain(_ form: FormFields) async throws {
    guard let day = form["day"].flatMap({ CivilDate($0) }) else { throw Problem.field("day") }
    guard let number = form["number"].flatMap({ Int64($0) }) else {
      throw Problem.field("number")
    }
    guard let reason = form["reason"].flatMap({ DeskText($0) }) else {
      throw Problem.field("reason")
    }
    guard let by = form["by"].flatMap({ DeskCode($0) }) else { throw Problem.field("by") }
    try await resolve(day, number, reason, by)
  }

  private func resolve(
    _ day: CivilDate, _ number: Int64, _ reason: DeskText, _ by: DeskCode
  ) async throws(PlatformError) {
    do throws(DeskError) {
      _ = try await ChannelReconciler(platform: platform).resolve(day, number, reason, by: by)
    } catch DeskError.refused(.known) {
      // Explained before: the first explanation stays.
      return
    } catch DeskError.platform(let error) {
      throw error
    } catch {
      throw .invalid(field: "number")
    }
  }
}
