import CreditWeb
import Testing

@Suite("Pages of the roll-out")
struct RolloutPageTests {
  private static let upgrade = "/borrowers/\(WebSite.borrower)/upgrade"
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  @Test("R102 the coverage opens for any day, in both languages")
  func coverage() async throws {
    let site = try WebSite()
    let chinese = try await site.get("/staff/coverage")
    #expect(chinese.status == 200 && chinese.text.contains("报送授权覆盖"))
    let english = try await site.get("/staff/coverage?lang=en&on=2026-02-28")
    #expect(english.status == 200 && english.text.contains("2026-02-28"))
    #expect(english.text.contains("2026-01-31") && !english.text.contains("<script"))
    #expect(try await site.get("/staff/coverage?on=soon").status == 400)
  }

  @Test("R118 an answer must be one of the two, and to a form that was shown")
  func answers() async throws {
    let site = try WebSite()
    for body in ["", "answer=maybe&number=1", "answer=agree", "answer=agree&number=-1"] {
      let reply = try await site.post(Self.upgrade, body, Self.form)
      #expect(reply.status == 400)
    }
    #expect(try await site.get(Self.upgrade).status == 404)
  }
}
