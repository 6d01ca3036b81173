/// Why a model can't be trained, loaded or asked. No case holds a value of a person's row.
public enum ScoringError: Error, Sendable, Hashable {
  /// The boosting library refused; the text is its first line.
  case library(String)
  /// A cell or a row of a table can't be used. `line` counts from 1 with the header as line 1; 0
  /// means the table as a whole.
  case table(line: Int, column: String?, problem: String)
  /// A history has another shape than six months.
  case history(String)
  /// The training rows can't train a model, such as when one outcome is missing.
  case training(String)
  /// A file of the model folder is missing, too large or malformed.
  case folder(file: String, problem: String)
  /// The loaded model doesn't give its stored golden scores again: `row` is the
  /// first that differs.
  case goldenRows(row: Int)
  /// The model was trained on other features than the caller can supply.
  case features(String)
}
