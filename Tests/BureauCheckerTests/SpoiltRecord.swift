import BureauChecker
import Testing

/// A right record, how to spoil it, and the code the bureau must answer.
struct SpoiltRecord: Sendable, CustomTestStringConvertible {
  let code: String
  let type: String
  let right: Sample
  /// What the bureau took before; `nil` to check the record's file alone.
  let before: [(type: String, sample: Sample)]?
  /// What else the bureau knows.
  let know: @Sendable (inout BureauDatabase) -> Void
  let spoil: @Sendable (inout Sample) -> Void

  init(
    _ code: String, _ type: String, _ right: Sample,
    after before: [(type: String, sample: Sample)]? = nil,
    knowing know: @escaping @Sendable (inout BureauDatabase) -> Void = { _ in },
    _ spoil: @escaping @Sendable (inout Sample) -> Void
  ) {
    self.code = code
    self.type = type
    self.right = right
    self.before = before
    self.know = know
    self.spoil = spoil
  }

  var testDescription: String { "\(code) in \(type)" }

  /// Expects the right record to be taken, and the spoilt one to be refused with its code and no
  /// other.
  func expectRefusal(sourceLocation: SourceLocation = #_sourceLocation) {
    let taken = send(right, sourceLocation)
    #expect(taken.errors.isEmpty, sourceLocation: sourceLocation)
    #expect(taken.records == 1 && taken.rejected == 0, sourceLocation: sourceLocation)
    let refused = send(right.with(spoil), sourceLocation)
    #expect(
      refused.errors.map(\.code) == [code], "\(refused.errors)", sourceLocation: sourceLocation)
    #expect(refused.rejected == 1, sourceLocation: sourceLocation)
  }

  private func send(_ sample: Sample, _ sourceLocation: SourceLocation) -> CheckReport {
    var bureau = TestBureau(isComplete: before != nil)
    know(&bureau.database)
    for (type, sample) in before ?? [] {
      let report = bureau.send(type, [sample])
      #expect(report.errors.isEmpty, "before: \(type)", sourceLocation: sourceLocation)
    }
    return bureau.send(type, [sample])
  }
}
