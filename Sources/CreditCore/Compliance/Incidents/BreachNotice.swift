/// What the persons concerned and the authority are told (个人信息保护法 57): kinds, cause, harm,
/// remedy, self-help, contact.
public struct BreachNotice: Hashable, Sendable {
  /// The kinds of information.
  public var fields: [ShareField]
  public var cause: DeskText
  /// The harm it may do.
  public var harm: DeskText
  /// What was done.
  public var remedy: DeskText
  /// What the persons can do themselves.
  public var selfHelp: DeskText
  /// Where they are answered: a switchboard, never a person's own number.
  public var contact: DeskText

  public init(
    fields: [ShareField], cause: DeskText, harm: DeskText, remedy: DeskText, selfHelp: DeskText,
    contact: DeskText
  ) {
    self.fields = fields
    self.cause = cause
    self.harm = harm
    self.remedy = remedy
    self.selfHelp = selfHelp
    self.contact = contact
  }
}

extension BreachNotice: Coded {
  public init(_ f: inout Fields, _ v: BreachNotice?) throws(CodecError) {
    self.init(
      fields: try f.list("fields", v?.fields), cause: try f("cause", v?.cause),
      harm: try f("harm", v?.harm), remedy: try f("remedy", v?.remedy),
      selfHelp: try f("selfHelp", v?.selfHelp), contact: try f("contact", v?.contact))
  }
}
