/// One difference between two versions of a paper, in one field (R5).
public struct PaperChange: Hashable, Sendable {
  /// Where it is.
  public var field: PaperField
  /// What happened there.
  public var kind: ChangeKind
  /// The item, of a change to one.
  public var item: String?
  /// The paragraph, counted from 1: in the older text where it was removed, else in the newer.
  public var paragraph: Int64?
  /// What stood there; `nil` for something added.
  public var before: String?
  /// What stands there now; `nil` for something removed.
  public var after: String?

  public init(
    field: PaperField, kind: ChangeKind, item: String? = nil, paragraph: Int64? = nil,
    before: String? = nil, after: String? = nil
  ) {
    self.field = field
    self.kind = kind
    self.item = item
    self.paragraph = paragraph
    self.before = before
    self.after = after
  }
}

/// A field of a paper. The raw values are stored.
public enum PaperField: String, Sendable, CaseIterable, FieldValue {
  case titleChinese = "title.zh"
  case titleEnglish = "title.en"
  case alias
  case bodyChinese = "body.zh"
  case bodyEnglish = "body.en"
  case itemChinese = "item.zh"
  case itemEnglish = "item.en"
  /// Whether the service needs the item: `necessary` or `optional`.
  case itemNecessary = "item.necessary"
}

/// What happened to a field. The raw values are stored.
public enum ChangeKind: String, Sendable, CaseIterable, FieldValue {
  case added
  case removed
  case changed
}

extension PaperChange: Coded {
  public init(_ f: inout Fields, _ v: PaperChange?) throws(CodecError) {
    self.init(
      field: try f("field", v?.field), kind: try f("kind", v?.kind),
      item: try f.optional("item", v?.item),
      paragraph: try f.optional("paragraph", v?.paragraph),
      before: try f.optional("before", v?.before), after: try f.optional("after", v?.after))
  }
}
