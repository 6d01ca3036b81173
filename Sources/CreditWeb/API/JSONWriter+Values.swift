import CreditCore

extension JSONWriter {
  mutating func field(_ name: String, _ value: String) {
    key(name)
    text(value)
  }

  mutating func field(_ name: String, _ value: Int64) {
    key(name)
    int(value)
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// An amount in yuan as text, so that no reader turns it into a binary fraction.
  mutating func field(_ name: String, _ value: Money) { field(name, value.description) }

  mutating func field(_ name: String, _ value: CivilDate?) {
    if let value { field(name, value.description) }
  }

  /// A percentage as text.
  mutating func field(percent name: String, _ value: Rate) { field(name, value.percentText) }

  mutating func object(_ name: String, _ content: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    content(&self)
    endObject()
  }

  mutating func list<Item>(
    _ name: String, _ items: [Item], _ content: (Item, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      element()
      beginObject()
      content(item, &self)
      endObject()
    }
    endArray()
  }

  /// The bytes of one object.
  static func object(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    content(&json)
    json.endObject()
    return json.bytes
  }
}
