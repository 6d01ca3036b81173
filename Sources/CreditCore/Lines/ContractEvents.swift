/// The credit contract was signed: the line is open (R2, R3). A raised limit replaces the offer.
public struct ContractSigned: BorrowerEventBody {
  public static let kind = "contract.signed/1"
  public var agreement: CreditAgreement
  /// The purchase line, when the contract opens one.
  public var purchaseLine: PurchaseLine?

  public init(agreement: CreditAgreement, purchaseLine: PurchaseLine?) {
    self.agreement = agreement
    self.purchaseLine = purchaseLine
  }

  public init(_ f: inout Fields, _ v: ContractSigned?) throws(CodecError) {
    self.init(
      agreement: try f("agreement", v?.agreement),
      purchaseLine: try f.optional("purchaseLine", v?.purchaseLine))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.agreement = agreement
    borrower.reporting.limitChangedOn = agreement.signedOn
    if let purchaseLine { borrower.purchaseLine = purchaseLine }
    borrower.counts.contracts = max(
      borrower.counts.contracts, purchaseLine?.ordinal ?? agreement.ordinal)
    borrower.set(.contracted, of: agreement.application)
  }
}
