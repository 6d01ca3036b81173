public import CreditCore

/// The overview of a person in record 110 (基本概况信息段, `FcsInfSgmt`).
public struct OverviewSegment: Hashable, Sendable {
  /// 性别.
  public var sex: Sex
  /// 出生日期 (`DOB`).
  public var birthDate: CivilDate
  /// Three capital letters of GB/T 2659, such as `CHN`.
  public var nationality: String
  /// The address of the household register (户籍地址), at most 100 characters.
  public var registeredAddress: String?
  /// The area of the household register, six digits of GB/T 2260.
  public var registeredArea: String?
  /// 11 digits.
  public var mobile: String
  /// At most 60 characters.
  public var email: String?
  /// When the data were taken (`FcsInfoUpDate`).
  public var updatedOn: CivilDate

  /// An overview as of `updatedOn`.
  public init(
    sex: Sex, birthDate: CivilDate, nationality: String = "CHN", registeredAddress: String? = nil,
    registeredArea: String? = nil, mobile: String, email: String? = nil, updatedOn: CivilDate
  ) {
    self.sex = sex
    self.birthDate = birthDate
    self.nationality = nationality
    self.registeredAddress = registeredAddress
    self.registeredArea = registeredArea
    self.mobile = mobile
    self.email = email
    self.updatedOn = updatedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment("FcsInfSgmt") {
      $0.item("Sex", sex)
      $0.item("DOB", birthDate)
      $0.item("Nation", nationality)
      $0.optional("HouseAdd", registeredAddress)
      $0.optional("HhDist", registeredArea)
      $0.item("CellPhone", mobile)
      $0.optional("Email", email)
      $0.item("FcsInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    let isCountry =
      nationality.utf8.count == 3 && nationality.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    list.require(isCountry, "ABE001", "Nation")
    list.requireOptionalText(registeredAddress, 100, "HouseAdd")
    if let registeredArea { list.requireDigits(registeredArea, 6, "HhDist") }
    list.requireDigits(mobile, 11, "CellPhone")
    list.requireOptionalText(email, 60, "Email")
    list.require(birthDate <= reportedOn, "ABE007", "DOB")
    list.require(updatedOn <= reportedOn, "ABE007", "FcsInfoUpDate")
  }
}
