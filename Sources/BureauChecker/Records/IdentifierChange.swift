/// What 标识变更请求记录 (211 and 221) have in common.
enum IdentifierChange {
  static func rule(type: String, root: String) -> RecordRule {
    RecordRule(
      type: type, root: root,
      segments: [
        SegmentRule(
          letter: "B", element: nil,
          items: [
            .item("InfRecType", .text, 3), .item("OdBnesCode", .ownIdentifier, 60),
            .item("NwBnesCode", .ownIdentifier, 60),
          ])
      ])
  }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    findings.require(
      record["B", "OdBnesCode"] != record["B", "NwBnesCode"], .sameIdentifier, "NwBnesCode")
  }

  static func checkStored(
    _ record: CheckedRecord, inUse: (String) -> Bool, _ database: BureauDatabase,
    _ findings: inout Findings
  ) {
    let old = record["B", "OdBnesCode"]
    let new = record["B", "NwBnesCode"]
    if database.isComplete { findings.require(inUse(old), .oldIdentifierUnknown, "OdBnesCode") }
    // A code once given up by the same account may come back to it.
    let wasMine = database.retired[new] == old
    let isFree = !inUse(new) && (database.retired[new] == nil || wasMine)
    findings.require(isFree, .newIdentifierInUse, "NwBnesCode")
  }
}
