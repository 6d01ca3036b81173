import CreditCore
import Foundation
import Testing

/// One file for each kind of event and version, for ever: what was stored once can always be read,
/// and is written the same. `RECORD_SNAPSHOTS=1` writes the files of new kinds; one that is there
/// is never written again.
@Suite("Golden files of events")
struct GoldenTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

  private static func file(_ kind: String) -> URL {
    folder.appending(path: kind.replacing("/", with: "-") + ".json")
  }

  @Test("each kind's golden file is read, and written again byte for byte", arguments: kinds)
  func golden(kind: String) throws {
    let url = GoldenTests.file(kind)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
      !FileManager.default.fileExists(atPath: url.path)
    {
      try Data(GoldenTests.sample(of: kind).encoded()).write(to: url)
    }
    let stored = try Array(Data(contentsOf: url))
    #expect(!stored.isEmpty)
    #expect(try BorrowerEvent(kind: kind, encoded: stored).encoded() == stored)
  }

  private static let kinds = BorrowerEvent.kinds

  @Test("there is no golden file of a kind that can't be read any more")
  func noneLost() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.folder.path)
    let known = Set(BorrowerEvent.kinds.map { GoldenTests.file($0).lastPathComponent })
    #expect(Set(names.filter { $0.hasSuffix(".json") }) == known)
  }

  /// The longest event of the kind in a rich life: the one with most optional fields.
  private static func sample(of kind: String) throws -> BorrowerEvent {
    var life = try Life.withLine(mandate: true)
    try life.act(.complain(.cost))
    try life.act(.refuse(.debitMandate, version: "1"))
    try sharing(&life)
    try life.rollOut()
    try life.signWithCode(.debitMandate, [.directDebit])
    var events = life.events + (try Life.eventsOfRights()) + (try Life.eventsOfRefunds())
    events += try Life.eventsOfLimits()
    events += try Life.eventsOfDisputes() + (try Life.eventsOfLoanChanges())
    events += try Life.eventsOfInquiries() + (try Life.eventsOfAmendments())
    events += try Life.eventsOfOrders() + (try Life.eventsOfCards())
    events += try Life.eventsOfFollowUp()
    events += try Life.eventsOfCollections()
    for seed: UInt64 in 1000..<1010 { events += try RandomLife.live(seed: seed).events }
    let found = events.map(\.event).filter { $0.kind == kind }
    return try #require(found.max { $0.encoded().count < $1.encoded().count })
  }

  /// One of everything that borrower and staff do about sharing.
  private static func sharing(_ life: inout Life) throws {
    let choice = SharingChoice(scenario: .s3d, recipient: "partner")
    try life.act(.allowSharing(choice))
    try life.act(.stopSharing(choice))
    try life.act(
      .grant(recipient: "partner", fields: [.loan], expires: life.today.adding(days: 9)))
    try life.act(.endGrant(try #require(try life.state.grants.last).ordinal))
    let number = try life.open(.litigation, "2026-CV-7")
    try life.deliver(
      Life.order(
        .s7, .inspection, "authority", [.loan], approver: "privacy-officer",
        ground: ShareGround(
          shareCase: number, grant: 1, notice: 1, demand: Life.demand,
          agreement: ShareAgreement(
            reference: "A-1", until: life.today, fields: [.loan, .overdue]))))
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    try life.act(.closeCase(number))
  }
}
