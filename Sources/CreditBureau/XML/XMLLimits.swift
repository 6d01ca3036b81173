/// What a document may cost at most.
struct XMLLimits: Hashable, Sendable {
  var bytes: Int
  /// The deepest nesting of elements.
  var depth = 16
  var elements = 1_000_000
}
