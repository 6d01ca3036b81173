/// The bureau's side of one record type: what the record must hold, and what it changes.
///
/// One file per record type conforms; ``RecordTypes`` lists them.
protocol RecordType: Sendable {
  static var rule: RecordRule { get }

  /// 标识项: no two records of one file have the same.
  static func identityKey(_ record: CheckedRecord) -> String

  /// Rules that need nothing but the record.
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
  static func read(
    _ root: XMLTree, _ reader: RecordReader, _ findings: inout Findings
  ) -> CheckedRecord {
    reader.read(root, &findings)
  }
}

/// All record types this bureau takes.
enum RecordTypes {
  static let all: [String: any RecordType.Type] = Dictionary(
    uniqueKeysWithValues: list.map { ($0.rule.type, $0) })

  private static let list: [any RecordType.Type] = [
    BasicInformation110.self, BasicDeletion114.self, Account210.self,
    AccountIdentifierChange211.self, AccountCorrection212.self, AccountSegmentDeletion213.self,
    AccountDeletion214.self, SpecialEvent215.self, Agreement220.self,
    AgreementIdentifierChange221.self, AgreementCorrection222.self,
    AgreementSegmentDeletion223.self, AgreementDeletion224.self, Guarantee230.self,
  ]
}
