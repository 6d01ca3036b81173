/// Reads a small XML document into a tree. There is no way to anything outside the document and no
/// entity but the five of XML itself, so memory is bounded by the limits.
///
/// Attributes are checked for their form and passed over: bureau documents carry data in elements.
enum XMLTreeParser {
  /// - Returns: the root element.
  static func parse(_ bytes: [UInt8], maximumBytes: Int) throws(XMLTreeError) -> XMLNode {
    try parse(bytes, limits: XMLLimits(bytes: maximumBytes))
  }

  /// - Returns: the root element.
  static func parse(_ bytes: [UInt8], limits: XMLLimits) throws(XMLTreeError) -> XMLNode {
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    // A zero byte near the start is UTF-16 or UTF-32 without a mark.
    guard !bytes.prefix(4).contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw .notUTF8
    }
    var builder = XMLTreeBuilder(limits)
    var scanner = XMLScanner(bytes)
    try scanner.skipPrologue()
    while let event = try scanner.next() {
      switch event {
      case .open(let name): try builder.open(name)
      case .close(let name): try builder.close(name)
      case .openAndClose(let name):
        try builder.open(name)
        try builder.close(name)
      case .text(let text): try builder.add(text)
      }
    }
    return try builder.finish()
  }
}
