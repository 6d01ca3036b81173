/// Builds the tree from the scanner's events, within the limits.
struct XMLTreeBuilder {
  private let limits: XMLLimits
  /// The open elements, each with its full name, which its end has to repeat.
  private var open: [(name: XMLName, node: XMLNode)] = []
  private var count = 0
  private var root: XMLNode?

  init(_ limits: XMLLimits) {
    self.limits = limits
  }

  mutating func open(_ name: XMLName) throws(XMLTreeError) {
    guard root == nil else { throw .malformed }
    guard open.count < limits.depth else { throw .tooDeep }
    count += 1
    guard count <= limits.elements else { throw .tooManyElements }
    open.append((name, XMLNode(name: name.local)))
  }

  mutating func close(_ name: XMLName) throws(XMLTreeError) {
    guard let (opened, node) = open.popLast(), opened == name else { throw .malformed }
    guard let parent = open.indices.last else {
      root = node
      return
    }
    open[parent].node.children.append(node)
  }

  /// Text outside the root can only be blanks.
  mutating func add(_ text: XMLCharacters) throws(XMLTreeError) {
    guard let last = open.indices.last else {
      guard text.isBlank else { throw .malformed }
      return
    }
    // Blanks between elements hold nothing.
    guard !(text.isBlank && !open[last].node.children.isEmpty) else { return }
    open[last].node.text += text.string
  }

  func finish() throws(XMLTreeError) -> XMLNode {
    guard open.isEmpty, let root else { throw .malformed }
    return root
  }
}
