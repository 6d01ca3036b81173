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

  func write(to output: inout RecordOutput) {
    output.segment("SpsInfSgmt") {
      $0.item("MariStatus", status)
      if let spouse {
        spouse.identity.write(to: &$0, as: ("SpoName", "SpoIDType", "SpoIDNum"))
        $0.optional("SpoTel", spouse.phone)
        $0.optional("SpsCmpyNm", spouse.employer)
      }
      $0.item("SpsInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, of person: PersonIdentity, reportedOn: CivilDate) {
    list.require(status.requiresSpouse == (spouse != nil), "BBD001", "MariStatus")
    list.require(updatedOn <= reportedOn, "ABE007", "SpsInfoUpDate")
    guard let spouse else { return }
    list.require(!spouse.identity.hasDocument(of: person), "BBD003", "SpoIDNum")
    spouse.identity.check(&list, as: ("SpoName", "SpoIDNum"))
    list.requireOptionalText(spouse.phone, 25, "SpoTel")
    list.requireOptionalText(spouse.employer, 80, "SpsCmpyNm")
  }
}
