public import CreditCore

extension ComplianceDesk {
  /// Whether somebody may open these fields now: role and training (R74, R75). Whatever opens
  /// personal data for staff asks here first; a no is recorded before it is answered.
  ///
  /// - Throws: ``DeskError/denied(_:)``.
  public func authorise(
    _ fields: [ShareField], for staff: DeskCode
  ) async throws(DeskError) {
    let member = try await state(StaffMember.self, staff.text)
    let day = platform.clock.businessDate
    guard let denial = Access.denial(fields, to: member, on: day) else { return }
    try await perform(
      .deny(staff, fields, denial), on: staff.text, as: StaffMember.self)
    throw .denied(denial)
  }
}
