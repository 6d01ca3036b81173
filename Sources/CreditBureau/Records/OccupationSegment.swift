public import CreditCore

/// Work in record 110 (职业信息段, `OctpnInfSgmt`). Where the borrower has not stated it, use
/// `unknown(updatedOn:)`: code 99 and no employer.
public struct OccupationSegment: Hashable, Sendable {
  /// The employer's fields, there exactly when the employment status requires them (S1100101).
  public struct Employer: Hashable, Sendable {
    /// At most 80 characters.
    public var name: String
    /// `CpnType`.
    public var type: EmployerType
    /// A letter of GB/T 4754.
    public var industry: Industry
    /// `CpnAddr`, at most 100 characters.
    public var address: String?
    /// Six digits.
    public var postcode: String?
    /// Six digits of GB/T 2260.
    public var area: String?
    /// `CpnTEL`, at most 25 characters.
    public var phone: String?
    /// 职业.
    public var occupation: Occupation
    /// 职务.
    public var title: JobTitle
    /// 职称.
    public var grade: ProfessionalGrade
    /// The year work began there, four digits.
    public var since: Int?

    /// An employer; what is not known stands by its unknown code.
    public init(
      name: String, type: EmployerType = .unknown, industry: Industry = .unknown,
      address: String? = nil, postcode: String? = nil, area: String? = nil, phone: String? = nil,
      occupation: Occupation = .unknown, title: JobTitle = .unknown,
      grade: ProfessionalGrade = .unknown, since: Int? = nil
    ) {
      self.name = name
      self.type = type
      self.industry = industry
      self.address = address
      self.postcode = postcode
      self.area = area
      self.phone = phone
      self.occupation = occupation
      self.title = title
      self.grade = grade
      self.since = since
    }
  }

  /// `EmpStatus`.
  public var status: EmploymentStatus
  /// There exactly when the status requires it.
  public var employer: Employer?
  /// When the data were taken (`OctpnInfoUpDate`).
  public var updatedOn: CivilDate

  /// A stated occupation.
  public init(status: EmploymentStatus, employer: Employer? = nil, updatedOn: CivilDate) {
    self.status = status
    self.employer = employer
    self.updatedOn = updatedOn
  }

  /// Not stated by the borrower: code 99.
  public static func unknown(updatedOn: CivilDate) -> OccupationSegment {
    OccupationSegment(status: .unknown, updatedOn: updatedOn)
  }

  func write(to output: inout RecordOutput) {
    output.segment("OctpnInfSgmt") {
      $0.item("EmpStatus", status)
      if let employer {
        $0.item("CpnName", employer.name)
        $0.item("CpnType", employer.type)
        $0.item("Industry", employer.industry)
        $0.optional("CpnAddr", employer.address)
        $0.optional("CpnPc", employer.postcode)
        $0.optional("CpnDist", employer.area)
        $0.optional("CpnTEL", employer.phone)
        $0.item("Occupation", employer.occupation)
        $0.item("Title", employer.title)
        $0.item("TechTitle", employer.grade)
        $0.optional("WorkStartDate", employer.since)
      }
      $0.item("OctpnInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.require(status.requiresEmployer == (employer != nil), "BBD000", "EmpStatus")
    list.require(updatedOn <= reportedOn, "ABE007", "OctpnInfoUpDate")
    guard let employer else { return }
    list.requireText(employer.name, 80, "CpnName")
    list.requireOptionalText(employer.address, 100, "CpnAddr")
    if let postcode = employer.postcode { list.requireDigits(postcode, 6, "CpnPc") }
    if let area = employer.area { list.requireDigits(area, 6, "CpnDist") }
    list.requireOptionalText(employer.phone, 25, "CpnTEL")
    let isBusiness = [.foreignOwned, .privateOwned, .other].contains(employer.type)
    if isBusiness {
      let fits = employer.occupation != .head && employer.occupation != .military
      list.require(fits, "BBE005", "Occupation")
    }
    if let since = employer.since {
      list.require((1900...reportedOn.month.year).contains(since), "ABE007", "WorkStartDate")
    }
  }
}
