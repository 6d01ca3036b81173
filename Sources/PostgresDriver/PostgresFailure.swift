import SQLSession

/// What an error of PostgreSQL means to the store, by its SQLSTATE.
///
/// DETAIL is never read, and the message only where it speaks of the statement's text (class 42):
/// both quote row values.
enum PostgresFailure {
  static func storeError(
    state: String, constraint: String, table: String, column: String, message: String
  ) -> StoreError {
    switch state {
    case "23505": .unique(constraint)
    case "23502": .constraint("\(table)_\(column)")
    case _ where state.hasPrefix("23"): .constraint(constraint)
    // Serialization, deadlock, lock timeout, too many connections.
    case "40001", "40P01", "55P03", "53300": .busy
    case "57014": .timedOut
    case "": .unavailable("PostgreSQL: the connection was lost")
    case _ where isOutage(state): .unavailable("PostgreSQL: SQLSTATE \(state)")
    case "XX001", "XX002": .corrupted("PostgreSQL: SQLSTATE \(state)")
    case _ where state.hasPrefix("42"): .programming("PostgreSQL: SQLSTATE \(state), \(message)")
    default: .programming("PostgreSQL: SQLSTATE \(state)")
    }
  }

  /// Connection, resources, operator intervention and input or output of the server; 25P03 is a
  /// connection ended for sitting idle in a transaction, 25006 a server that only reads.
  private static func isOutage(_ state: String) -> Bool {
    ["08", "53", "57", "58"].contains { state.hasPrefix($0) } || state == "25P03"
      || state == "25006"
  }
}
