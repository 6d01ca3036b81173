public import CreditCore

/// Record 120: how two persons are related (家族关系信息记录). A format only: a consumer lender sends
/// none.
public struct FamilyRecord: ReportRecord, Hashable {
  /// The borrower.
  public var person: PersonIdentity
  /// The member of the family.
  public var relative: PersonIdentity
  /// 家族关系.
  public var relation: FamilyRelation
  /// 家族成员关联标志: whether the relation stands.
  public var isEffective: Bool
  /// 信息来源编码, at most 20 characters.
  public var sourceCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate

  /// A relation.
  public init(
    person: PersonIdentity, relative: PersonIdentity, relation: FamilyRelation,
    isEffective: Bool = true, sourceCode: String, reportedOn: CivilDate
  ) {
    self.person = person
    self.relative = relative
    self.relation = relation
    self.isEffective = isEffective
    self.sourceCode = sourceCode
    self.reportedOn = reportedOn
  }

  /// 120.
  public var recordType: ReportRecordType { .family }
  /// Both persons and the source.
  public var identityKey: String { "\(person.key)\u{1F}\(relative.key)\u{1F}\(sourceCode)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The source code.
  public var ownCodes: [(element: String, code: String)] { [("InfSurcCode", sourceCode)] }

  /// Writes the relation.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    person.write(to: &output)
    relative.write(to: &output, as: ("FamMemName", "FamMemCertType", "FamMemCertNum"))
    output.item("FamRel", relation)
    output.item("FamRelaAssFlag", isEffective)
    output.item("InfSurcCode", sourceCode)
    output.item("RptDate", reportedOn)
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    relative.check(&list, as: ("FamMemName", "FamMemCertNum"))
    list.requireText(sourceCode, 20, "InfSurcCode")
    return list.problems
  }
}
