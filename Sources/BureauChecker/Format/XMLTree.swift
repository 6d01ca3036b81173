/// A small XML document in memory: the element, its own text and its children in order.
///
/// Attributes are dropped, name-space prefixes removed. Document type declarations, entities of
/// one's own and comments have no place in any of the bureau's formats, so a document with `<!` is
/// not read: no entity can be expanded.
public struct XMLTree: Sendable, Hashable {
  /// The local name of the element.
  public internal(set) var name: String
  /// The element's own character data, without white space around it.
  public internal(set) var text: String = ""
  /// The child elements, in document order.
  public internal(set) var children: [XMLTree] = []

  /// Reads one document of UTF-8.
  ///
  /// - Returns: `nil` when the bytes are not one well-formed document, hold a declaration or a
  ///   character that XML doesn't know, are nested deeper than 32 elements, or hold more than
  ///   200,000 elements.
  public static func parse(_ bytes: some Sequence<UInt8>) -> XMLTree? {
    XMLReader.read(Array(bytes))
  }

  /// The first child of that name.
  public func child(_ name: String) -> XMLTree? {
    children.first { $0.name == name }
  }

  /// All children of that name.
  public func all(_ name: String) -> [XMLTree] {
    children.filter { $0.name == name }
  }

  /// The first element of that name anywhere below, in document order, or this one.
  public func descendant(_ name: String) -> XMLTree? {
    if self.name == name { return self }
    for child in children {
      if let found = child.descendant(name) { return found }
    }
    return nil
  }

  /// Text made safe as XML character data; control characters XML doesn't know are left out.
  public static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\t", "\n": result.unicodeScalars.append(character)
      case "\0"..." ": if character == " " { result += " " }
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
