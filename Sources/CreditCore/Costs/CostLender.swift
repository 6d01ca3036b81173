/// One of the lenders of a joint loan, as the loan's cost table names it (N2, R106).
public struct CostLender: Hashable, Sendable {
  /// Its full legal name when the table was made; `nil` for the lender whose table it is.
  public var name: String?
  /// Its share, in millionths of the whole.
  public var perMillion: Int64

  public init(name: String?, perMillion: Int64) {
    self.name = name
    self.perMillion = perMillion
  }

  /// Those of a joint loan; none where the lender lends alone.
  ///
  /// - Parameter shares: ids of the sharing register with shares; `nil` for the lender itself.
  static func all(
    _ shares: [(funder: PartyCode?, perMillion: Int64)], _ register: SharingRegister
  ) -> [CostLender] {
    guard shares.count > 1 else { return [] }
    return shares.map { share in
      let name = share.funder.map { register.recipient($0.rawValue)?.legalName ?? $0.rawValue }
      return CostLender(name: name, perMillion: share.perMillion)
    }
  }
}

extension CostLender: Coded {
  public init(_ f: inout Fields, _ v: CostLender?) throws(CodecError) {
    self.init(
      name: try f.optional("name", v?.name), perMillion: try f("perMillion", v?.perMillion))
  }
}
