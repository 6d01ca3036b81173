import CLibPQ
import SQLSession

/// A result of libpq, freed with its owner.
@safe struct PostgresResult: ~Copyable {
  private let handle: OpaquePointer?

  init(_ handle: OpaquePointer?) {
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe PQclear(handle)
  }

  /// - Throws: what the server's error means; a missing result or state is a lost connection.
  func check() throws(StoreError) {
    let status = unsafe PQresultStatus(handle)
    guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else { return }
    throw PostgresFailure.storeError(
      state: field(tally_pg_diag_sqlstate()),
      constraint: field(tally_pg_diag_constraint_name()),
      table: field(tally_pg_diag_table_name()), column: field(tally_pg_diag_column_name()),
      message: field(tally_pg_diag_message_primary()))
  }

  /// How many rows a statement wrote.
  var changes: Int {
    guard let text = unsafe PQcmdTuples(handle) else { return 0 }
    return Int(unsafe String(cString: text)) ?? 0
  }

  func rows() throws(StoreError) -> [Row] {
    let (rows, columns) = unsafe (PQntuples(handle), PQnfields(handle))
    let types = (0..<columns).map { unsafe PQftype(handle, $0) }
    var result: [Row] = []
    result.reserveCapacity(Int(rows))
    for row in 0..<rows {
      var values: [SQLValue] = []
      values.reserveCapacity(Int(columns))
      for column in 0..<columns {
        values.append(try value(row, column, types[Int(column)]))
      }
      result.append(Row(values))
    }
    return result
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(StoreError) -> SQLValue {
    guard unsafe PQgetisnull(handle, row, column) == 0 else { return .null }
    let length = Int(unsafe PQgetlength(handle, row, column))
    let bytes = unsafe UnsafeRawBufferPointer(
      start: PQgetvalue(handle, row, column), count: length)
    switch type {
    case PostgresType.bool, PostgresType.int2, PostgresType.int4, PostgresType.int8:
      return .int(unsafe Self.integer(bytes))
    case PostgresType.text, PostgresType.varchar, PostgresType.name:
      return .text(unsafe String(decoding: bytes, as: UTF8.self))
    case PostgresType.bytea:
      return .blob(unsafe [UInt8](bytes))
    default:
      throw .programming("column \(column) has type \(type): cast it to BIGINT, TEXT or BYTEA")
    }
  }

  /// Big-endian two's complement of 1 to 8 bytes.
  @unsafe private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    var value: Int64 = unsafe (bytes.first ?? 0) & 0x80 == 0 || bytes.count == 1 ? 0 : -1
    for position in 0..<bytes.count { value = unsafe value << 8 | Int64(bytes[position]) }
    return value
  }

  private func field(_ code: Int32) -> String {
    guard let text = unsafe PQresultErrorField(handle, code) else { return "" }
    return unsafe String(cString: text)
  }
}

/// The type numbers of PostgreSQL that we use; they are fixed by its catalog.
enum PostgresType {
  static let bool: UInt32 = 16
  static let bytea: UInt32 = 17
  static let name: UInt32 = 19
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let varchar: UInt32 = 1043
  static let byteaArray: UInt32 = 1001
  static let textArray: UInt32 = 1009
  static let int8Array: UInt32 = 1016
}
