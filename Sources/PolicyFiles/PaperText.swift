public import CreditCore

/// Reads a paper's text.
public enum PaperText {
  /// Reads one paper; the hash of its text is the platform's to compute.
  ///
  /// - Throws: the first problem with file, line and key, or what keeps the text from being
  ///   published (R7).
  public static func paper(_ source: SourceText) throws(PolicyFileError) -> Paper {
    try paper(root(source), source)
  }

  /// Reads one paper with the day from which it holds and who approved it.
  ///
  /// - Throws: as ``paper(_:)``; and when one of the two is missing.
  public static func edition(_ source: SourceText) throws(PolicyFileError) -> PaperEdition {
    let root = try root(source)
    return PaperEdition(
      paper: try paper(root, source), effectiveFrom: try root.need("effective_from").day(),
      approver: try root.need("approver").text())
  }

  private static func root(_ source: SourceText) throws(PolicyFileError) -> YAMLTable {
    try YAMLDocument.root(source).table(
      "kind", "version", "effective_from", "approver", "title", "aliases", "body", "items")
  }

  private static func paper(
    _ root: YAMLTable, _ source: SourceText
  ) throws(PolicyFileError) -> Paper {
    var items: [PaperItem] = []
    for field in try root.need("items").list() { items.append(try item(field)) }
    // A blank version is for the paper itself to refuse (R7), so it isn't read as text.
    let paper = Paper(
      kind: try root.need("kind").choice(),
      version: try root.need("version").parsed(as: "text") { $0 },
      title: try both(root.need("title").table("zh", "en")),
      aliases: try root["aliases"]?.texts() ?? [],
      body: try both(root.need("body").table("zh", "en")), items: items)
    do throws(PaperError) {
      try paper.check()
    } catch {
      throw .paper(file: source.name, error)
    }
    return paper
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
