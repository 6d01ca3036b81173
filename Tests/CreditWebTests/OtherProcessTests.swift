import CreditCore
import CreditPlatform
import Testing

@Suite("A borrower whom another process changed", .timeLimit(.minutes(20)))
struct OtherProcessTests {
  @Test("R49 R62 is read as they are now, and no command is refused by what they were")
  func changedElsewhere() async throws {
    let office = try await PaperOffice()
    let (here, there) = (try office.platform(), try office.platform())
    let id = office.borrower
    let agreement = try here.papers.agreement(
      to: .personalInformation, items: [.personalInformation])
    for _ in 0..<2 {
      // Each of them knows the borrower of before.
      #expect(try await here.liveBorrower(id)?.liveConsent(.personalInformation) == nil)
      try await there.perform(.agree(agreement), on: id)
      let withdrawn = try await here.perform(.withdraw(.personalInformation), on: id)
      #expect(!withdrawn.events.isEmpty)
      #expect(try await there.borrower(id)?.liveConsent(.personalInformation) == nil)
    }
    await office.close()
  }
}
