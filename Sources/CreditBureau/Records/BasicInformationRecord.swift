public import CreditCore

/// Record 110: who a borrower is (个人基本信息记录), with the segments the authorisation names
/// (R83).
public struct BasicInformationRecord: ReportRecord, Hashable {
  /// Whom it is about.
  public var person: PersonIdentity
  /// Who got the data from the person (信息来源编码, `InfSurcCode`): begins with the provider's
  /// institution code, at most 20 characters.
  public var sourceCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// Whether it is the first or an update (`RptDateCode`).
  public var reportTime: BasicInformationReportTime
  /// Who keeps the customer's file (客户资料维护机构代码, `Cimoc`).
  public var maintainer: ProviderCode
  /// What business the data come from.
  public var customerType: CustomerType
  /// 其他标识段; left out when there are none.
  public var otherIdentities: OtherIdentities?
  /// 基本概况信息段.
  public var overview: OverviewSegment?
  /// 婚姻信息段.
  public var marriage: MarriageSegment?
  /// 教育信息段.
  public var education: EducationSegment?
  /// 职业信息段.
  public var occupation: OccupationSegment?
  /// 居住地址段.
  public var residence: ResidenceSegment?
  /// 通讯地址段.
  public var mailing: MailingSegment?
  /// 收入信息段. A format only: no authorisation of this platform names income (R83).
  public var income: IncomeSegment?

  /// A record; one with report time `.first` needs all six segments (R1100101).
  public init(
    person: PersonIdentity, sourceCode: String, reportedOn: CivilDate,
    reportTime: BasicInformationReportTime, maintainer: ProviderCode,
    customerType: CustomerType = .loan, otherIdentities: OtherIdentities? = nil,
    overview: OverviewSegment? = nil, marriage: MarriageSegment? = nil,
    education: EducationSegment? = nil,
    occupation: OccupationSegment? = nil, residence: ResidenceSegment? = nil,
    mailing: MailingSegment? = nil, income: IncomeSegment? = nil
  ) {
    self.person = person
    self.sourceCode = sourceCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.maintainer = maintainer
    self.customerType = customerType
    self.otherIdentities = otherIdentities
    self.overview = overview
    self.marriage = marriage
    self.education = education
    self.occupation = occupation
    self.residence = residence
    self.mailing = mailing
    self.income = income
  }

  /// 110.
  public var recordType: ReportRecordType { .basicInformation }
  /// The person's three items and the source.
  public var identityKey: String { "\(person.key)\u{1F}\(sourceCode)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The source code.
  public var ownCodes: [(element: String, code: String)] { [("InfSurcCode", sourceCode)] }

  /// Writes the base and the segments there are.
  public func write(to output: inout RecordOutput) {
    output.segment("BsSgmt") {
      $0.item("InfRecType", recordType)
      person.write(to: &$0)
      $0.item("InfSurcCode", sourceCode)
      $0.item("RptDate", reportedOn)
      $0.item("RptDateCode", reportTime)
      $0.item("Cimoc", maintainer)
      $0.item("CustomerType", customerType)
    }
    otherIdentities?.write(to: &output)
    overview?.write(to: &output)
    marriage?.write(to: &output)
    education?.write(to: &output)
    occupation?.write(to: &output)
    residence?.write(to: &output)
    mailing?.write(to: &output)
    income?.write(to: &output)
  }

  /// What the bureau would refuse (the rules of 110, S1100101 to I1100G04).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(sourceCode, 20, "InfSurcCode")
    if reportTime == .first {
      list.require(overview != nil, "BBR000", "FcsInfSgmt")
      list.require(marriage != nil, "BBR000", "SpsInfSgmt")
      list.require(education != nil, "BBR000", "EduInfSgmt")
      list.require(occupation != nil, "BBR000", "OctpnInfSgmt")
      list.require(residence != nil, "BBR000", "RedncInfSgmt")
      list.require(mailing != nil, "BBR000", "MlgInfSgmt")
    }
    otherIdentities?.check(&list, of: person, reportedOn: reportedOn)
    overview?.check(&list, reportedOn: reportedOn)
    marriage?.check(&list, of: person, reportedOn: reportedOn)
    education?.check(&list, reportedOn: reportedOn)
    occupation?.check(&list, reportedOn: reportedOn)
    residence?.check(&list, reportedOn: reportedOn)
    mailing?.check(&list, reportedOn: reportedOn)
    income?.check(&list, reportedOn: reportedOn)
    return list.problems
  }
}
