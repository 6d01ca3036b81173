public import CreditCore

/// One record (信息记录) for the credit database: a format only, made from values that the
/// platform has decided.
public protocol ReportRecord: Sendable {
  /// The kind of record; a file holds one kind.
  var recordType: ReportRecordType { get }
  /// What makes two records the same record (标识项): a file may not hold two with one key. It
  /// may contain personal data and must not be logged.
  var identityKey: String { get }
  /// The day the record speaks for (信息报告日期, `RptDate`); `nil` for requests without one.
  var reportDate: CivilDate? { get }
  /// The codes of the provider's own that must begin with its institution code (I0001301), each
  /// with its element.
  var ownCodes: [(element: String, code: String)] { get }
  /// What the bureau would refuse; empty for a record that can be sent.
  var problems: [RecordProblem] { get }
  /// Writes what stands in the record's root element.
  func write(to output: inout RecordOutput)
}

extension ReportRecord {
  /// The whole `Document` in one line of UTF-8, without a line end.
  public var document: [UInt8] {
    var output = RecordOutput()
    output.document(self)
    return output.bytes
  }

  /// How much of what the record may tell it tells (R97).
  public var completeness: RecordCompleteness {
    var output = RecordOutput(counting: true)
    output.document(self)
    return output.completeness
  }
}
