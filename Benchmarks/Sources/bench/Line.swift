/// One line of the table: a measurement, its reference and the bar for their ratio.
struct Line: CustomStringConvertible {
  /// The bar for `measured ÷ reference`.
  enum Bar {
    /// Of costs: not more than so many times the reference.
    case atMost(Double)
    /// Of rates: at least so many times the reference.
    case atLeast(Double)
    /// Shown only.
    case none
  }

  var name: String
  var measured: Double
  var reference: Double
  var unit: String
  var bar: Bar

  var ratio: Double { measured / reference }

  var passes: Bool {
    switch bar {
    case .atMost(let limit): ratio <= limit
    case .atLeast(let limit): ratio >= limit
    case .none: true
    }
  }

  static let heading = columns(
    "benchmark", "measured", "reference", "unit", "ratio", "bar", "result")

  var description: String {
    let (bar, result) =
      switch bar {
      case .atMost(let limit): ("<= \(limit)", passes ? "PASS" : "FAIL")
      case .atLeast(let limit): (">= \(limit)", passes ? "PASS" : "FAIL")
      case .none: ("", "")
      }
    return Line.columns(
      name, Line.figure(measured), Line.figure(reference), unit, Line.two(ratio), bar, result)
  }

  /// Whole from 100 on, two digits after the point below.
  private static func figure(_ value: Double) -> String {
    value < 100 ? two(value) : "\(Int(value.rounded()))"
  }

  static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func columns(
    _ name: String, _ measured: String, _ reference: String, _ unit: String, _ ratio: String,
    _ bar: String, _ result: String
  ) -> String {
    let left = name + String(repeating: " ", count: max(1, 46 - name.count))
    let figures = [measured, reference].map {
      String(repeating: " ", count: max(1, 10 - $0.count)) + $0
    }
    let unitColumn = unit + String(repeating: " ", count: max(1, 18 - unit.count))
    let ratioColumn = String(repeating: " ", count: max(1, 6 - ratio.count)) + ratio
    let barColumn = bar + String(repeating: " ", count: max(1, 8 - bar.count))
    return left + figures.joined() + " " + unitColumn + ratioColumn + "  " + barColumn + result
  }
}
