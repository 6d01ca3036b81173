/// One value in a statement or a row. There is no floating-point case: a float can't reach the
/// database.
public enum SQLValue: Hashable, Sendable {
  case null
  case int(Int64)
  case text(String)
  case blob([UInt8])
}
