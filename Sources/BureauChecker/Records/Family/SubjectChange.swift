/// 标识变更请求记录 (211, 221, 231, 511): the code of what is stored, given up for another.
enum SubjectChange<Kind: SubjectKind>: RecordType {
  static var rule: RecordRule {
    RecordRule(
      type: Kind.family + "1", root: Kind.rootPrefix + "IDCagsInf",
      segments: [
        .flat([
          .recordType, .item("OdBnesCode", .ownIdentifier, 60),
          .item("NwBnesCode", .ownIdentifier, 60),
        ])
      ])
  }

  static func identityKey(_ record: CheckedRecord) -> String { record["B", "OdBnesCode"] }

  static func check(_ record: CheckedRecord, _ findings: inout Findings) {
    findings.require(
      record["B", "OdBnesCode"] != record["B", "NwBnesCode"], .sameIdentifier, "NwBnesCode",
      with: ["OdBnesCode"])
  }

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {
    let old = record["B", "OdBnesCode"]
    let new = record["B", "NwBnesCode"]
    let codes = database[keyPath: Kind.stored]
    if database.isComplete || database.retired[old] != nil {
      findings.require(codes[old] != nil, .oldIdentifierUnknown, "OdBnesCode")
    }
    // A code once given up by the same account may come back to it.
    let isFree = codes[new] == nil && [new, old].contains(database.current(new))
    findings.require(isFree, .newIdentifierInUse, "NwBnesCode")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    let old = record["B", "OdBnesCode"]
    let new = record["B", "NwBnesCode"]
    guard var stored = database[keyPath: Kind.stored].removeValue(forKey: old) else { return }
    stored.code = new
    database[keyPath: Kind.stored][new] = stored
    database.retired[new] = nil
    database.retired[old] = new
    Kind.list(old, of: stored.person, as: new, now: stored.person, &database)
  }
}
