/// How a table's columns become the features of a model: stored in the card, so that scoring does
/// what training did.
public struct TableLayout: Sendable, Hashable, Codable {
  /// A column the model uses.
  public struct Column: Sendable, Hashable, Codable {
    /// As in the header, case included.
    public var name: String
    /// Text codes rather than numbers.
    public var isText: Bool
  }

  /// The column that holds the outcome.
  public var label: String
  /// The outcome's text that counts as the event (default).
  public var positive: String
  /// The columns used, in the order of the features.
  public var columns: [Column]
  /// The eighteen engineered features follow the columns.
  public var addsHistoryFeatures: Bool
  /// Columns of the table the model doesn't use.
  public var excluded: [String]

  /// Columns never used, whatever their case: what a person is born with or belongs to, and row
  /// numbers.
  public static let neverFeatures: Set<String> = [
    "age", "sex", "gender", "marriage", "marital_status", "education", "race", "ethnicity",
    "religion", "nationality", "foreign_worker", "personal_status", "personal_status_sex", "id",
  ]

  /// A cell's number: plain decimal text, an exponent allowed.
  ///
  /// - Returns: `nil` when it isn't one or isn't finite.
  public static func number(_ text: String) -> Double? {
    let digits = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0)
    }
    guard digits, let number = Double(text), Float(number).isFinite else { return nil }
    return number
  }

  /// Whether a cell says that its value isn't known.
  public static func isMissing(_ text: String) -> Bool {
    text.isEmpty || ["NA", "NaN", "null", "NULL"].contains(text)
  }
}
