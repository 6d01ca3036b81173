import CreditCore

/// Reads the dated values of one policy file.
///
/// The file is a mapping from key to a list of items; an item holds its value under the name of
/// the value's kind, and its dates, citation, strength and approver.
enum PolicyItemReader {
  struct Located {
    var item: PolicyItem
    var place: Place
  }

  static func items(_ source: SourceText) throws(PolicyFileError) -> [Located] {
    var items: [Located] = []
    for (name, list) in try YAMLDocument.root(source).entries() {
      guard let key = PolicyKey(rawValue: name.key) else {
        throw .unknownKey(name.place, known: PolicyKey.allCases.map(\.rawValue))
      }
      for field in try list.list() { try read(field, key, into: &items) }
    }
    return items
  }

  private static func read(
    _ field: YAMLField, _ key: PolicyKey, into items: inout [Located]
  ) throws(PolicyFileError) {
    let table = try field.table(
      "lender", "from", "to", "month", "cite", "strength", "approver", "note", "yuan", "percent",
      "lpr_multiple", "number", "numbers", "ratio", "day", "flag", "name", "names", "rates",
      "limits", "restrictions", "waves", "feeds", "funders", "agencies",
      "blocks")
    let value = try PolicyValueReader.value(table, key)
    let (from, end) = try dates(table)
    let cite = try table.need("cite").text()
    let strength: Strength = try table.need("strength").choice()
    let approver = try table.need("approver").text()
    for lender in try lenders(table["lender"]) {
      let item = PolicyItem(
        key: key, lender: lender, value: value, validFrom: from, validTo: end, citation: cite,
        strength: strength, approver: approver)
      items.append(Located(item: item, place: field.place))
    }
  }

  /// One lender type, several, or none for all.
  private static func lenders(_ field: YAMLField?) throws(PolicyFileError) -> [LenderType?] {
    guard let field else { return [nil] }
    if field.isList { return try field.choices(LenderType.self) }
    return [try field.choice(LenderType.self)]
  }

  /// `from` and `to`, or a whole `month`.
  private static func dates(
    _ table: YAMLTable
  ) throws(PolicyFileError) -> (from: CivilDate, to: CivilDate?) {
    guard let month = table["month"] else {
      return (try table.need("from").day(), try table["to"]?.day())
    }
    guard table["from"] == nil, table["to"] == nil else {
      throw .wrongValue(month.place, expected: "either a month, or from and to")
    }
    let whole = try month.parsed(as: "a month as YYYY-MM") { YearMonth($0) }
    return (whole.firstDay, whole.lastDay)
  }
}
