import BureauChecker

/// Writes the report's XML; empty items are left out.
struct XMLWriter {
  private(set) var text = ""

  mutating func element(_ name: String, _ body: (inout XMLWriter) -> Void) {
    text += "<\(name)>"
    body(&self)
    text += "</\(name)>"
  }

  mutating func item(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    text += "<\(name)>\(XMLTree.escape(value))</\(name)>"
  }

  mutating func item(_ name: String, _ value: Int) {
    item(name, "\(value)")
  }
}
