public import CreditCore

/// Reads a paper's text.
public enum PaperText {
  /// Reads one paper; the hash of its text is the platform's to compute.
  ///
  /// - Throws: the first problem with file, line and key.
  public static func paper(_ source: SourceText) throws(PolicyFileError) -> Paper {
    let root = try YAMLDocument.root(source).table(
      "kind", "version", "title", "aliases", "body", "items")
    var items: [PaperItem] = []
    for field in try root.need("items").list() { items.append(try item(field)) }
    return Paper(
      kind: try root.need("kind").choice(), version: try root.need("version").text(),
      title: try both(root.need("title").table("zh", "en")),
      aliases: try root["aliases"]?.texts() ?? [],
      body: try both(root.need("body").table("zh", "en")), items: items)
  }

  private static func item(_ field: YAMLField) throws(PolicyFileError) -> PaperItem {
    let table = try field.table("id", "zh", "en", "necessary")
    return PaperItem(
      id: try table.need("id").text(), text: try both(table),
      isNecessary: try table.need("necessary").flag())
  }

  private static func both(_ table: YAMLTable) throws(PolicyFileError) -> BilingualText {
    BilingualText(zh: try table.need("zh").text(), en: try table.need("en").text())
  }
}
