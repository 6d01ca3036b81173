extension HTML {
  mutating func paragraph(_ text: String, _ tone: HTMLTable.Tone? = nil) {
    element(.p, .class(tone?.rawValue ?? "plain"), text: text)
  }

  /// Terms with their values, one below the other.
  mutating func facts(_ facts: [(name: String, value: String)]) {
    element(.dl) { list in
      for fact in facts {
        list.element(.dt, text: fact.name)
        list.element(.dd, text: fact.value)
      }
    }
  }

  /// One figure that must not be overlooked, with what it means.
  mutating func headline(_ figure: String, _ meaning: String) {
    element(.p, .class("headline")) {
      $0.element(.strong, text: figure)
      $0.element(.span, text: meaning)
    }
  }

  mutating func list(_ items: [String]) {
    element(.ul) { list in
      for item in items { list.element(.li, text: item) }
    }
  }

  /// Something long that opens on request, without a script.
  mutating func folded(_ summary: String, content: (inout HTML) -> Void) {
    element(.details) { details in
      details.element(.summary, text: summary)
      content(&details)
    }
  }
}
