import CLibPQ
import SQLSession

/// A libpq connection with one owner: libpq forbids two threads on one connection. All calls into
/// libpq that take a connection are in this file.
@safe struct PostgresLink: ~Copyable {
  private let handle: OpaquePointer

  /// Connects, waiting at most the `connect_timeout` of the URL or else 5 s. The URL goes to libpq
  /// as it is; our defaults stand before it, so it may override them.
  init(url: String) throws(StoreError) {
    let connection = unsafe Self.withCStrings([
      "connect_timeout", "5", "application_name", "tallystick", "client_encoding", "UTF8",
      "dbname", url,
    ]) { strings in
      var keywords = unsafe [strings[0], strings[2], strings[4], strings[6], nil]
      var values = unsafe [strings[1], strings[3], strings[5], strings[7], nil]
      return unsafe PQconnectdbParams(&keywords, &values, 1)
    }
    guard let connection = unsafe connection else {
      throw .unavailable("PostgreSQL: out of memory")
    }
    guard unsafe PQstatus(connection) == CONNECTION_OK else {
      unsafe PQfinish(connection)
      throw .unavailable("PostgreSQL: no connection to the server")
    }
    unsafe tally_pg_silence_notices(connection)
    unsafe handle = unsafe connection
  }

  deinit {
    unsafe PQfinish(handle)
  }

  var isUp: Bool { unsafe PQstatus(handle) == CONNECTION_OK }

  /// Reads what has come in: a server that closed an idle connection shows there.
  func isStillUp() -> Bool { unsafe PQconsumeInput(handle) == 1 && isUp }

  /// Whether the open transaction has met an error and can only be rolled back.
  var isTransactionBroken: Bool { unsafe PQtransactionStatus(handle) == PQTRANS_INERROR }

  /// Runs one or several statements without binds.
  func run(_ sql: String) throws(StoreError) {
    let result = unsafe PostgresResult(PQexec(handle, sql))
    try result.check()
  }

  func prepare(_ name: String, _ sql: String, types: [Oid]) throws(StoreError) {
    var types = types
    let result = unsafe PostgresResult(
      PQprepare(handle, name, sql, Int32(types.count), &types))
    try result.check()
  }

  /// Runs a prepared statement; binds and results travel in binary form.
  func run(prepared name: String, _ binds: PostgresBinds) throws(StoreError) -> PostgresResult {
    let raw = unsafe binds.bytes.withUnsafeBytes { buffer in
      let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      var values = unsafe binds.offsets.map { offset in
        unsafe offset.flatMap { unsafe base?.advanced(by: $0) }
      }
      var lengths = binds.lengths
      var formats = [Int32](repeating: 1, count: binds.count)
      return unsafe PQexecPrepared(
        handle, name, Int32(binds.count), &values, &lengths, &formats, 1)
    }
    let result = unsafe PostgresResult(raw)
    try result.check()
    return result
  }

  @unsafe private static func withCStrings<Value>(
    _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Value
  ) -> Value {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in strings {
      offsets.append(bytes.count)
      bytes += string.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe body(offsets.map { unsafe buffer.baseAddress?.advanced(by: $0) })
    }
  }
}
