/// In which wave a borrower was taken in, when and on what basis (R109). It is decided once: what
/// changes later about the borrower or the policy doesn't take it back.
public struct CohortMembership: Hashable, Sendable {
  /// The wave's name in the policy.
  public var wave: String
  public var on: CivilDate
  public var basis: [CohortCriterion]

  public init(wave: String, on: CivilDate, basis: [CohortCriterion]) {
    self.wave = wave
    self.on = on
    self.basis = basis
  }
}

extension CohortMembership: Coded {
  public init(_ f: inout Fields, _ v: CohortMembership?) throws(CodecError) {
    self.init(
      wave: try f("wave", v?.wave), on: try f("on", v?.on), basis: try f.list("basis", v?.basis))
  }
}
