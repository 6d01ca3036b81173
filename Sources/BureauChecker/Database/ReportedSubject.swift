/// What is reported again and again under one code: an account, an agreement, a guarantee, a
/// pledge contract.
protocol ReportedSubject: Sendable {
  var code: String { get set }
  /// The type it may never change; "" where there is none.
  var type: String { get }
  var person: String { get set }
  var office: String { get set }
  var history: ReportHistory { get set }

  /// Builds what is shown from the history.
  mutating func rebuild()
}

extension ReportedSubject {
  mutating func rebuild() {}
}
