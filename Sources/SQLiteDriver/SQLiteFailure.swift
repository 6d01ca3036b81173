import GRDB
import SQLSession

/// What an error of GRDB or SQLite means to the store. Only names go into the texts, never values:
/// GRDB's descriptions, which may show a statement's arguments, are not used.
enum SQLiteFailure {
  static func storeError(_ error: any Error) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError: storeError(error)
    case is CancellationError: .busy
    default: .unavailable("SQLite failed")
    }
  }

  private static func storeError(_ error: DatabaseError) -> StoreError {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      return .unique(constraintName(message))
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT: return .constraint(constraintName(message))
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return .timedOut
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .corrupted("SQLite: the file is damaged")
    case .SQLITE_FULL: return .unavailable("SQLite: the disk is full")
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_MISUSE:
      return .unavailable("SQLite: result code \(error.extendedResultCode.rawValue)")
    default: return .programming("SQLite: \(message)")
    }
  }

  /// SQLite names the columns (`UNIQUE constraint failed: part.kind, part.id`) where PostgreSQL
  /// names the constraint; ours are called by their table and columns, `part_kind_id`.
  private static func constraintName(_ message: String) -> String {
    guard let colon = message.lastIndex(of: ":") else { return message }
    let columns = message[colon...].dropFirst().split(separator: ",").map { part in
      part.split(separator: " ").joined().split(separator: ".").map(String.init)
    }
    guard let table = columns.first?.first else { return message }
    return ([table] + columns.flatMap { $0.dropFirst() }).joined(separator: "_")
  }
}
