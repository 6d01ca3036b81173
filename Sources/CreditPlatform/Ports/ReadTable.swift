/// The description of one read-model table: the store makes its DDL and its upsert from it.
public struct ReadTable: Hashable, Sendable {
  /// What a column holds.
  public enum ColumnType: Hashable, Sendable { case int, text, blob }

  /// One column.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var type: ColumnType
    public var isNullable: Bool

    public init(_ name: String, _ type: ColumnType, isNullable: Bool = false) {
      self.name = name
      self.type = type
      self.isNullable = isNullable
    }
  }

  public var name: String
  public var columns: [Column]
  /// How many of the leading columns make the primary key.
  public var keyColumns: Int
  /// Each a list of column names; an index that isn't unique.
  public var indexes: [[String]]

  public init(name: String, columns: [Column], keyColumns: Int, indexes: [[String]] = []) {
    precondition(keyColumns > 0 && keyColumns <= columns.count)
    self.name = name
    self.columns = columns
    self.keyColumns = keyColumns
    self.indexes = indexes
  }
}
