/// What was found in a dispute, or done about it.
public struct DisputeResultItems: Hashable, Sendable {
  /// 异议事项号.
  public var objection: String
  /// 流水号.
  public var serial: String
  /// 核查结果 or 更正结果.
  public var result: DisputeResultCode
  /// In words: never a name or number of a person.
  public var text: String
  /// Where the institution's desk is reached.
  public var phone: String
  /// 附件 of a correction: our evidence.
  public var enclosure: [UInt8]?

  /// A result under the bureau's numbers.
  public init(
    objection: String, serial: String, result: DisputeResultCode, text: String, phone: String,
    enclosure: [UInt8]? = nil
  ) {
    self.objection = objection
    self.serial = serial
    self.result = result
    self.text = text
    self.phone = phone
    self.enclosure = enclosure
  }
}

/// 核查结果. The bureau's table is not at hand: these numbers are ours, agreed with the sandbox.
public enum DisputeResultCode: String, Sendable, CaseIterable {
  /// 信息无误.
  case correct = "1"
  /// 信息有误, to be corrected or corrected.
  case wrong = "2"
  /// 无法核实.
  case unsettled = "3"
}

/// A mark (标注) to be set on somebody's data.
public struct DisputeMarkItems: Sendable {
  /// Where in the data it belongs.
  public struct Place: Hashable, Sendable {
    /// 定位信息名称, such as `Month`.
    public var name: String
    /// 定位信息, such as `2026-03`; empty for all of it.
    public var value: String

    /// A place in the data.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Whose data.
  public var person: PersonIdentity
  /// 业务标识号 of the account; empty for what is said of the person.
  public var businessCode: String
  /// Where in the data.
  public var place: Place
  /// 异议说明, at most 200 characters.
  public var text: String

  /// A mark on an account or a person.
  public init(person: PersonIdentity, businessCode: String, place: Place, text: String) {
    self.person = person
    self.businessCode = businessCode
    self.place = place
    self.text = text
  }
}
