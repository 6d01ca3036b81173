/// 个人证件有效期信息记录 (130).
enum IdentityValidity130: PersonRecord {
  static let recordType = "130"
  static let deletionRoot = "InIDEfctInfDlt"

  static let rule = RecordRule(
    type: recordType, root: "InIDEfctInf",
    segments: [
      .flat(
        [.recordType.conditional()] + ItemRule.person + [
          .source, .item("IDEfctDate", .date, 10), .item("IDDueDate", .date, 10),
          .item("IDOrgName", .text, 80), .item("IDDist", .district, 6),
          .item("Cimoc", .office, 14), .reportDate,
        ])
    ])

  static func identityKey(_ record: CheckedRecord) -> String { record.sourceKey }

  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase) {
    database.personRecords[recordType, default: [:]][record.sourceKey] =
      record.segments["B"]?.items
  }

  static func isStored(_ deletion: CheckedRecord, _ database: BureauDatabase) -> Bool {
    database.personRecords[recordType]?[deletion.sourceKey] != nil
  }

  static func delete(_ deletion: CheckedRecord, _ database: inout BureauDatabase) {
    database.personRecords[recordType]?[deletion.sourceKey] = nil
  }
}
