import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// Orders a share as the sharing list has it, or nearly; two times in three what it rests on is
  /// brought about first.
  mutating func order(
    _ step: SimulationStep, _ random: inout SeededGenerator
  ) async throws {
    guard let id = borrowers.randomElement(using: &random),
      var state = try await platform.borrower(id), var order = order(state, &random)
    else { return }
    if Int.random(in: 0..<3, using: &random) > 0 {
      for (part, command) in preparations(for: order, state).enumerated() {
        try await perform(command, on: id, step, part: part + 1)
      }
      state = try await platform.borrower(id) ?? state
      order.ground.shareCase = state.cases.last { $0.purpose == order.purpose }?.ordinal
      order.ground.grant = state.grants.last { $0.recipient == order.recipient }?.ordinal
      order.approver = "second-\(order.role)"
    }
    try await perform(.share(order), on: id, step)
  }

  private func order(_ state: Borrower, _ random: inout SeededGenerator) -> ShareOrder? {
    let list = platform.register.list
    guard let rule = list.scenarios.randomElement(using: &random),
      let purpose = rule.purposes.sorted(by: { $0.rawValue < $1.rawValue })
        .randomElement(using: &random),
      let recipient = rule.recipients.sorted().randomElement(using: &random)
    else { return nil }
    var fields = rule.fields(for: purpose).filter { field in
      Bool.random(using: &random) && field != .adverse && !Self.notHeld.contains(field)
    }
    if Int.random(in: 0..<10, using: &random) == 0 {
      fields.append(ShareField.allCases.randomElement(using: &random) ?? .password)
    }
    let day = clock.businessDate
    let ground = ShareGround(
      shareCase: state.cases.randomElement(using: &random)?.ordinal,
      grant: state.grants.randomElement(using: &random)?.ordinal,
      notice: state.notices.last { $0.recipient == recipient && $0.givenOn != nil }?.ordinal,
      demand: [.s6b, .s7].contains(rule.scenario)
        ? ShareDemand(authority: "A", document: "D-1", ground: "PIPL 13-3", scope: "loans") : nil,
      agreement: rule.scenario == .s6a
        ? ShareAgreement(reference: "AU-1", until: day.adding(days: 30)) : nil)
    return ShareOrder(
      scenario: rule.scenario, purpose: purpose, recipient: recipient, fields: fields,
      method: rule.methods.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &random)
        ?? .interface, role: rule.roles.sorted().randomElement(using: &random) ?? "",
      approver: Bool.random(using: &random) ? "privacy-officer" : nil, ground: ground)
  }

  /// What the platform never collected.
  private static let notHeld: Set<ShareField> = [
    .idExpiry, .idIssuer, .idImage, .assets, .password, .oneTimeCode, .faceTemplate, .cvn,
  ]

  /// The consent, case or grant that an order rests on.
  private func preparations(for order: ShareOrder, _ state: Borrower) -> [BorrowerCommand] {
    var commands: [BorrowerCommand] = []
    if [.s1b, .s2b, .s2c, .s3d, .s4].contains(order.scenario) {
      commands.append(
        .allowSharing(SharingChoice(scenario: order.scenario, recipient: order.recipient)))
    }
    if ShareCase.purposes.contains(order.purpose),
      !state.cases.contains(where: { $0.purpose == order.purpose })
    {
      commands.append(.openCase(order.purpose, number: "C-\(state.counts.cases + 1)"))
    }
    if order.scenario == .s5, !order.fields.isEmpty {
      commands.append(
        .grant(
          recipient: order.recipient, fields: order.fields,
          expires: clock.businessDate.adding(days: 30)))
    }
    if order.scenario == .s3c {
      commands.append(.notify(.assetTransfer, recipient: order.recipient))
    }
    return commands
  }
}
