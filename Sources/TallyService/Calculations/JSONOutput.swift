import CreditCore

/// Writes a command's result as one JSON document, its fields in the order given.
struct JSONOutput {
  private var writer = JSONWriter()

  /// The document whose outermost object `fill` writes.
  static func document(_ fill: (inout JSONOutput) -> Void) -> [UInt8] {
    var output = JSONOutput()
    output.writer.beginObject()
    fill(&output)
    output.writer.endObject()
    return output.writer.bytes
  }

  mutating func text(_ name: String, _ value: String) {
    writer.key(name)
    writer.text(value)
  }

  mutating func money(_ name: String, _ value: Money) { text(name, value.description) }

  mutating func number(_ name: String, _ value: Int) {
    writer.key(name)
    writer.int(Int64(value))
  }

  mutating func flag(_ name: String, _ value: Bool) {
    writer.key(name)
    writer.bool(value)
  }

  mutating func object(_ name: String, _ fill: (inout JSONOutput) -> Void) {
    writer.key(name)
    writer.beginObject()
    fill(&self)
    writer.endObject()
  }

  /// A list of objects, one for each element.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ fill: (inout JSONOutput, Element) -> Void
  ) {
    writer.key(name)
    writer.beginArray()
    for element in elements {
      writer.element()
      writer.beginObject()
      fill(&self, element)
      writer.endObject()
    }
    writer.endArray()
  }
}
