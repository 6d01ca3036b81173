import Foundation

/// A record under construction: segments with their items in order, so that a test can take a
/// right one and spoil it in one place.
struct Sample: Sendable {
  struct Segment: Sendable {
    /// The element, or "" for the items of a flat record.
    var element: String
    /// Names with values; a value may be XML.
    var items: [(name: String, value: String)]
  }

  var root: String
  var segments: [Segment]

  init(_ root: String, _ segments: [Segment]) {
    self.root = root
    self.segments = segments
  }

  /// Sets an item of the first segment that has it.
  mutating func set(_ name: String, _ value: String) {
    for place in segments.indices {
      for item in segments[place].items.indices where segments[place].items[item].name == name {
        segments[place].items[item].value = value
        return
      }
    }
  }

  /// Sets an item in one segment.
  mutating func set(_ element: String, _ name: String, _ value: String) {
    for place in segments.indices where segments[place].element == element {
      for item in segments[place].items.indices where segments[place].items[item].name == name {
        segments[place].items[item].value = value
      }
    }
  }

  mutating func remove(item name: String) {
    for place in segments.indices { segments[place].items.removeAll { $0.name == name } }
  }

  mutating func remove(segment element: String) {
    segments.removeAll { $0.element == element }
  }

  /// Inserts a segment before another one, or last.
  mutating func add(_ segment: Segment, before element: String? = nil) {
    let place = segments.firstIndex { $0.element == element } ?? segments.endIndex
    segments.insert(segment, at: place)
  }

  mutating func add(item name: String, _ value: String, after other: String) {
    for place in segments.indices {
      guard let at = segments[place].items.firstIndex(where: { $0.name == other }) else { continue }
      segments[place].items.insert((name, value), at: at + 1)
      return
    }
  }

  func with(_ change: (inout Sample) -> Void) -> Sample {
    var copy = self
    change(&copy)
    return copy
  }

  var xml: String {
    var text = "<Document><\(root)>"
    for segment in segments {
      let items = segment.items.map { "<\($0.name)>\($0.value)</\($0.name)>" }.joined()
      text +=
        segment.element.isEmpty
        ? items : "<\(segment.element)>\(items)</\(segment.element)>"
    }
    return text + "</\(root)></Document>"
  }
}

extension Sample {
  /// Replaces text inside the raw values, for items of repeated parts.
  mutating func blank(_ old: String, _ new: String) {
    for place in segments.indices {
      for item in segments[place].items.indices {
        let value = segments[place].items[item].value
        guard let range = value.range(of: old) else { continue }
        segments[place].items[item].value = value.replacingCharacters(in: range, with: new)
      }
    }
  }
}
