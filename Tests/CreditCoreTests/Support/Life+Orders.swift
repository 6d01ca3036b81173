import CreditCore
import Testing

/// Merchants' orders, instalments, due days and debits of the purchase line.
extension Life {
  /// A merchant's number that is well formed.
  static func reference(_ text: String) throws -> MerchantReference {
    try #require(MerchantReference(text))
  }

  var line: PurchaseLine {
    get throws { try #require(try state.purchaseLine) }
  }

  func order(_ ordinal: Int64) throws -> PurchaseOrder {
    try #require(try line.order(ordinal))
  }

  func authorising(
    _ amount: Money, _ number: String = "O-1", category: String = "food", count: Int64? = nil,
    sellerPercent: Int64 = 0
  ) throws -> BorrowerCommand {
    var choice: InstalmentChoice?
    if let count {
      choice = InstalmentChoice(
        count: count, sellerPercent: sellerPercent,
        confirmedAnnualRate: try rate(amount, count, sellerPercent: sellerPercent) ?? .zero,
        cost: try readOrder(amount, count, sellerPercent: sellerPercent))
    }
    return .purchase(
      .authorise(
        AuthoriseOrder(
          reference: try Life.reference(number), amount: amount, category: category,
          instalments: choice)))
  }

  /// The annual rate of a plan from today, as the page shows it.
  func rate(_ amount: Money, _ count: Int64, sellerPercent: Int64 = 0) throws -> Rate? {
    try quote(amount, count, sellerPercent: sellerPercent)?.annualRate(world.terms.cost)
  }

  func quote(_ amount: Money, _ count: Int64, sellerPercent: Int64 = 0) throws -> PlanQuote? {
    try line.planQuotes(amount, sellerPercent: sellerPercent, on: today, world.terms)
      .first { $0.parts.count == Int(count) }
  }

  func capturing(
    _ amount: Money, _ number: String = "C-1", of order: Int64 = 1
  ) throws -> BorrowerCommand {
    .purchase(
      .capture(
        CaptureOrder(order: order, reference: try Life.reference(number), amount: amount)))
  }

  /// The confirmed cost table of a bill's instalments; `nil` where none are offered.
  func readPlan(_ amount: Money, _ count: Int64) throws -> ConfirmedCost? {
    (try? state.costTable(ofPlan: amount, count, context)).map { Life.confirmed($0, context) }
  }

  /// The confirmed cost table of an order's instalments; `nil` where none are offered.
  func readOrder(
    _ amount: Money, _ count: Int64, sellerPercent: Int64 = 0
  ) throws -> ConfirmedCost? {
    let table = try? state.costTable(
      ofOrder: amount, count, sellerPercent: sellerPercent, context)
    return table.map { Life.confirmed($0, context) }
  }

  func planning(_ amount: Money, _ count: Int64) throws -> BorrowerCommand {
    .purchase(
      .planBill(
        PlanBill(
          amount: amount, count: count, confirmedAnnualRate: try rate(amount, count) ?? .zero,
          cost: try readPlan(amount, count))))
  }

  /// A purchase that is paid in instalments, authorised and captured today.
  mutating func buyInInstalments(
    _ amount: Money, _ count: Int64, sellerPercent: Int64 = 0, number: String = "O-1"
  ) throws {
    try act(authorising(amount, number, count: count, sellerPercent: sellerPercent))
    let order = try #require(try line.orders.last).ordinal
    try act(capturing(amount, "C-\(number)", of: order))
  }

  static let purchaseCommands: [BorrowerCommand] = {
    guard let reference = MerchantReference("S-1") else { return [] }
    let capture = CaptureOrder(order: 1, reference: reference, amount: Money(fen: 1))
    let plan = PlanBill(amount: Money(yuan: 11), count: 3, confirmedAnnualRate: .zero)
    let commands: [PurchaseCommand] = [
      .authorise(AuthoriseOrder(reference: reference, amount: Money(yuan: 1), category: "food")),
      .capture(capture), .void(order: 1), .confirmReceipt(order: 1, capture: 1), .planBill(plan),
      .changeDueDay(15), .setDebit(.minimum),
    ]
    return commands.map { BorrowerCommand.purchase($0) }
  }()

  /// One event of every kind that orders, instalments, due days and debits bring about.
  static func eventsOfOrders() throws -> [RecordedEvent] {
    var life = try Life.withLine()
    try life.buyInInstalments(Money(yuan: 1_200), 12, sellerPercent: 40)
    life.world.terms.purchase.orders.posting = .receipt
    try life.act(life.authorising(Money(yuan: 500), "O-2", count: 6))
    try life.act(life.capturing(Money(yuan: 100), "C-2", of: 2))
    try life.act(.purchase(.void(order: 2)))
    try life.act(.buy(amount: Money(yuan: 900), category: "food"))
    try life.act(.purchase(.changeDueDay(20)))
    try life.act(.purchase(.setDebit(.minimum)))
    try life.go(to: "2026-02-14")
    try life.act(life.planning(Money(yuan: 800), 12))
    return life.events
  }

  /// Now and then an order in one of its stages, a part of a bill in instalments, another due day
  /// or another debit.
  mutating func useOrders(_ random: inout SplitMix64) throws {
    let line = try self.line
    let open = line.orders.filter { $0.capturable(on: today).isPositive }
    switch Int.random(in: 0...15, using: &random) {
    case 0...2:
      let amount = Money(fen: Int64.random(in: 1_001...200_000, using: &random))
      let counts: [Int64?] = [nil, 3, 6, 12]
      let count = counts.randomElement(using: &random) ?? nil
      let seller = Int64.random(in: 0...100, using: &random)
      let number = "O-\(line.orders.count + Int.random(in: 0...1, using: &random))"
      try act(authorising(amount, number, count: count, sellerPercent: seller))
    case 3...6:
      guard let order = open.randomElement(using: &random) else { return }
      let most = order.capturable(on: today).fen
      let amount = Bool.random(using: &random) ? most : Int64.random(in: 1...most, using: &random)
      let number = "C-\(order.captures.count)"
      try act(capturing(Money(fen: amount), number, of: order.ordinal))
    case 7: try act(.purchase(.void(order: Int64(line.orders.count))))
    case 8, 9:
      for order in line.orders {
        guard let waiting = order.captures.first(where: \.isWaiting) else { continue }
        try act(
          .purchase(.confirmReceipt(order: order.ordinal, capture: waiting.ordinal)))
        return
      }
    case 10, 11:
      guard let room = line.planRoom(on: today)?.room, room > Money(yuan: 10) else { return }
      let amount = Money(fen: Int64.random(in: 1_001...room.fen, using: &random))
      try act(planning(amount, [3, 6, 9, 12].randomElement(using: &random) ?? 3))
    case 12:
      let days: [Int64] = [10, 15, 20]
      try act(.purchase(.changeDueDay(days.randomElement(using: &random) ?? 10)))
    case 13:
      try act(.purchase(.setDebit(Bool.random(using: &random) ? .full : .minimum)))
    case 14:
      world.terms.purchase.orders.posting = Bool.random(using: &random) ? .captured : .receipt
    default: return
    }
  }
}
