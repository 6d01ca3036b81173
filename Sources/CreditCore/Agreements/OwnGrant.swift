/// What the borrower granted to a recipient by themselves: which fields, until when (R37, R38).
public struct OwnGrant: Hashable, Sendable {
  public var ordinal: Int64
  /// The recipient's id in the sharing register.
  public var recipient: String
  public var fields: [ShareField]
  public var givenOn: CivilDate
  /// The last day it holds.
  public var expires: CivilDate

  public init(
    ordinal: Int64, recipient: String, fields: [ShareField], givenOn: CivilDate,
    expires: CivilDate
  ) {
    self.ordinal = ordinal
    self.recipient = recipient
    self.fields = fields
    self.givenOn = givenOn
    self.expires = expires
  }

  /// The longest time a grant may hold, in days; after that the borrower is asked anew.
  static let longestDays = 366
}

extension OwnGrant: Coded {
  public init(_ f: inout Fields, _ v: OwnGrant?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), recipient: try f("recipient", v?.recipient),
      fields: try f.list("fields", v?.fields), givenOn: try f("givenOn", v?.givenOn),
      expires: try f("expires", v?.expires))
  }
}
