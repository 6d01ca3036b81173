/// The bureau's side of one record type: what the record must hold, and what it changes.
///
/// One type per record type conforms, but for identifier changes, corrections and deletions, which
/// are the same for every ``SubjectKind``; ``RecordTypes`` lists them.
protocol RecordType: Sendable {
  /// What the record must look like. Built anew at each call: ``RecordTypes`` keeps it.
  static var rule: RecordRule { get }

  /// 标识项: no two records of one file have the same.
  static func identityKey(_ record: CheckedRecord) -> String

  /// Rules that need nothing but the record. Called after the check of single items, unless
  /// segments or tags are wrong; items may be absent or of the wrong form.
  static func check(_ record: CheckedRecord, _ findings: inout Findings)

  /// Rules about what the bureau already holds. Called only for a record without findings.
  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings)

  /// Takes the record over. Called only for a record that broke no rule.
  static func store(_ record: CheckedRecord, _ database: inout BureauDatabase)

  /// Reads the line's tree; only correction records need their own way.
  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord
}

extension RecordType {
  static func check(_ record: CheckedRecord, _ findings: inout Findings) {}

  static func checkStored(
    _ record: CheckedRecord, _ database: BureauDatabase, _ findings: inout Findings
  ) {}

  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord {
    reader.read(root, &findings)
  }
}

/// All record types this bureau takes.
enum RecordTypes {
  /// A record type with its rule.
  struct Entry: Sendable {
    let type: any RecordType.Type
    let rule: RecordRule
    /// The element whose value says which account, agreement, person… a record is about.
    let subject: String
  }

  static let all: [String: Entry] = Dictionary(
    uniqueKeysWithValues: list.map { type in
      let rule = type.rule
      let subject = subjects.first { name in
        rule.segments.first?.items.contains { $0.name == name } ?? false
      }
      return (rule.type, Entry(type: type, rule: rule, subject: subject ?? "IDNum"))
    })

  private static let subjects = [
    "AcctCode", "ContractCode", "CcCode", "ModRecCode", "DelRecCode", "OdBnesCode",
  ]

  private static let list: [any RecordType.Type] = [
    BasicInformation110.self, PersonDeletion<BasicInformation110>.self, FamilyRelation120.self,
    IdentityValidity130.self, PersonDeletion<IdentityValidity130>.self, IdentityLink140.self,
    Account210.self, SubjectChange<Accounts>.self, SubjectCorrection<Accounts>.self,
    SegmentDeletion<Accounts>.self, SubjectDeletion<Accounts>.self, SpecialEvent215.self,
    Agreement220.self, SubjectChange<Agreements>.self, SubjectCorrection<Agreements>.self,
    SegmentDeletion<Agreements>.self, SubjectDeletion<Agreements>.self, Guarantee230.self,
    SubjectChange<Guarantees>.self, SubjectCorrection<Guarantees>.self,
    SegmentDeletion<Guarantees>.self, SubjectDeletion<Guarantees>.self, Pledge510.self,
    SubjectChange<Pledges>.self, SubjectDeletion<Pledges>.self,
  ]
}
