/// Checks between records of different types (2.4): the person in a 110, the agreement in a 220,
/// the pledge contract in a 510, each sent before.
enum CrossRecordRules {
  /// - Parameter person: the person the record names; `nil` when it names none.
  static func check(
    _ record: CheckedRecord, person: String?, agreement: String = "F", pledges: String = "E",
    _ database: BureauDatabase, _ findings: inout Findings
  ) {
    guard database.isComplete else { return }
    if let person {
      findings.require(database.people[person] != nil, .personUnknown, "IDNum")
    }
    if let mcc = record.segments[agreement]?.items["Mcc"] {
      findings.require(database.agreements[mcc] != nil, .agreementUnknown, "Mcc")
    }
    for contract in record.segments[pledges]?.groups ?? [] {
      guard let code = contract["Ccc"] else { continue }
      findings.require(database.pledges[code] != nil, .pledgeUnknown, "Ccc")
    }
  }
}
