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

  /// What the bureau says to what comes before, to the right record and to the spoilt one.
  var answers: [Answer] {
    var bureau = self.bureau
    let earlier = (before ?? []).map { Answer(bureau.send($0.type, [$0.sample])) }
    var other = bureau
    return earlier + [
      Answer(bureau.send(type, [right])), Answer(other.send(type, [right.with(spoil)])),
    ]
  }

  /// All is taken but the spoilt one, which is refused with its code and no other.
  var dueAnswers: [Answer] {
    (before ?? []).map { _ in Answer(codes: [], rejected: 0) } + [
      Answer(codes: [], rejected: 0), Answer(codes: [code], rejected: 1),
    ]
  }

  private var bureau: TestBureau {
    var bureau = TestBureau(isComplete: before != nil)
    know(&bureau.database)
    return bureau
  }

  /// An answer to a file of one record.
  struct Answer: Equatable {
    var codes: [String]
    var rejected: Int

    init(codes: [String], rejected: Int) {
      self.codes = codes
      self.rejected = rejected
    }

    init(_ report: CheckReport) {
      self.init(codes: report.errors.map(\.code), rejected: report.rejected)
    }
  }
}
