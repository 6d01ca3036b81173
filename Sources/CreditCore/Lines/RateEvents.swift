/// 利率调整: later cash loans cost another rate; its notice is on its way.
public struct RateChanged: BorrowerEventBody {
  public static let kind = "rate.changed/1"
  public var agreement: Int64
  public var change: RateChange

  public init(agreement: Int64, change: RateChange) {
    self.agreement = agreement
    self.change = change
  }

  public init(_ f: inout Fields, _ v: RateChanged?) throws(CodecError) {
    self.init(agreement: try f("agreement", v?.agreement), change: try f("change", v?.change))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement?.rateChanges.append(change)
  }
}
