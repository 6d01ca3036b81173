import CreditCore
import CreditPlatform
import Foundation
import HTTPTypes
import Testing

@Suite("Switches and search on the page", .timeLimit(.minutes(20)))
struct SharingPageTests {
  @Test("R33 each optional recipient has a switch of its own that works with one tap")
  func switches() async throws {
    let world = try await ExportWorld()
    let site = ExportSite(world)
    let path = "/borrowers/\(world.reference)/sharing"
    func live() async throws -> [SharingChoice] {
      let state = try #require(try await world.platform.borrower(world.borrower))
      return state.sharingConsents.filter(\.isLive).map {
        SharingChoice(scenario: $0.scenario, recipient: $0.recipient)
      }
    }
    #expect(try await live() == [])
    for _ in 0..<2 {
      let reply = try await site.post(path, "scenario=S4&recipient=yundu&choice=on")
      #expect(reply.status == 303)
      #expect(reply.headers[.location]?.hasSuffix("#sharing") == true)
      #expect(try await live() == [ExportWorld.display])
    }
    for _ in 0..<2 {
      #expect(try await site.post(path, "scenario=S4&recipient=yundu&choice=off").status == 303)
      #expect(try await live() == [])
    }
    let state = try #require(try await world.platform.borrower(world.borrower))
    #expect(state.declined == [ExportWorld.display])
    await world.close()
  }

  @Test("R103 nothing is ticked, both answers look the same, and refusing is said to cost nothing")
  func noDarkPath() async throws {
    let world = try await ExportWorld()
    let site = ExportSite(world)
    let text = try await site.get("/borrowers/\(world.reference)?lang=en").text
    #expect(!text.contains("checked=") && !text.contains("selected="))
    let yes = text.components(separatedBy: ">Yes, switch on</button>").count - 1
    let no = text.components(separatedBy: ">No</button>").count - 1
    #expect(yes == no && yes >= 4)
    // No button has a class or a style that makes one answer louder.
    #expect(!text.contains("<button type=\"submit\" class"))
    #expect(text.contains("Nothing; your credit stays as it is"))
    try await world.perform(.stopSharing(ExportWorld.marketing))
    let after = try await site.get("/borrowers/\(world.reference)?lang=en").text
    #expect(after.components(separatedBy: ">No</button>").count - 1 == no - 1)
    #expect(after.contains("Off: you said no"))
    await world.close()
  }

  @Test("R38 a grant is listed with its fields and ends with one tap")
  func grants() async throws {
    let world = try await ExportWorld()
    try await world.choose()
    let site = ExportSite(world)
    let page = "/borrowers/\(world.reference)"
    let state = try #require(try await world.platform.borrower(world.borrower))
    let grant = try #require(state.grants.first?.ordinal)
    #expect(try await site.get(page + "?lang=en").text.contains("End this grant"))
    #expect(try await site.post(page + "/grants/end", "grant=\(grant)").status == 303)
    #expect(try await !site.get(page + "?lang=en").text.contains("End this grant"))
    await world.close()
  }

  @Test(
    "N59 a form with anything but listed codes and days is refused by the field's name",
    arguments: [
      ("/recipients?scenario=S9", "scenario"), ("/recipients?purpose=all", "purpose"),
      ("/recipients?recipient=%3Cb%3E", "recipient"), ("/recipients?from=yesterday", "from"),
      ("/recipients?to=2026-02-30", "to"), ("/recipients?before=0", "before"),
    ])
  func badFilter(path: String, field: String) async throws {
    let world = try await ExportWorld()
    let reply = try await ExportSite(world).get("/borrowers/\(world.reference)" + path)
    #expect(reply.status == 400 && reply.text.contains("input.\(field)"))
    await world.close()
  }

  @Test("N59 a switch for anything that is no choice of the borrower's is refused")
  func badSwitch() async throws {
    let world = try await ExportWorld()
    let site = ExportSite(world)
    for form in [
      "scenario=S2a&recipient=pbcc&choice=on", "scenario=S3b&recipient=wanghai&choice=on",
      "scenario=S4&recipient=nobody&choice=on", "scenario=S4&recipient=yundu&choice=maybe", "",
    ] {
      let reply = try await site.post("/borrowers/\(world.reference)/sharing", form)
      #expect(reply.status == 400, "\(form)")
    }
    await world.close()
  }

  @Test("N56 the search page finds, pages and links to its own export")
  func search() async throws {
    let world = try await ExportWorld()
    for _ in 0..<52 { try await world.perform(.notify(.listChange, recipient: nil)) }
    let site = ExportSite(world)
    let path = "/borrowers/\(world.reference)/recipients?lang=en&recipient=xunda"
    let first = try await site.get(path).text
    #expect(first.components(separatedBy: #"data-column="Date""#).count - 1 == 50)
    #expect(first.contains("&amp;recipient=xunda&amp;before=3\""))
    let second = try await site.get(path + "&before=3").text
    #expect(second.components(separatedBy: #"data-column="Date""#).count - 1 == 2)
    let export = try await site.get(
      "/v1/borrowers/\(world.reference)/disclosures?format=json&recipient=xunda")
    #expect(export.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    #expect(list(try object(Array(export.text.utf8)), "disclosures").count == 52)
    await world.close()
  }
}
