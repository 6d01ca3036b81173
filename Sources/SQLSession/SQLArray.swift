/// A one-dimensional array bind; `nil` is NULL.
public enum SQLArray: Hashable, Sendable {
  case ints([Int64?])
  case texts([String?])
  case blobs([[UInt8]?])
}
