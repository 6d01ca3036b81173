import CreditCore

/// Typed reading of a segment's items.
struct ReportItems {
  let node: XMLNode

  /// The text of an item; texts of reports are short, so one over 400 bytes is an error.
  func text(_ element: String) throws(CreditReportError) -> String? {
    guard let text = node.value(element) else { return nil }
    guard text.utf8.count <= 400 else { throw .badValue(element: element) }
    return text
  }

  /// A count or an amount in whole yuan, of at most 15 digits.
  func number(_ element: String) throws(CreditReportError) -> Int64? {
    guard let text = present(element) else { return nil }
    guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int64(text)
    else { throw .badValue(element: element) }
    return number
  }

  /// A day, or the day of a moment.
  func date(_ element: String) throws(CreditReportError) -> CivilDate? {
    guard let text = present(element) else { return nil }
    guard let date = CivilDate(String(text.prefix(10))) else { throw .badValue(element: element) }
    return date
  }

  func month(_ element: String) throws(CreditReportError) -> YearMonth? {
    guard let text = present(element) else { return nil }
    guard let month = YearMonth(text) else { throw .badValue(element: element) }
    return month
  }

  /// An item that must be there.
  func required<Value>(_ element: String, _ value: Value?) throws(CreditReportError) -> Value {
    guard let value else { throw .missing(element: element) }
    return value
  }

  /// `--` stands for "no value" in reports.
  private func present(_ element: String) -> String? {
    guard let text = node.value(element), text != "--" else { return nil }
    return text
  }
}

extension XMLNode {
  /// The items of a child segment; none when the segment is missing.
  func segment(_ name: String) -> ReportItems {
    ReportItems(node: child(name) ?? XMLNode(name: name))
  }
}
