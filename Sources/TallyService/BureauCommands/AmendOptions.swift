/// What `tally bureau amend` was told beside the borrower, as it was typed.
public struct AmendOptions: Sendable {
  public var what: String?
  /// An account's reference, or its code as the report files have it.
  public var account: String?
  public var product: String?
  /// First and last report day of what is deleted, `YYYY-MM-DD`.
  public var from: String?
  public var to: String?
  public var ground: String?
  /// The staff numbers of who does it and of who approved.
  public var by: String?
  public var approvedBy: String?
  /// A name under which it is done once, however often it is asked for.
  public var key: String?

  public init(
    what: String? = nil, account: String? = nil, product: String? = nil, from: String? = nil,
    to: String? = nil, ground: String? = nil, by: String? = nil, approvedBy: String? = nil,
    key: String? = nil
  ) {
    self.what = what
    self.account = account
    self.product = product
    self.from = from
    self.to = to
    self.ground = ground
    self.by = by
    self.approvedBy = approvedBy
    self.key = key
  }

  /// Whether nothing is asked for but the list.
  var isEmpty: Bool { parts.allSatisfy { $0 == nil } && key == nil }

  /// What makes two orders the same.
  var parts: [String?] { [what, account, product, from, to, ground, by, approvedBy] }
}
