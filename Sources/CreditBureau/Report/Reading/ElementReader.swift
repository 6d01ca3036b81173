import CreditCore

/// Typed reading of the items in one element. An item that is missing, empty or `--` is `nil`.
struct ElementReader {
  let node: XMLNode
  let log: ReadingLog

  // MARK: - Items

  /// A text as it stands.
  func text(_ element: String) throws(CreditReportError) -> String? {
    log.asked(element)
    guard let text = try only(element)?.text.trimmed, !text.isEmpty, text != "--" else {
      return nil
    }
    guard text.utf8.count <= log.limits.textBytes else { throw .badValue(element: element) }
    return text
  }

  /// A number of things.
  func count(_ element: String) throws(CreditReportError) -> Int? {
    guard let text = try text(element) else { return nil }
    guard text.utf8.count <= 9, let number = ElementReader.digits(text) else {
      throw .badValue(element: element)
    }
    return Int(number)
  }

  /// An amount in whole yuan.
  func amount(_ element: String) throws(CreditReportError) -> Money? {
    guard let text = try text(element) else { return nil }
    guard text.utf8.count <= 15, let yuan = ElementReader.digits(text),
      Money(yuan: yuan) <= Money.limit
    else { throw .badValue(element: element) }
    return Money(yuan: yuan)
  }

  /// A day, or the day of a moment.
  func date(_ element: String) throws(CreditReportError) -> CivilDate? {
    guard let text = try text(element) else { return nil }
    let rest = text.dropFirst(10)
    guard let date = CivilDate(String(text.prefix(10))),
      rest.isEmpty || rest.hasPrefix("T") || rest.hasPrefix(" ")
    else { throw .badValue(element: element) }
    return date
  }

  /// A month, or the month of a day.
  func month(_ element: String) throws(CreditReportError) -> YearMonth? {
    guard let text = try text(element) else { return nil }
    guard let month = YearMonth(text) ?? CivilDate(text)?.month else {
      throw .badValue(element: element)
    }
    return month
  }

  /// A year of four digits.
  func year(_ element: String) throws(CreditReportError) -> Int? {
    guard let text = try text(element) else { return nil }
    guard let year = YearMonth(text.utf8.count == 4 ? text + "-01" : String(text.prefix(7)))?.year
    else { throw .badValue(element: element) }
    return year
  }

  /// A code; one that its table lacks is kept and remarked on.
  func code<Table: ReportTable>(
    _ element: String, in table: Table.Type = Table.self
  ) throws(CreditReportError) -> ReportCode<Table>? {
    guard let text = try text(element) else { return nil }
    return code(text, element)
  }

  /// The codes of an item that may stand several times.
  func codes<Table: ReportTable>(
    _ element: String, in table: Table.Type = Table.self
  ) throws(CreditReportError) -> [ReportCode<Table>] {
    log.asked(element)
    var codes: [ReportCode<Table>] = []
    for child in node.children where child.name == element {
      let text = child.text.trimmed
      guard text.utf8.count <= log.limits.textBytes else { throw .badValue(element: element) }
      if !text.isEmpty, text != "--" { codes.append(code(text, element)) }
    }
    return codes
  }

  /// An item that must be there.
  func required<Value>(_ element: String, _ value: Value?) throws(CreditReportError) -> Value {
    guard let value else { throw .missing(element: element) }
    return value
  }

  // MARK: - Elements

  /// A child that can stand once; one without items where it is missing.
  func part(_ name: String) throws(CreditReportError) -> ElementReader {
    log.asked(name)
    return ElementReader(node: try only(name) ?? XMLNode(name: name), log: log)
  }

  /// The value of a child that can stand once.
  func segment<Value: ReportElement>(
    _ name: String, _ type: Value.Type = Value.self
  ) throws(CreditReportError) -> Value? {
    log.asked(name)
    guard let child = try only(name) else { return nil }
    log.enter(name)
    let value = try Value(ElementReader(node: child, log: log))
    log.leave()
    return value
  }

  /// The values of a child that may stand several times.
  ///
  /// - Parameter count: the item in which the report states how many there are.
  func group<Value: ReportElement>(
    _ name: String, count: String? = nil, _ type: Value.Type = Value.self
  ) throws(CreditReportError) -> [Value] {
    log.asked(name)
    var values: [Value] = []
    for child in node.children where child.name == name {
      log.enter(name, place: values.count + 1)
      values.append(try Value(ElementReader(node: child, log: log)))
      log.leave()
    }
    if let count, let stated = try self.count(count), stated != values.count {
      log.remark(.countDiffers, at: count)
    }
    return values
  }

  // MARK: - Helpers

  /// The child of a name that can stand once.
  private func only(_ name: String) throws(CreditReportError) -> XMLNode? {
    var found: XMLNode?
    for child in node.children where child.name == name {
      guard found == nil else { throw .badValue(element: name) }
      found = child
    }
    return found
  }

  private func code<Table: ReportTable>(_ text: String, _ element: String) -> ReportCode<Table> {
    let code = ReportCode<Table>(text)
    if case .unknown = code { remarkUnknown(text, at: element) }
    return code
  }

  /// Remarks on a code that its table lacks.
  func remarkUnknown(_ text: String, at element: String) {
    let isCode = text.utf8.count <= 4 && text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    log.remark(.unknownCode(isCode ? text : nil), at: element)
  }

  private static func digits(_ text: String) -> Int64? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }
}
