import CreditCore
import CreditPlatform

/// What the commands on papers say, as JSON or as text for a person.
enum PaperDocument {
  static func list(_ lines: [PaperLine], json: Bool) -> [UInt8] {
    guard json else {
      let text = lines.map { line in
        let state = line.publishedOn.map { "published \($0)" } ?? "not published"
        return "\(line.kind.rawValue) \(line.version) · \(line.title.zh)\n"
          + "    from \(line.effectiveFrom) · \(line.approver) · \(state) · \(line.digest)"
      }
      return Array(text.joined(separator: "\n").utf8)
    }
    return JSONOutput.document { output in
      output.list("papers", lines) { output, line in
        output.text("kind", line.kind.rawValue)
        output.text("version", line.version)
        output.text("title", line.title.zh)
        output.text("effectiveFrom", line.effectiveFrom.description)
        output.text("approver", line.approver)
        output.text("digest", line.digest)
        if let day = line.publishedOn { output.text("publishedOn", day.description) }
      }
    }
  }

  static func text(_ found: (Paper, CivilDate), json: Bool) -> [UInt8] {
    let (paper, day) = found
    guard json else {
      var lines = [
        "\(paper.title.zh) · \(paper.title.en)", "\(paper.kind.rawValue) \(paper.version)",
        "from \(day)", Hex.text(PaperCatalogue.digest(of: paper).bytes), "", paper.body.zh,
        paper.body.en,
      ]
      for item in paper.items {
        let need = item.isNecessary ? "necessary" : "optional"
        lines.append("[ ] \(item.id) (\(need)): \(item.text.zh) \(item.text.en)")
      }
      return Array(lines.joined(separator: "\n").utf8)
    }
    return JSONOutput.document { output in
      output.text("kind", paper.kind.rawValue)
      output.text("version", paper.version)
      output.text("effectiveFrom", day.description)
      output.text("digest", Hex.text(PaperCatalogue.digest(of: paper).bytes))
      output.both("title", paper.title)
      output.both("body", paper.body)
      output.list("items", paper.items) { output, item in
        output.text("id", item.id)
        output.both("text", item.text)
        output.flag("necessary", item.isNecessary)
      }
    }
  }

  static func changes(_ diff: PaperDiff, json: Bool) -> [UInt8] {
    guard json else {
      guard !diff.isEmpty else { return Array("no differences".utf8) }
      return Array(diff.changes.map(line).joined(separator: "\n").utf8)
    }
    return JSONOutput.document { $0.changes(diff.changes) }
  }

  static func published(_ event: PaperPublished?, isNew: Bool, json: Bool) -> [UInt8] {
    guard let event else { return [] }
    let digest = Hex.text(event.digest.bytes)
    guard json else {
      let state = isNew ? "published" : "was published before"
      return Array(
        ("\(event.paper.kind.rawValue) \(event.paper.version) \(state), from "
          + "\(event.effectiveFrom), approved by \(event.approver)\n\(digest)\n"
          + event.changes.map(line).joined(separator: "\n")).utf8)
    }
    return JSONOutput.document { output in
      output.flag("published", isNew)
      output.text("kind", event.paper.kind.rawValue)
      output.text("version", event.paper.version)
      if let before = event.follows { output.text("follows", before) }
      output.text("effectiveFrom", event.effectiveFrom.description)
      output.text("approver", event.approver)
      output.text("publisher", event.publisher)
      output.text("digest", digest)
      output.changes(event.changes)
    }
  }

  private static func line(_ change: PaperChange) -> String {
    let place = [change.item, change.paragraph.map { "paragraph \($0)" }].compactMap { $0 }
    var lines = [([change.kind.rawValue, change.field.rawValue] + place).joined(separator: " ")]
    if let before = change.before { lines.append("  - " + before) }
    if let after = change.after { lines.append("  + " + after) }
    return lines.joined(separator: "\n")
  }
}

extension JSONOutput {
  fileprivate mutating func both(_ name: String, _ text: BilingualText) {
    object(name) {
      $0.text("zh", text.zh)
      $0.text("en", text.en)
    }
  }

  fileprivate mutating func changes(_ changes: [PaperChange]) {
    list("changes", changes) { output, change in
      output.text("field", change.field.rawValue)
      output.text("change", change.kind.rawValue)
      if let item = change.item { output.text("item", item) }
      if let paragraph = change.paragraph { output.number("paragraph", Int(paragraph)) }
      if let before = change.before { output.text("before", before) }
      if let after = change.after { output.text("after", after) }
    }
  }
}
