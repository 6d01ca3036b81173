/// The text of a paper in one version, as shown to the borrower.
public struct Paper: Sendable, Hashable {
  /// What the paper is.
  public var kind: PaperKind
  /// Its version; a changed text is a new version.
  public var version: String
  /// The title.
  public var title: BilingualText
  /// Other titles under which the same paper is known.
  public var aliases: [String]
  /// The text: paragraphs parted by an empty line.
  public var body: BilingualText
  /// What the borrower decides on; empty for a notice.
  public var items: [PaperItem]

  /// A paper.
  public init(
    kind: PaperKind, version: String, title: BilingualText, aliases: [String] = [],
    body: BilingualText, items: [PaperItem]
  ) {
    self.kind = kind
    self.version = version
    self.title = title
    self.aliases = aliases
    self.body = body
    self.items = items
  }
}
