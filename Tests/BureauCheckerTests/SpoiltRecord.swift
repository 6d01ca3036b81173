import Testing

/// A right record, how to spoil it, and the code the bureau must answer.
struct SpoiltRecord: Sendable, CustomTestStringConvertible {
  let code: String
  let type: String
  let right: Sample
  let spoil: @Sendable (inout Sample) -> Void

  init(
    _ code: String, _ type: String, _ right: Sample,
    _ spoil: @escaping @Sendable (inout Sample) -> Void
  ) {
    self.code = code
    self.type = type
    self.right = right
    self.spoil = spoil
  }

  var testDescription: String { "\(code) in \(type)" }
}
