public import CreditCore

/// Record 140: that two documents belong to one person (个人证件整合信息记录).
public struct DocumentMergeRecord: ReportRecord, Hashable {
  /// The person under one document.
  public var person: PersonIdentity
  /// The same person under the other.
  public var other: PersonIdentity
  /// 证件关联标志: whether they belong together.
  public var isEffective: Bool
  /// 信息来源编码, at most 20 characters.
  public var sourceCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate

  /// Two documents of one person.
  public init(
    person: PersonIdentity, other: PersonIdentity, isEffective: Bool = true, sourceCode: String,
    reportedOn: CivilDate
  ) {
    self.person = person
    self.other = other
    self.isEffective = isEffective
    self.sourceCode = sourceCode
    self.reportedOn = reportedOn
  }

  /// 140.
  public var recordType: ReportRecordType { .documentMerge }
  /// Both documents and the source.
  public var identityKey: String { "\(person.key)\u{1F}\(other.key)\u{1F}\(sourceCode)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The source code.
  public var ownCodes: [(element: String, code: String)] { [("InfSurcCode", sourceCode)] }

  /// Writes both documents.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    person.write(to: &output)
    other.write(to: &output, as: ("OthName", "OthIDType", "OthIDNum"))
    output.item("OthAssFlg", isEffective)
    output.item("InfSurcCode", sourceCode)
    output.item("RptDate", reportedOn)
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    other.check(&list, as: ("OthName", "OthIDNum"))
    // No rule's number is known for it; one document needs no record to belong to itself.
    list.require(!other.hasDocument(of: person), "ABE001", "OthIDNum")
    list.requireText(sourceCode, 20, "InfSurcCode")
    return list.problems
  }
}
