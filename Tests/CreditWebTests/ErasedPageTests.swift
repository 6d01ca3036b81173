import CreditCore
import CreditPlatform
import Testing

@Suite("Pages of an erased borrower", .timeLimit(.minutes(20)))
struct ErasedPageTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  @Test("N51 every page and call about an erased borrower says that the data are gone")
  func gone() async throws {
    let office = try await PaperOffice()
    let platform = try office.platform()
    let site = WebSite(platform: platform)
    let path = "/borrowers/\(Reference.borrower(office.borrower))"
    let addresses = [
      path, path + "/closing", path + "/recipients", path + "/upgrade", path + "/signing",
      path + "/papers/1", "/v1" + path + "/requests", "/v1" + path + "/closing",
      "/v1" + path + "/accounts", "/v1" + path + "/export", "/v1" + path + "/disclosures",
      "/v1" + path + "/consent-record",
    ]
    #expect(try await site.get(path + "?lang=en").status == 200)
    try await platform.perform(.request(.deletion), on: office.borrower)
    try await platform.perform(.answerRequest(1, .done), on: office.borrower)
    for address in addresses {
      let reply = try await site.get(address + "?lang=en")
      #expect(reply.status == 410, "\(address)")
      #expect(reply.text.contains("borrower.erased"), "\(address)")
    }
    let asked = try await site.post(path + "/requests", "kind=access&number=9", Self.form)
    #expect(asked.status == 410)
    #expect(try await site.get("/?lang=en").status == 200)
    await office.close()
  }

  @Test("N51 a shredded key that another process still holds is forgotten within minutes")
  func keyIsForgotten() async throws {
    let office = try await PaperOffice()
    let platform = try office.platform()
    let id = office.borrower
    // Each of these commits to an event in the log with the person's key.
    try await platform.perform(
      .agree(
        try platform.papers.agreement(
          to: .personalInformation, items: [.personalInformation])), on: id)
    try await platform.store.shred(StreamRef(.borrower, id), identity: nil)
    office.clock.wait(seconds: 240)
    try await platform.perform(.withdraw(.personalInformation), on: id)
    office.clock.wait(seconds: 61)
    let again = try platform.papers.agreement(
      to: .personalInformation, items: [.personalInformation])
    let error = await #expect(throws: PlatformError.self) {
      try await platform.perform(.agree(again), on: id)
    }
    guard case .shredded = try #require(error) else {
      Issue.record("refused for another reason: \(error.map { "\($0)" } ?? "")")
      return
    }
    #expect(try await platform.borrower(id)?.consents.contains(where: \.isLive) == false)
    await office.close()
  }
}
