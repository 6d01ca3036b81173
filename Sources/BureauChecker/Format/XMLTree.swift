import Foundation
import FoundationXML

/// A small XML document in memory: the element, its own text and its children in order.
///
/// Attributes are dropped, name-space prefixes removed. Document type declarations, entities and
/// comments have no place in any of the bureau's formats, so a document with `<!` is not read: no
/// entity can be expanded.
public struct XMLTree: Sendable, Hashable {
  /// The local name of the element.
  public internal(set) var name: String
  /// The element's own character data, without white space around it.
  public internal(set) var text: String = ""
  /// The child elements, in document order.
  public internal(set) var children: [XMLTree] = []

  /// Reads one document.
  ///
  /// - Returns: `nil` when the bytes are not one well-formed document, hold a declaration, or are
  ///   nested deeper than 32 elements.
  public static func parse(_ bytes: some Sequence<UInt8>) -> XMLTree? {
    let data = Data(bytes)
    guard data.range(of: Data("<!".utf8)) == nil else { return nil }
    let builder = XMLTreeBuilder()
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    guard parser.parse(), !builder.isTooDeep else { return nil }
    return builder.root
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
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// Collects the parser's events into a tree.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private static let deepest = 32
  private var open: [XMLTree] = []
  private(set) var root: XMLTree?
  private(set) var isTooDeep = false

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(XMLTree(name: elementName))
    if open.count > Self.deepest {
      isTooDeep = true
      parser.abortParsing()
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    open[open.count - 1].text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard var element = open.popLast() else { return }
    element.text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }
}
