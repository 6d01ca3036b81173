import CreditCore

extension JSONWriter {
  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text(value)
  }

  mutating func member(_ name: String, _ value: Int64?) {
    guard let value else { return }
    key(name)
    int(value)
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// An amount in yuan as text, so that no reader turns it into a binary fraction.
  mutating func member(_ name: String, _ value: Money) { member(name, value.description) }

  /// A percentage as text.
  mutating func member(percent name: String, _ value: Rate) { member(name, value.percentText) }

  mutating func member(_ name: String, _ value: CivilDate?) { member(name, value?.description) }

  mutating func member(_ name: String, _ value: BilingualText) {
    object(name) {
      $0.member("zh", value.zh)
      $0.member("en", value.en)
    }
  }

  mutating func object(_ name: String, _ content: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    content(&self)
    endObject()
  }

  mutating func list<Item>(
    _ name: String, _ items: [Item], _ content: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      element()
      beginObject()
      content(&self, item)
      endObject()
    }
    endArray()
  }

  mutating func texts(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values {
      element()
      text(value)
    }
    endArray()
  }
}
