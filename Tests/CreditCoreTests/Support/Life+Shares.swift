import CreditCore
import Testing

extension Life {
  /// An order by the compliance desk.
  static func order(
    _ scenario: SharingScenario, _ purpose: SharingPurpose, _ recipient: String,
    _ fields: [ShareField], approver: String? = nil, ground: ShareGround = ShareGround()
  ) -> ShareOrder {
    ShareOrder(
      scenario: scenario, purpose: purpose, recipient: recipient, fields: fields,
      role: "compliance", approver: approver, ground: ground)
  }

  /// Orders a share and sees it delivered.
  mutating func deliver(_ order: ShareOrder) throws {
    try act(.share(order))
    try send(.share, .shared(Life.digest))
  }

  /// A notice to the borrower that has arrived.
  ///
  /// - Returns: its ordinal.
  mutating func tell(_ template: NoticeTemplate, of recipient: String) throws -> Int64 {
    try act(.notify(template, recipient: recipient))
    try send(.borrowerNotice, .noticeSent(on: today))
    return try #require(try state.notices.last).ordinal
  }

  /// Opens a case.
  ///
  /// - Returns: its ordinal.
  mutating func open(_ purpose: SharingPurpose, _ number: String) throws -> Int64 {
    try act(.openCase(purpose, number: number))
    return try #require(try state.cases.last).ordinal
  }

  static let demand = ShareDemand(
    authority: "authority", document: "D-1", ground: "PIPL 13-3", scope: "loans of 2026")
}
