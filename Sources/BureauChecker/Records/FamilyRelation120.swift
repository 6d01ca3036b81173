/// 家族关系信息记录 (120).
enum FamilyRelation120: RecordType {
  static let rule = RecordRule(
    type: "120", root: "InFalMmbsInf",
    segments: [
      .flat(
        [.recordType.conditional()] + ItemRule.person + [
          .item("FamMemName", .text, 30), .item("FamMemCertType", .code(.identityType), 2),
          .item("FamMemCertNum", .identityNumber(type: "FamMemCertType"), 20),
          .item("FamRel", .code(.familyRelation), 1), .item("FamRelaAssFlag", .code(.flag), 1),
          .source, .reportDate,
        ])
    ])

  static func identityKey(_ record: CheckedRecord) -> String {
    let other = ["FamMemCertType", "FamMemCertNum", "FamMemName"].map { record["B", $0] }
    return ([record.sourceKey] + other).joined(separator: "|")
  }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    database.personRecords["120", default: [:]][identityKey(record)] = record.segments["B"]?.items
  }
}
