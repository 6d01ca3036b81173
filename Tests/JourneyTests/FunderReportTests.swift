import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// Agreements by product, funders' accounts and changes of what was told, as a bureau with rules of
/// its own takes them.
@Suite("Agreements and funders at the bureau", .serialized, .timeLimit(.minutes(20)))
struct FunderReportTests {
  private static let partner = "B0000000000001"
  private static let plain = "110105198001010016"

  /// The shipped policy with a partner that funds seven tenths of each loan.
  private static func policy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(copying: try PolicyLocation.folder(nil))
    let file = URL(filePath: folder.path + "/terms/products.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let alone = "      - {funder: lender, per_million: 1000000}\n"
    #expect(text.contains(alone))
    let joint =
      "      - {funder: lender, per_million: 300000}\n"
      + "      - {funder: bank-a, provider: \(partner), per_million: 700000, reporter: lender}\n"
    try text.replacing(alone, with: joint).write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  private func withOffice(_ test: (ReportOffice) async throws -> Void) async throws {
    let policy = try Self.policy()
    let office = try await ReportOffice(
      model: try await FinishedDemo.shared().folder.path, policy: policy.path)
    do {
      try await test(office)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func draw(_ office: ReportOffice, _ id: StreamID) async throws -> Int64 {
    let state = try #require(try await office.platform.borrower(id))
    let context = try office.platform.context()
    let wish = DrawWish(amount: Money(yuan: 2_000), instalments: 12)
    let table = try state.costTable(of: wish, context)
    let cost = ConfirmedCost(
      table: table, digest: Platform.digest(of: table),
      openedAt: context.recordedAt.adding(seconds: -context.policy.cost.forcedReadSeconds),
      confirmedAt: context.recordedAt)
    let rate = try state.terms(of: wish, context).annualRate
    try await office.platform.perform(
      .draw(
        DrawLoan(
          amount: wish.amount, instalments: 12, purpose: "daily_consumption",
          confirmedAnnualRate: rate,
          contract: try office.platform.papers.agreement(to: .loanContract, items: []),
          cost: cost)),
      on: id)
    try await office.answer(
      .payout, .payoutConfirmed(on: office.clock.businessDate), of: id)
    return try #require(try await office.platform.borrower(id)?.loans.last).ordinal
  }

  private func closeDay(_ office: ReportOffice) async throws {
    _ = try await DayCloser(platform: office.platform).close(through: office.clock.businessDate)
  }

  private func isClean(_ office: ReportOffice, _ id: StreamID) async throws -> Bool {
    let state = try #require(try await office.platform.borrower(id))
    return state.rows.isEmpty && state.refusedRows.isEmpty
  }

  @Test(
    "R84 R92 R106 a 220 for each product, an account for each funder, each in its owner's own file")
  func funders() async throws {
    try await withOffice { office in
      let id = try await office.borrower(idNumber: Self.plain, address: "北京市")
      let loan = try await draw(office, id)
      try await closeDay(office)
      try await office.settle()
      #expect(try await isClean(office, id))
      #expect(try await office.ask("/sandbox/records") == #"{"110":1,"210":3,"220":2}"#)
      let files = try #require(
        try JSONSerialization.jsonObject(with: Data(try await office.ask("/sandbox/files").utf8))
          as? [[String: String]])
      let own = LenderSettings.demo.profile.providerCode
      let foreign = files.filter { $0["owner"] == Self.partner }
      #expect(foreign.count == 1 && foreign.first?["submittedBy"] == own)
      #expect(foreign.first?["name"]?.hasPrefix(Self.partner) == true)
      #expect(files.allSatisfy { $0["name"]?.hasPrefix($0["owner"] ?? "-") == true })
      let balances = try await ReportFiles(platform: office.platform).files(
        in: ReportOffice.day...ReportOffice.day)
      let accounts = balances.filter { $0.record == .account }.compactMap(\.figures)
      #expect(accounts.map(\.balance).reduce(.zero, +) == Money(yuan: 2_000))
      #expect(accounts.contains { $0.owner == Self.partner && $0.balance == Money(yuan: 1_400) })
      #expect(try await office.platform.borrower(id)?.loan(loan)?.parts.count == 2)
    }
  }

  @Test("R21 changes of codes, deleted limits and a transfer are taken by the bureau's own rules")
  func changes() async throws {
    try await withOffice { office in
      let id = try await office.borrower(idNumber: Self.plain, address: "北京市")
      let loan = try await draw(office, id)
      let own = CorrectionGround.finding
      try await closeDay(office)
      try await office.settle()
      // The month's end, then changes of codes, and rows under the new ones.
      office.clock.move(to: ReportOffice.day.month.lastDay)
      try await closeDay(office)
      try await office.settle()
      for wish: ReportCorrection in [
        .renumber(contract: loan), .renumberAgreement,
        .deleteLimits(from: ReportOffice.day, to: office.clock.businessDate),
      ] {
        try await office.platform.perform(.amend(.correct(wish, own)), on: id)
        try await office.settle()
        #expect(try await isClean(office, id), "\(wish)")
      }
      office.clock.move(to: office.clock.businessDate.adding(days: 1))
      try await closeDay(office)
      try await office.settle()
      // The partner's account is a D1: it can go to another institution.
      let part = loan + 1
      try await office.platform.perform(.amend(.moveOut(contract: part)), on: id)
      try await office.settle()
      office.clock.move(to: office.clock.businessDate.month.lastDay)
      try await closeDay(office)
      try await office.settle()
      let told = try #require(try await office.platform.borrower(id))
      // Nobody paid: the lender's own row waits for its notice, and nothing is told of the other.
      #expect(told.refusedRows.isEmpty && !told.rows.contains { $0.contract == part })
      #expect(told.loan(loan)?.servicing.reported.number == 1)
      #expect(told.fundedPart(part)?.reported.movedOutOn != nil)
      #expect(told.bureauStanding?.account(part)?.movedOutOn != nil)
      #expect(told.bureauStanding?.account(loan)?.number == 1)
    }
  }
}
