import CreditCore
import CreditPlatform
import SQLSession

extension SQLValue {
  init(_ value: [UInt8]?) {
    if let value { self = .blob(value) } else { self = .null }
  }

  init(_ value: String?) {
    if let value { self = .text(value) } else { self = .null }
  }

  init(_ day: CivilDate?) {
    if let day { self = .int(Int64(day.dayNumber)) } else { self = .null }
  }
}

extension StreamRef {
  /// Kind and id, as two columns or binds.
  var binds: [SQLValue] { [.int(kind.rawValue), .blob(id.bytes)] }

  init(_ row: Row, kind kindColumn: Int, id idColumn: Int) throws(StoreError) {
    guard let kind = StreamKind(rawValue: try row.int(kindColumn)) else {
      throw .corrupted("a stream of an unknown kind")
    }
    self.init(kind, try StreamID(row, idColumn))
  }
}

extension StreamID {
  init(_ row: Row, _ column: Int) throws(StoreError) {
    guard let id = StreamID(bytes: try row.blob(column)) else {
      throw .corrupted("a stream's id is not 16 bytes")
    }
    self = id
  }
}

extension CivilDate {
  init(_ row: Row, _ column: Int) throws(StoreError) {
    guard let day = Int32(exactly: try row.int(column)) else {
      throw .corrupted("a day out of range")
    }
    self.init(dayNumber: day)
  }
}

/// How the outbox table states a day.
enum OutboxText {
  /// Before every day there is.
  static let atOnce = Int64(Int32.min)

  static func day(_ notBefore: CivilDate?) -> Int64 {
    notBefore.map { Int64($0.dayNumber) } ?? atOnce
  }
}
