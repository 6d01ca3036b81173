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
    /// An identifier that begins with the provider's own 14 characters (区段码).
    case ownIdentifier
    /// 信息来源编码, which may be the 14 characters alone.
    case ownIdentifierOrSelf
    /// 业务管理机构代码.
    case office
    /// A number whose form depends on the identity type item named.
    case identityNumber(typeItem: String)
    /// The number of repeated items in the segment.
    case countOfItems
  }

  /// When it appears in its segment.
  enum Presence: Sendable {
    /// Type A: always.
    case always
    /// Type S: exactly in accounts of these types.
    case inTypes(Set<String>)
    /// A further rule of the record decides.
    case decidedElsewhere
  }

  let name: String
  let kind: Kind
  let length: Int
  let presence: Presence
  /// Type M: must not be empty where it appears.
  let isMandatory: Bool

  /// An A and M item.
  static func item(_ name: String, _ kind: Kind, _ length: Int) -> ItemRule {
    ItemRule(name: name, kind: kind, length: length, presence: .always, isMandatory: true)
  }

  /// An item that may be empty.
  func orEmpty() -> ItemRule {
    ItemRule(name: name, kind: kind, length: length, presence: presence, isMandatory: false)
  }

  /// An S item: in accounts of these types only.
  func only(_ types: String) -> ItemRule {
    let types = Set(types.split(separator: " ").map(String.init))
    return ItemRule(
      name: name, kind: kind, length: length, presence: .inTypes(types), isMandatory: isMandatory)
  }

  /// An item whose presence another rule of the record decides.
  func conditional() -> ItemRule {
    ItemRule(
      name: name, kind: kind, length: length, presence: .decidedElsewhere, isMandatory: isMandatory)
  }
}
