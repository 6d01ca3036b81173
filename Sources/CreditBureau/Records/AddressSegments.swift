public import CreditCore

/// Where a person lives, in record 110 (居住地址段, `RedncInfSgmt`).
public struct ResidenceSegment: Hashable, Sendable {
  /// `ResiStatus`.
  public var status: ResidenceStatus
  /// At most 100 characters.
  public var address: String
  /// Six digits.
  public var postcode: String?
  /// Six digits of GB/T 2260.
  public var area: String?
  /// `HomeTel`, at most 25 characters.
  public var homePhone: String?
  /// When the data were taken (`ResiInfoUpDate`, `MlgInfoUpDate`).
  public var updatedOn: CivilDate

  /// A residence; how it is held is unknown (code 9) unless stated.
  public init(
    status: ResidenceStatus = .unknown, address: String, postcode: String? = nil,
    area: String? = nil, homePhone: String? = nil, updatedOn: CivilDate
  ) {
    self.status = status
    self.address = address
    self.postcode = postcode
    self.area = area
    self.homePhone = homePhone
    self.updatedOn = updatedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment("RedncInfSgmt") {
      $0.item("ResiStatus", status)
      $0.item("ResiAddr", address)
      $0.optional("ResiPc", postcode)
      $0.optional("ResiDist", area)
      $0.optional("HomeTel", homePhone)
      $0.item("ResiInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireText(address, 100, "ResiAddr")
    if let postcode { list.requireDigits(postcode, 6, "ResiPc") }
    if let area { list.requireDigits(area, 6, "ResiDist") }
    list.requireOptionalText(homePhone, 25, "HomeTel")
    list.require(updatedOn <= reportedOn, "ABE007", "ResiInfoUpDate")
  }
}

/// Where a person gets letters, in record 110 (通讯地址段, `MlgInfSgmt`).
public struct MailingSegment: Hashable, Sendable {
  /// At most 100 characters.
  public var address: String
  /// Six digits.
  public var postcode: String?
  /// Six digits of GB/T 2260.
  public var area: String?
  /// When the data were taken (`ResiInfoUpDate`, `MlgInfoUpDate`).
  public var updatedOn: CivilDate

  /// A postal address.
  public init(address: String, postcode: String? = nil, area: String? = nil, updatedOn: CivilDate) {
    self.address = address
    self.postcode = postcode
    self.area = area
    self.updatedOn = updatedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment("MlgInfSgmt") {
      $0.item("MailAddr", address)
      $0.optional("MailPc", postcode)
      $0.optional("MailDist", area)
      $0.item("MlgInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, reportedOn: CivilDate) {
    list.requireText(address, 100, "MailAddr")
    if let postcode { list.requireDigits(postcode, 6, "MailPc") }
    if let area { list.requireDigits(area, 6, "MailDist") }
    list.require(updatedOn <= reportedOn, "ABE007", "MlgInfoUpDate")
  }
}
