import CreditPlatform
import SQLSession

/// The stored function that writes read-model rows, made from their tables. A row travels as a
/// JSON array of its values, bytes as hexadecimal digits.
enum PostgresReadRows {
  static let call = "SELECT CAST(write_read_rows($1, $2, $3) AS TEXT)"

  static func definition(_ tables: [Table]) -> String {
    """
    CREATE FUNCTION write_read_rows(r_table TEXT[], r_deleted BIGINT[], r_cells TEXT[])
    RETURNS VOID LANGUAGE plpgsql AS $body$
    #variable_conflict use_column
    BEGIN
    \(tables.map(block).joined(separator: "\n"))
    END
    $body$
    """
  }

  /// The last change of each key counts, as it would if they were made one after the other.
  private static func block(_ table: Table) -> String {
    let keys = table.key.joined(separator: ", ")
    let cells = table.columns.enumerated().map { "\(cell($1.type, $0)) AS \($1.name)" }
    let sameKey = table.key.map { "old.\($0) = latest.\($0)" }.joined(separator: " AND ")
    return """
        IF '\(table.name)' = ANY (r_table) THEN
          WITH latest AS (
            SELECT DISTINCT ON (\(keys)) deleted, \(cells.joined(separator: ", "))
            FROM (
              SELECT r.deleted, r.n, r.cells::JSONB AS cells
              FROM unnest(r_table, r_deleted, r_cells)
                WITH ORDINALITY AS r(name, deleted, cells, n)
              WHERE r.name = '\(table.name)'
            ) AS change
            ORDER BY \(keys), n DESC
          ), gone AS (
            DELETE FROM \(table.name) old USING latest WHERE latest.deleted = 1 AND \(sameKey)
          )
          INSERT INTO \(table.name) (\(table.columnList))
          SELECT \(table.columnList) FROM latest WHERE deleted = 0
          \(table.onConflictReplace);
        END IF;
      """
  }

  private static func cell(_ type: ReadTable.ColumnType, _ position: Int) -> String {
    switch type {
    case .int: "(cells->>\(position))::BIGINT"
    case .text: "cells->>\(position)"
    case .blob: "decode(cells->>\(position), 'hex')"
    }
  }

  static func json(_ row: RowChange) -> String {
    var text = [UInt8(ascii: "[")]
    for (position, value) in row.values.enumerated() {
      if position > 0 { text.append(UInt8(ascii: ",")) }
      switch value {
      case .null: text += "null".utf8
      case .int(let value): text += String(value).utf8
      case .text(let value): append(value, to: &text)
      case .blob(let value):
        text.append(UInt8(ascii: "\""))
        for byte in value { text += [digit(byte >> 4), digit(byte & 15)] }
        text.append(UInt8(ascii: "\""))
      }
    }
    text.append(UInt8(ascii: "]"))
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ value: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case 0..<32: text += "\\u00".utf8 + [digit(byte >> 4), digit(byte & 15)]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
