public import CreditCore

/// 结清证明: says that nothing is owed on a contract any more. The borrower shows it to whom they
/// like; it holds their name, and of the id number what is needed to tell two of a name apart.
public struct SettlementCertificate: Sendable, Hashable {
  public var lender: BilingualText
  /// The contract's reference.
  public var contract: String
  public var product: Product
  public var name: String
  public var maskedResidentID: String
  /// The amount lent; `nil` for the purchase line.
  public var principal: Money?
  public var openedOn: CivilDate
  public var settledOn: CivilDate
  public var issuedOn: CivilDate

  /// The document that is signed.
  var document: JSONNode {
    .object([
      "type": .text("settlement-certificate/1"),
      "lender": .object(["en": .text(lender.en), "zh": .text(lender.zh)]),
      "contract": .text(contract), "product": .text(product.rawValue), "name": .text(name),
      "residentID": .text(maskedResidentID),
      "principal": principal.map { .text($0.description) } ?? .null,
      "openedOn": .text("\(openedOn)"), "settledOn": .text("\(settledOn)"),
      "issuedOn": .text("\(issuedOn)"), "owed": .text(Money.zero.description),
    ])
  }
}

extension Platform {
  /// The certificate of a contract that came to its end at no debt.
  ///
  /// - Parameter contract: its ordinal.
  /// - Throws: ``PlatformError/refused(_:)`` while anything is owed or the contract runs.
  public func settlementCertificate(
    of contract: Int64, borrower id: StreamID
  ) async throws(PlatformError) -> SettlementCertificate {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let (openedOn, settledOn, principal) = try state.ended(contract)
    guard let settledOn else { throw .refused(.debtOpen) }
    let profile = try await profile(of: state)
    return SettlementCertificate(
      lender: institution.name, contract: Reference.contract(id, contract),
      product: principal == nil ? .purchase : .cash, name: profile.name,
      maskedResidentID: profile.residentID.masked, principal: principal, openedOn: openedOn,
      settledOn: settledOn, issuedOn: clock.businessDate)
  }
}

extension Borrower {
  fileprivate func ended(
    _ contract: Int64
  ) throws(PlatformError) -> (openedOn: CivilDate, settledOn: CivilDate?, principal: Money?) {
    if let line = purchaseLine, line.ordinal == contract {
      return (line.openedOn, line.closedOn, nil)
    }
    guard let loan = loan(contract), let start = loan.startedOn else {
      throw .refused(.contractUnknown)
    }
    return (start, loan.settledOn, loan.terms.principal)
  }
}
