/// The payment channel's cards, payouts and debits.
struct ChannelState: SandboxState {
  enum Kind: String, Codable, Sendable {
    case payout, debit
    case creditPayout = "credit-payout"
  }

  struct Order: Codable, Sendable {
    let messageID: String
    let name: String
    let bankCard: String
    /// Yuan with two digits.
    let amount: String
    let reference: String
    let businessDate: String
  }

  struct Funds: Codable, Sendable {
    let bankCard: String
    let balance: String
  }

  /// How many of the next orders go wrong.
  struct Faults: Codable, Sendable {
    /// Payouts that definitely fail.
    var failPayouts: Int?
    /// Payouts that stay pending until they are asked about.
    var pendPayouts: Int?
    /// Orders done without telling the sender.
    var dropReplies: Int?
    /// Whether statements are not to be had.
    var withholdStatements: Bool?
  }

  struct Outcome: Codable, Sendable {
    var status: String
    let on: String
    let channelReference: String
  }

  struct Entry: Sendable {
    let kind: Kind
    let order: Order
    let fingerprint: String
    var outcome: Outcome
    /// Whether the first reply was lost.
    let isDropped: Bool
  }

  enum Change: Codable, Sendable {
    case funds([Funds])
    case faults(Faults)
    case order(Kind, Order, fingerprint: String)
    case settle(messageID: String)
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]
  private var balances: [String: Int64] = [:]
  private var faults = Faults()

  init() {}

  func entry(_ messageID: String) -> Entry? {
    places[messageID].map { entries[$0] }
  }

  /// Whether statements are not to be had.
  var withholdsStatements: Bool { faults.withholdStatements ?? false }

  /// What is left on a card in 分.
  func balance(of card: String) -> Int64? { balances[card] }

  mutating func apply(_ change: Change) {
    switch change {
    case .funds(let list):
      for funds in list { balances[funds.bankCard] = YuanText.parse(funds.balance) ?? 0 }
    case .faults(let new): faults = new
    case .order(let kind, let order, let fingerprint): take(kind, order, fingerprint)
    case .settle(let messageID):
      guard let place = places[messageID] else { return }
      entries[place].outcome.status = credit(entries[place].order) ? "confirmed" : "failed"
    }
  }

  private mutating func take(_ kind: Kind, _ order: Order, _ fingerprint: String) {
    let status = kind == .debit ? debit(order) : payOut(order)
    let outcome = Outcome(
      status: status, on: order.businessDate, channelReference: "CH\(entries.count + 1)")
    places[order.messageID] = entries.count
    entries.append(
      Entry(
        kind: kind, order: order, fingerprint: fingerprint, outcome: outcome,
        isDropped: Self.use(&faults.dropReplies)))
  }

  private mutating func payOut(_ order: Order) -> String {
    if Self.use(&faults.failPayouts) { return "failed" }
    if Self.use(&faults.pendPayouts) { return "pending" }
    return credit(order) ? "confirmed" : "failed"
  }

  private mutating func debit(_ order: Order) -> String {
    let amount = YuanText.parse(order.amount) ?? 0
    guard let balance = balances[order.bankCard], balance >= amount else { return "insufficient" }
    balances[order.bankCard] = balance - amount
    return "confirmed"
  }

  /// - Returns: whether the card can hold that much.
  private mutating func credit(_ order: Order) -> Bool {
    let (sum, overflow) = balances[order.bankCard, default: 0]
      .addingReportingOverflow(YuanText.parse(order.amount) ?? 0)
    if !overflow { balances[order.bankCard] = sum }
    return !overflow
  }

  private static func use(_ count: inout Int?) -> Bool {
    guard let left = count, left > 0 else { return false }
    count = left - 1
    return true
  }
}
