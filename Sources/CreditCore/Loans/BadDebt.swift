/// 呆账: a debt that is not expected to be paid. The borrower owes it all the same (账销案存).
public struct BadDebt: Hashable, Sendable {
  /// 认定: since when it waits for its write-off (bureau status 41).
  public var recognisedOn: CivilDate
  /// 核销: since when it is out of the books (bureau status 42).
  public var writtenOffOn: CivilDate?

  public init(recognisedOn: CivilDate, writtenOffOn: CivilDate? = nil) {
    self.recognisedOn = recognisedOn
    self.writtenOffOn = writtenOffOn
  }
}

extension BadDebt: Coded {
  public init(_ f: inout Fields, _ v: BadDebt?) throws(CodecError) {
    self.init(
      recognisedOn: try f("recognisedOn", v?.recognisedOn),
      writtenOffOn: try f.optional("writtenOffOn", v?.writtenOffOn))
  }
}
