public import CreditCore

/// Record 130: how long a person's document is valid (个人证件有效期信息记录).
public struct DocumentValidityRecord: ReportRecord, Hashable {
  /// Whose document, and which.
  public var person: PersonIdentity
  /// 信息来源编码, at most 20 characters.
  public var sourceCode: String
  /// 证件有效期起始日.
  public var validFrom: CivilDate
  /// 证件有效期终止日.
  public var validThrough: CivilDate
  /// 证件签发机关, at most 80 characters.
  public var issuer: String
  /// Six digits of GB/T 2260.
  public var area: String?
  /// Who keeps the customer's file (客户资料维护机构代码, `Cimoc`).
  public var maintainer: ProviderCode
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate

  /// A document's validity.
  public init(
    person: PersonIdentity, sourceCode: String, validFrom: CivilDate, validThrough: CivilDate,
    issuer: String, area: String? = nil, maintainer: ProviderCode, reportedOn: CivilDate
  ) {
    self.person = person
    self.sourceCode = sourceCode
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.issuer = issuer
    self.area = area
    self.maintainer = maintainer
    self.reportedOn = reportedOn
  }

  /// 130.
  public var recordType: ReportRecordType { .documentValidity }
  /// The person's three items and the source.
  public var identityKey: String { "\(person.key)\u{1F}\(sourceCode)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The source code.
  public var ownCodes: [(element: String, code: String)] { [("InfSurcCode", sourceCode)] }

  /// Writes the validity.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    person.write(to: &output)
    output.item("InfSurcCode", sourceCode)
    output.item("IDEfctDate", validFrom)
    output.item("IDDueDate", validThrough)
    output.item("IDOrgName", issuer)
    output.optional("IDDist", area)
    output.item("Cimoc", maintainer)
    output.item("RptDate", reportedOn)
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(sourceCode, 20, "InfSurcCode")
    list.require(validFrom <= reportedOn, "ABE007", "IDEfctDate")
    // No rule's number is known for it; a document can't end before it begins.
    list.require(validFrom <= validThrough, "ABE001", "IDDueDate")
    list.requireText(issuer, 80, "IDOrgName")
    if let area { list.requireDigits(area, 6, "IDDist") }
    return list.problems
  }
}
