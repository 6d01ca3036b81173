public import CreditCore

/// Marriage in record 110 (婚姻信息段, `SpsInfSgmt`). Where the borrower has not stated it, use
/// `unknown(updatedOn:)`: code 99 and no spouse.
public struct MarriageSegment: Hashable, Sendable {
  /// The spouse of a borrower who gave these data.
  public struct Spouse: Hashable, Sendable {
    /// `SpoName`, `SpoIDType` and `SpoIDNum`.
    public var identity: PersonIdentity
    /// `SpoTel`, at most 25 characters.
    public var phone: String?
    /// At most 80 characters.
    public var employer: String?

    /// A spouse.
    public init(identity: PersonIdentity, phone: String? = nil, employer: String? = nil) {
      self.identity = identity
      self.phone = phone
      self.employer = employer
    }
  }

  /// `MariStatus`.
  public var status: MaritalStatus
  /// There exactly when the status says that there is one (S1100102).
  public var spouse: Spouse?
  /// When the data were taken (`SpsInfoUpDate`).
  public var updatedOn: CivilDate

  /// A stated marital status.
  public init(status: MaritalStatus, spouse: Spouse? = nil, updatedOn: CivilDate) {
    self.status = status
    self.spouse = spouse
    self.updatedOn = updatedOn
  }

  /// Not stated by the borrower: code 99.
  public static func unknown(updatedOn: CivilDate) -> MarriageSegment {
    MarriageSegment(status: .unknown, updatedOn: updatedOn)
  }

  func write(to output: inout XMLOutput) {
    output.element("SpsInfSgmt") {
      $0.item("MariStatus", status)
      if let spouse {
        $0.item("SpoName", spouse.identity.name)
        $0.item("SpoIDType", spouse.identity.documentType)
        $0.item("SpoIDNum", spouse.identity.documentNumber)
        $0.item("SpoTel", spouse.phone)
        $0.item("SpsCmpyNm", spouse.employer)
      }
      $0.item("SpsInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, of person: PersonIdentity, reportedOn: CivilDate) {
    list.require(status.requiresSpouse == (spouse != nil), "BBD001", "MariStatus")
    list.require(updatedOn <= reportedOn, "ABE007", "SpsInfoUpDate")
    guard let spouse else { return }
    let isOther =
      spouse.identity.documentType != person.documentType
      || spouse.identity.documentNumber != person.documentNumber
    list.require(isOther, "BBD003", "SpoIDNum")
    list.requireText(spouse.identity.name, 30, "SpoName")
    list.requireText(spouse.identity.documentNumber, 20, "SpoIDNum")
    list.requireOptionalText(spouse.phone, 25, "SpoTel")
    list.requireOptionalText(spouse.employer, 80, "SpsCmpyNm")
  }
}
