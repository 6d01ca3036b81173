import SQLSession

/// A statement's binds in PostgreSQL's binary form, one after the other in one buffer.
struct PostgresBinds {
  /// Never empty, so that an empty value has an address too: NULL is what has none.
  private(set) var bytes: [UInt8] = [0]
  private(set) var offsets: [Int?] = []
  private(set) var lengths: [Int32] = []
  private(set) var types: [UInt32] = []

  var count: Int { offsets.count }

  init(_ values: [SQLValue]) {
    for value in values {
      switch value {
      // Type 0: the server infers it.
      case .null: append(0, isNull: true) { _ in }
      case .int(let value): append(PostgresType.int8) { $0.append(bigEndian: value) }
      case .text(let value): append(PostgresType.text) { $0 += value.utf8 }
      case .blob(let value): append(PostgresType.bytea) { $0 += value }
      }
    }
  }

  init(arrays: [SQLArray]) {
    for array in arrays {
      switch array {
      case .ints(let values):
        append(PostgresType.int8Array) { bytes in
          bytes.appendArray(values, of: PostgresType.int8) { $0.append(bigEndian: $1) }
        }
      case .texts(let values):
        append(PostgresType.textArray) { bytes in
          bytes.appendArray(values, of: PostgresType.text) { $0 += $1.utf8 }
        }
      case .blobs(let values):
        append(PostgresType.byteaArray) { bytes in
          bytes.appendArray(values, of: PostgresType.bytea) { $0 += $1 }
        }
      }
    }
  }

  private mutating func append(
    _ type: UInt32, isNull: Bool = false, _ write: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    write(&bytes)
    types.append(type)
    offsets.append(isNull ? nil : start)
    lengths.append(Int32(bytes.count - start))
  }
}

extension [UInt8] {
  fileprivate mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
    for shift in stride(from: Integer.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> Integer(shift)))
    }
  }

  /// Dimensions, null flag, element type, length, lower bound 1; then each element's length (−1
  /// for NULL) and bytes.
  fileprivate mutating func appendArray<Value>(
    _ values: [Value?], of type: UInt32, _ write: (inout [UInt8], Value) -> Void
  ) {
    append(bigEndian: Int32(values.isEmpty ? 0 : 1))
    append(bigEndian: Int32(values.contains { $0 == nil } ? 1 : 0))
    append(bigEndian: type)
    guard !values.isEmpty else { return }
    append(bigEndian: Int32(values.count))
    append(bigEndian: Int32(1))
    for value in values {
      let lengthAt = count
      append(bigEndian: Int32(-1))
      guard let value else { continue }
      write(&self, value)
      let length = UInt32(count - lengthAt - 4)
      for byte in 0..<4 {
        self[lengthAt + byte] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * byte))
      }
    }
  }
}
