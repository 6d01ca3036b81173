/// What one data item (数据项) of a segment must look like.
struct ItemRule: Sendable {
  /// What kind of value it holds.
  enum Kind: Sendable {
    case text
    /// Whole yuan, 0 to 999,999,999,999,999.
    case amount
    /// A plain count of at most 15 digits.
    case count
    case date
    case month
    case year
    case code(CodeTable)
    /// A code whose table depends on the account type.
    case codeByType([String: CodeTable])
    /// 行政区划代码 of 6 digits.
    case district
    /// An identifier that begins with the provider's own 14 characters (区段码).
    case ownIdentifier
    /// 信息来源编码, which may be the 14 characters alone.
    case ownIdentifierOrSelf
    /// 业务管理机构代码.
    case office
    /// A number whose form depends on the identity type item named.
    case identityNumber(type: String)
    /// 身份标识类型 of a person or, by the 身份类别 item named, of an organisation; the table is
    /// the organisation's.
    case partyIdentity(category: String, organisation: CodeTable)
    /// 身份标识号码 of a person or an organisation.
    case partyNumber(category: String, type: String)
    /// The number of repeated items in the segment.
    case countOfItems
  }

  /// When it appears in its segment.
  enum Presence: Sendable {
    /// Type A: always.
    case always
    /// Type S: exactly in accounts of these types.
    case inTypes(Set<String>)
    /// A further rule of the record decides, in accounts of these types; in no others.
    case decidedElsewhere(Set<String>?)
  }

  let name: String
  let kind: Kind
  let length: Int
  private(set) var presence = Presence.always
  /// Type M: must not be empty where it appears.
  private(set) var isMandatory = true

  /// An A and M item.
  static func item(_ name: String, _ kind: Kind, _ length: Int) -> ItemRule {
    ItemRule(name: name, kind: kind, length: length)
  }

  /// An item that may be empty.
  func orEmpty() -> ItemRule {
    var rule = self
    rule.isMandatory = false
    return rule
  }

  /// An S item: in accounts of these types only.
  func only(_ types: String) -> ItemRule {
    var rule = self
    rule.presence = .inTypes(Set(types.split(separator: " ").map(String.init)))
    return rule
  }

  /// An item whose presence another rule of the record decides.
  ///
  /// - Parameter types: the account types that have it at all; `nil` for any.
  func conditional(_ types: String? = nil) -> ItemRule {
    var rule = self
    rule.presence = .decidedElsewhere(
      types.map { Set($0.split(separator: " ").map(String.init)) })
    return rule
  }
}

/// Items that many records share.
extension ItemRule {
  static let recordType = item("InfRecType", .text, 3)
  static let reportDate = item("RptDate", .date, 10)
  /// 姓名, 证件类型 and 证件号码 of the person a record is about.
  static let person = [
    item("Name", .text, 30), item("IDType", .code(.identityType), 2),
    item("IDNum", .identityNumber(type: "IDType"), 20),
  ]
  static let source = item("InfSurcCode", .ownIdentifierOrSelf, 20)
  static let office = item("MngmtOrgCode", .office, 14)
}
