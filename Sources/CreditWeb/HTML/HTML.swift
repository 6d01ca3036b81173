/// A piece of a page. Every text is escaped when it is added, and there is no public way to add
/// anything that isn't.
public struct HTML: Sendable {
  /// The finished UTF-8 bytes.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Adds text; whatever could end it or begin markup is escaped.
  public mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case 0x09, 0x0A, 0x20...: bytes.append(byte)
      // Control characters have no place in a page.
      default: append("\u{FFFD}")
      }
    }
  }

  /// Adds an element with what the closure writes into it.
  public mutating func element(
    _ tag: HTMLTag, _ attributes: HTMLAttribute..., content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    if !tag.isVoid { append("</\(tag.rawValue)>") }
  }

  /// Adds an element that holds only text.
  public mutating func element(_ tag: HTMLTag, _ attributes: HTMLAttribute..., text: String) {
    open(tag, attributes)
    self.text(text)
    append("</\(tag.rawValue)>")
  }

  /// Adds an element that can't hold anything, such as an input.
  public mutating func void(_ tag: HTMLTag, _ attributes: HTMLAttribute...) {
    open(tag, attributes)
  }

  /// Adds markup of our own, unescaped: a literal in these sources, never a value.
  mutating func ownMarkup(_ markup: StaticString) {
    append(markup.description)
  }

  private mutating func open(_ tag: HTMLTag, _ attributes: [HTMLAttribute]) {
    append("<\(tag.rawValue)")
    for attribute in attributes {
      append(" \(attribute.name)=\"")
      text(attribute.value)
      append("\"")
    }
    append(">")
  }

  private mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}
