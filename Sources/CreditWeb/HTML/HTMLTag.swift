/// The elements that our pages use; none that runs or loads anything but the one stylesheet.
public enum HTMLTag: String, Sendable, CaseIterable {
  case html, head, meta, title, link, body
  case header, nav, main, footer, section, div, span, ins, del
  case h1, h2, h3, p, strong, small, a
  case ul, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case details, summary
  case form, fieldset, legend, label, input, select, option, textarea, button

  /// Whether the element has no end and no content.
  public var isVoid: Bool { self == .meta || self == .link || self == .input }
}
