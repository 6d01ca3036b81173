public import CreditCore

/// One objection (待核查异议) as the bureau hands it on. It names a person, so it has no description.
public struct ObjectionToCheck: Sendable {
  /// 异议事项号.
  public var id: String
  /// 流水号.
  public var serial: String
  /// 核查开始日期.
  public var begunOn: CivilDate
  /// 核查到期日期.
  public var dueOn: CivilDate?
  /// Who objects.
  public var name: String
  /// 证件类型.
  public var documentType: String
  /// 证件号码.
  public var documentNumber: String
  /// 异议事项.
  public var item: String
  /// 异议说明.
  public var text: String
  /// 业务标识号 of the account it is about; empty where it is about none.
  public var businessCode: String
  /// 业务发生日期, for the month.
  public var occurredOn: CivilDate?
  /// 附件标志: whether something was handed in with it.
  public var hasEnclosure: Bool

  /// - Returns: `nil` when a part that must be there is missing or too long.
  init?(_ node: XMLNode) {
    func text(_ name: String, most: Int) -> String? {
      let value = node.value(name) ?? ""
      return value.unicodeScalars.count <= most ? value : nil
    }
    guard let id = node.value("ObjCheckID"), id.utf8.count <= 40,
      let serial = node.value("ObjCheckNum"), serial.utf8.count <= 40,
      let begun = node.value("CheckBeginDate").flatMap(CivilDate.init),
      let name = text("Name", most: 60), let type = text("IDType", most: 4),
      let number = text("IDNum", most: 40), let item = text("ObjItemInf", most: 200),
      let description = text("ObjItemDesc", most: 2_000),
      let business = text("BusinessCode", most: 80)
    else { return nil }
    self.id = id
    self.serial = serial
    begunOn = begun
    dueOn = node.value("CheckFinalDate").flatMap(CivilDate.init)
    self.name = name
    documentType = type
    documentNumber = number
    self.item = item
    self.text = description
    businessCode = business
    occurredOn = node.value("DataOccurDate").flatMap(CivilDate.init)
    hasEnclosure = node.value("EnclosureFlag") == "1"
  }
}
