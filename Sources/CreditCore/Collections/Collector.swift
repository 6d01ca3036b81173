/// Who makes a contact about a debt: a person of the lender's own desk, or of an agency. Both are
/// codes; the borrower never sees more of a collector than this.
public struct Collector: Hashable, Sendable {
  /// The agency's id in the sharing register; `nil` for the lender's own desk.
  public var agency: DeskCode?
  /// The code of the person.
  public var code: DeskCode

  public init(agency: DeskCode? = nil, code: DeskCode) {
    self.agency = agency
    self.code = code
  }
}

extension Collector: Coded {
  public init(_ f: inout Fields, _ v: Collector?) throws(CodecError) {
    self.init(agency: try f.optional("agency", v?.agency), code: try f("code", v?.code))
  }
}
