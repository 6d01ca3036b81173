/// Why a record can't be added to a report file.
public enum ReportFileError: Error, Hashable, Sendable {
  /// A file holds one type of record.
  case otherRecordType(ReportRecordType)
  /// A consumer lender does not send this type, and it was not asked for.
  case offByPolicy(ReportRecordType)
  /// The file has a record with the same identity key (ABR002); its place, counted from 0.
  case duplicate(of: Int)
  /// The line would be longer than 10,000,000 characters (F0000501).
  case lineTooLong
  /// The file has 1,000,000 records.
  case full
  /// All 1,000 serial numbers of the day are used.
  case noSerialLeft
  /// The bureau would refuse the record.
  case refused([RecordProblem])
  /// The bytes could not be put where they go.
  case notWritten(ReportFolderError)
}
