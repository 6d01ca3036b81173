import BureauChecker
import CreditCore
import Sandbox
import Simulation

/// The sandbox bureau's reports, for the simulator.
struct SandboxReports: SimulatedReports {
  /// 查询原因 of each reason (spec bureau 3).
  private static let codes: [InquiryReason: String] = [
    .loanApproval: "02", .cardApproval: "03", .limitApproval: "26", .postLoanManagement: "01",
  ]

  func report(
    about person: SyntheticPerson, named name: String, _ inquiry: SimulatedInquiry,
    from database: BureauDatabase
  ) -> [UInt8]? {
    var known = person
    known.name = name
    // What was reported elsewhere ended before the simulation began, the same at each inquiry.
    let seeds = SandboxSeeds(people: [known], start: CivilDate(dayNumber: 20_734))
    guard let desk = try? ReportDesk(people: seeds.bureau) else { return nil }
    let day = "\(inquiry.day)".split(separator: "-").joined()
    return desk.report(
      ReportDesk.Query(
        name: name, idNumber: person.idNumber, messageID: inquiry.number,
        time: day + "090000", organisation: "A10000000H0001",
        reason: Self.codes[inquiry.reason] ?? "02"), from: database)
  }
}
