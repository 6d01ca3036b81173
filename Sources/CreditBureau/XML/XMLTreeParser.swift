import Foundation
import FoundationXML

/// Why a document can't be read as XML.
enum XMLTreeError: Error, Hashable, Sendable {
  case tooLarge
  case tooDeep
  /// Another encoding than UTF-8, or bytes that are not UTF-8.
  case notUTF8
  /// A document type or entity declaration: never needed here, and the way to most XML attacks.
  case declaration
  case malformed
}

/// Reads a small XML document into a tree, with limits on its size and depth. Nothing outside the
/// document is ever fetched.
enum XMLTreeParser {
  /// The deepest nesting of elements that is accepted.
  static let maximumDepth = 16

  /// - Returns: the root element.
  static func parse(_ bytes: [UInt8], maximumBytes: Int) throws(XMLTreeError) -> XMLNode {
    guard bytes.count <= maximumBytes else { throw .tooLarge }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    guard declaresUTF8(text) else { throw .notUTF8 }
    guard !declaresTypeOrEntity(bytes) else { throw .declaration }
    let builder = Builder(maximumDepth: maximumDepth)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let parsed = parser.parse()
    if builder.isTooDeep { throw .tooDeep }
    guard parsed, let root = builder.root else { throw .malformed }
    return root
  }

  /// A document without an XML declaration, or whose declaration names no encoding, is UTF-8.
  private static func declaresUTF8(_ text: String) -> Bool {
    guard text.hasPrefix("<?xml"), let end = text.firstIndex(of: ">") else { return true }
    let declaration = text[..<end].lowercased()
    return !declaration.contains("encoding") || declaration.contains("utf-8")
  }

  private static func declaresTypeOrEntity(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[(mark + 1)...]
      if rest.starts(with: "!DOCTYPE".utf8) || rest.starts(with: "!ENTITY".utf8) { return true }
      index = mark + 1
    }
    return false
  }

  /// Builds the tree from the parser's events.
  private final class Builder: NSObject, XMLParserDelegate {
    private let maximumDepth: Int
    private var open: [XMLNode] = []
    private(set) var root: XMLNode?
    private(set) var isTooDeep = false

    init(maximumDepth: Int) {
      self.maximumDepth = maximumDepth
    }

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      guard open.count < maximumDepth, !isTooDeep else {
        isTooDeep = true
        parser.abortParsing()
        return
      }
      let local = elementName.split(separator: ":").last.map(String.init) ?? elementName
      open.append(XMLNode(name: local))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard let last = open.indices.last else { return }
      open[last].text += string
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      guard let last = open.indices.last else { return }
      open[last].text += String(decoding: block, as: UTF8.self)
    }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard !isTooDeep, let node = open.popLast() else { return }
      if let parent = open.indices.last {
        open[parent].children.append(node)
      } else {
        root = node
      }
    }
  }
}
