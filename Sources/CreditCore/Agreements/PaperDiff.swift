/// Every difference between two versions of a paper, field by field (R5). Pure: the same two texts
/// give the same list, so that anybody can compute it again.
public struct PaperDiff: Hashable, Sendable {
  /// In the order of the paper: title, other titles, text, items.
  public private(set) var changes: [PaperChange] = []

  /// Compares two texts.
  public init(from old: Paper, to new: Paper) {
    compare(old.title.zh, new.title.zh, .titleChinese)
    compare(old.title.en, new.title.en, .titleEnglish)
    compareAliases(old.aliases, new.aliases)
    compareParagraphs(old.body.zh, new.body.zh, .bodyChinese)
    compareParagraphs(old.body.en, new.body.en, .bodyEnglish)
    for item in old.items where !new.items.contains(where: { $0.id == item.id }) {
      add(item, .removed)
    }
    for item in new.items {
      guard let before = old.items.first(where: { $0.id == item.id }) else {
        add(item, .added)
        continue
      }
      compare(before.text.zh, item.text.zh, .itemChinese, item: item.id)
      compare(before.text.en, item.text.en, .itemEnglish, item: item.id)
      compare(before.necessity, item.necessity, .itemNecessary, item: item.id)
    }
  }

  /// Whether the two texts say the same.
  public var isEmpty: Bool { changes.isEmpty }

  private mutating func compare(
    _ before: String, _ after: String, _ field: PaperField, item: String? = nil
  ) {
    guard !TextDiff.isSame(before, after) else { return }
    changes.append(
      PaperChange(field: field, kind: .changed, item: item, before: before, after: after))
  }

  private mutating func compareAliases(_ old: [String], _ new: [String]) {
    for alias in old where !new.contains(where: { TextDiff.isSame($0, alias) }) {
      changes.append(PaperChange(field: .alias, kind: .removed, before: alias))
    }
    for alias in new where !old.contains(where: { TextDiff.isSame($0, alias) }) {
      changes.append(PaperChange(field: .alias, kind: .added, after: alias))
    }
  }

  private mutating func compareParagraphs(_ old: String, _ new: String, _ field: PaperField) {
    var (before, after): (Int64, Int64) = (0, 0)
    let steps = TextDiff.steps(
      from: TextDiff.paragraphs(of: old), to: TextDiff.paragraphs(of: new))
    for step in steps {
      switch step {
      case .same:
        before += 1
        after += 1
      case .removed(let text):
        before += 1
        changes.append(
          PaperChange(field: field, kind: .removed, paragraph: before, before: text))
      case .added(let text):
        after += 1
        changes.append(PaperChange(field: field, kind: .added, paragraph: after, after: text))
      case .changed(let from, let to):
        before += 1
        after += 1
        changes.append(
          PaperChange(field: field, kind: .changed, paragraph: after, before: from, after: to))
      }
    }
  }

  private mutating func add(_ item: PaperItem, _ kind: ChangeKind) {
    let values = [
      (PaperField.itemChinese, item.text.zh), (.itemEnglish, item.text.en),
      (.itemNecessary, item.necessity),
    ]
    for (field, value) in values {
      changes.append(
        PaperChange(
          field: field, kind: kind, item: item.id, before: kind == .removed ? value : nil,
          after: kind == .added ? value : nil))
    }
  }
}

extension PaperItem {
  fileprivate var necessity: String { isNecessary ? "necessary" : "optional" }
}
