/// Rows with known outcomes, column by column, ready to train a model.
public struct TrainingSet: Sendable {
  /// One feature's values, one per row.
  public enum Values: Sendable {
    /// NaN is missing.
    case numbers([Float])
    /// Text codes; `nil` is missing. They are ordered by their share of events, which each fold
    /// of a cross-validation learns from its own training rows.
    case categories([String?])

    var count: Int {
      switch self {
      case .numbers(let values): values.count
      case .categories(let values): values.count
      }
    }
  }

  /// A feature and how the risk may move as it grows.
  public struct Feature: Sendable {
    /// The name in the model card.
    public var name: String
    /// 1 when a larger value never lowers the risk, -1 when it never raises it, 0 when free.
    public var sign: Int
    /// One per row.
    public var values: Values

    /// A feature with its direction of risk.
    public init(name: String, sign: Int, values: Values) {
      self.name = name
      self.sign = sign
      self.values = values
    }
  }

  /// The inputs in the model's order.
  public var features: [Feature]
  /// Whether the event (default) came, one per row.
  public var outcomes: [Bool]
  /// For a masked copy, the row it was made from: a copy stays in its original's fold and never
  /// counts in a measurement.
  public var copiedFrom: [Int?]

  /// - Precondition: every feature has as many values as there are outcomes.
  public init(features: [Feature], outcomes: [Bool], copiedFrom: [Int?]? = nil) {
    precondition(features.allSatisfy { $0.values.count == outcomes.count })
    self.features = features
    self.outcomes = outcomes
    self.copiedFrom = copiedFrom ?? Array(repeating: nil, count: outcomes.count)
    precondition(self.copiedFrom.count == outcomes.count)
  }

  var originals: [Int] { copiedFrom.indices.filter { copiedFrom[$0] == nil } }

  /// The order of each text feature's codes as `rows` show it; `nil` for numbers.
  func categoryOrders(from rows: [Int]) -> [CategoryOrder?] {
    features.map { feature in
      switch feature.values {
      case .numbers: nil
      case .categories(let values): CategoryOrder(values, outcomes: outcomes, rows: rows)
      }
    }
  }

  /// The features of `rows`, one row after another.
  func matrix(of rows: [Int], orders: [CategoryOrder?]) -> [Float] {
    var values = [Float](repeating: .nan, count: rows.count * features.count)
    for (column, feature) in features.enumerated() {
      var place = column
      switch feature.values {
      case .numbers(let numbers):
        for row in rows {
          values[place] = numbers[row]
          place += features.count
        }
      case .categories(let codes):
        let ranks = orders[column]?.ranks ?? [:]
        for row in rows {
          if let code = codes[row], let rank = ranks[code] { values[place] = rank }
          place += features.count
        }
      }
    }
    return values
  }
}
