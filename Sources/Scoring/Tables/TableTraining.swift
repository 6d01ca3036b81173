/// What to train on in a table; made from the words of `tally model train`.
public struct TableTraining: Sendable {
  /// The column that holds the outcome.
  public var label: String
  /// The label's text for the event; `nil` when the label is 0 or 1.
  public var positive: String?
  /// Columns to leave out, beside those never used.
  public var exclude: Set<String>
  /// The direction of risk per column, 1 or -1 (0 frees one).
  public var monotone: [String: Int]

  /// Trains on every column but the label and those left out.
  public init(
    label: String, positive: String? = nil, exclude: Set<String> = [],
    monotone: [String: Int] = [:]
  ) {
    self.label = label
    self.positive = positive
    self.exclude = exclude
    self.monotone = monotone
  }

  /// The most different texts a column of codes may hold: more is a name or a number in disguise.
  static let mostCodes = 1_000

  /// The table as rows to train on, and how it was read.
  ///
  /// - Throws: `.table` naming the line and column.
  public func read(_ table: CSVTable) throws(ScoringError) -> (TrainingSet, TableLayout) {
    for name in exclude.sorted() + monotone.keys.sorted() {
      guard table.header.contains(name) || EngineeredFeature(rawValue: name) != nil else {
        throw .table(line: 1, column: name, problem: "there is no such column")
      }
    }
    var positive = self.positive ?? ""
    if self.positive == nil {
      positive = try TableTraining.defaultPositive(table, label: label)
    }
    let outcomes = try TableTraining.outcomes(table, label: label, positive: positive)
    let used = table.header.filter { name in
      name != label && !exclude.contains(name)
        && !TableLayout.neverFeatures.contains(name.lowercased())
    }
    var features: [TrainingSet.Feature] = []
    var columns: [TableLayout.Column] = []
    for (place, name) in table.header.enumerated() where used.contains(name) {
      let values = try TableTraining.values(table, column: place)
      var isText = false
      if case .categories = values { isText = true }
      guard !isText || monotone[name] ?? 0 == 0 else {
        throw .table(
          line: 1, column: name, problem: "holds text; only a column of numbers can be monotone")
      }
      features.append(
        TrainingSet.Feature(name: name, sign: monotone[name] ?? 0, values: values))
      columns.append(TableLayout.Column(name: name, isText: isText))
    }
    let addsHistory = CreditCardColumns.all.allSatisfy(used.contains)
    if addsHistory { features += try engineered(table) }
    let layout = TableLayout(
      label: label, positive: positive, columns: columns, addsHistoryFeatures: addsHistory,
      excluded: table.header.filter { $0 != label && !used.contains($0) })
    return (TrainingSet(features: features, outcomes: outcomes), layout)
  }

  /// Rows with the outcome read from the label column.
  static func outcomes(
    _ table: CSVTable, label: String, positive: String
  ) throws(ScoringError) -> [Bool] {
    guard let column = table.header.firstIndex(of: label) else {
      throw .table(line: 1, column: label, problem: "there is no such column")
    }
    var outcomes: [Bool] = []
    var others: Set<String> = []
    for row in 0..<table.rowCount {
      let text = try table.text(row: row, column: column)
      guard !TableLayout.isMissing(text) else {
        throw .table(line: table.line(ofRow: row), column: label, problem: "the outcome is missing")
      }
      if text != positive { others.insert(text) }
      guard others.count < 2 else {
        throw .table(
          line: table.line(ofRow: row), column: label,
          problem: "is a third outcome; a label has two")
      }
      outcomes.append(text == positive)
    }
    guard outcomes.contains(true) else {
      throw .table(line: 0, column: label, problem: "no row has the outcome \(positive)")
    }
    return outcomes
  }

  private static func defaultPositive(
    _ table: CSVTable, label: String
  ) throws(ScoringError) -> String {
    guard let column = table.header.firstIndex(of: label) else {
      throw .table(line: 1, column: label, problem: "there is no such column")
    }
    for row in 0..<table.rowCount {
      let text = try table.text(row: row, column: column)
      guard text == "0" || text == "1" else {
        throw .table(
          line: table.line(ofRow: row), column: label,
          problem: "isn't 0 or 1; name the bad outcome's value with --positive")
      }
    }
    return "1"
  }

  private static func values(
    _ table: CSVTable, column: Int
  ) throws(ScoringError) -> TrainingSet.Values {
    var numbers: [Float] = []
    numbers.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let text = try table.text(row: row, column: column)
      if TableLayout.isMissing(text) {
        numbers.append(.nan)
      } else if let number = TableLayout.number(text) {
        numbers.append(Float(number))
      } else {
        return .categories(try codes(table, column: column))
      }
    }
    return .numbers(numbers)
  }

  private static func codes(_ table: CSVTable, column: Int) throws(ScoringError) -> [String?] {
    var codes: [String?] = []
    var known: Set<String> = []
    for row in 0..<table.rowCount {
      let text = try table.text(row: row, column: column)
      let code = TableLayout.isMissing(text) ? nil : text
      if let code { known.insert(code) }
      guard known.count <= mostCodes else {
        throw .table(
          line: table.line(ofRow: row), column: table.header[column],
          problem: "has over \(mostCodes) different texts; leave it out with --exclude")
      }
      codes.append(code)
    }
    return codes
  }

  private func engineered(_ table: CSVTable) throws(ScoringError) -> [TrainingSet.Feature] {
    let places = Dictionary(uniqueKeysWithValues: zip(table.header, 0...))
    var columns = EngineeredFeature.allCases.map { _ in [Float]() }
    for row in 0..<table.rowCount {
      let values = try TableLayout.engineered(line: table.line(ofRow: row)) {
        name throws(ScoringError) in
        guard let column = places[name] else { return "" }
        return try table.text(row: row, column: column)
      }
      for (column, value) in values.enumerated() { columns[column].append(value) }
    }
    return zip(EngineeredFeature.allCases, columns).map { feature, values in
      TrainingSet.Feature(
        name: feature.rawValue, sign: monotone[feature.rawValue] ?? feature.sign,
        values: .numbers(values))
    }
  }
}
