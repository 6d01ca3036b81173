public import CreditCore
public import CreditPlatform

/// The payment channel over HTTP (放款与代扣).
public struct ChannelGateway: ChannelPort {
  let partner: Partner

  /// A gateway to this channel.
  public init(partner: Partner) {
    self.partner = partner
  }

  /// Pays out to the borrower's own card: a loan, or a credit balance.
  public func payOut(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> {
    let paths: [DisclosureKind: String] = [
      .payout: "/payouts", .creditPayout: "/credit-payouts",
    ]
    guard let path = paths[permit.kind] else { return .notSent }
    let order = Order(
      message: permit.messageID.text, amount: amount, reference: reference, day: day)
    // It never changes, so whatever went out under this message was this amount.
    return await perform(order, person, path: path, amountDoneBefore: amount)
  }

  /// Debits the borrower's own card.
  public func debit(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> {
    guard permit.kind == .debit else { return .notSent }
    let order = Order(
      message: permit.messageID.text, amount: amount, reference: reference, day: day)
    // What is owed grows from day to day: only the channel knows what an earlier order took.
    return await perform(order, person, path: "/debits", amountDoneBefore: nil)
  }

  private struct Order {
    var message: String
    var amount: Money
    var reference: String
    var day: CivilDate
  }

  /// Gives the order; one that is pending, or that the channel took on another day, is asked about.
  private func perform(
    _ order: Order, _ person: PermittedData, path: String, amountDoneBefore: Money?
  ) async -> SendResult<ChannelAnswer> {
    guard let name = person.name, let card = person.bankCard, order.amount > .zero else {
      return .notSent
    }
    let body = PartnerJSON.object([
      "messageID": order.message, "name": name, "bankCard": card.plaintext,
      "amount": order.amount.description, "reference": order.reference,
      "businessDate": order.day.description,
    ])
    let given = await partner.post(path, body, mayRepeat: false)
    guard case .answered(let response) = given else { return given.reading { _ in .unknown } }
    guard response.isConflict || Self.isPending(response) else {
      return Self.answer(response, amount: order.amount)
    }
    let asked = await partner.send(.get, "\(path)/\(order.message)", mayRepeat: true)
    guard case .answered(let state) = asked else { return .unknown }
    return Self.answer(state, amount: response.isConflict ? amountDoneBefore : order.amount)
  }

  private static func isPending(_ response: HTTPResponse) -> Bool {
    response.json?["status"]?.text == "pending"
  }

  /// Reads what became of an order; one that is not clear leaves the outcome unknown.
  ///
  /// - Parameter amount: what moved if the answer names no amount; `nil` when that isn't known.
  public static func answer(
    _ response: HTTPResponse, amount: Money?
  ) -> SendResult<ChannelAnswer> {
    guard let answer = response.json else { return .unknown }
    switch answer["status"]?.text {
    case "confirmed":
      let moved = answer["amount"].map { $0.text.flatMap { Money(yuan: $0) } } ?? amount
      guard let moved, moved > .zero, let day = answer["on"]?.text.flatMap({ CivilDate($0) })
      else { return .unknown }
      return .answered(.done(moved, on: day))
    case "failed", "insufficient": return .answered(.refused)
    default: return .unknown
    }
  }
}
