/// A record about a person that can be deleted whole.
protocol PersonRecord: RecordType {
  static var recordType: String { get }
  /// The root element of its deletion request.
  static var deletionRoot: String { get }

  static func isStored(_ deletion: CheckedRecord, _ database: BureauDatabase) -> Bool

  static func delete(_ deletion: CheckedRecord, _ database: inout BureauDatabase)
}
