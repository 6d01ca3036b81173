/// One step of a schema. Steps are only ever added; a step that was released never changes.
public struct Migration: Hashable, Sendable {
  /// Counted from 1 within its set.
  public var number: Int64
  /// For people, in errors and in the migration table.
  public var name: String
  /// Run in order, each by itself.
  public var statements: [String]

  /// A step with its statements.
  public init(number: Int64, name: String, statements: [String]) {
    self.number = number
    self.name = name
    self.statements = statements
  }

  /// Over the name and the statements.
  public var checksum: String {
    FNV1a.checksum(of: ([name] + statements).joined(separator: "\n;\n"))
  }
}
