import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// A purchase that is paid at once, an order in one of its stages, a part of a bill in
  /// instalments, another due day or another debit.
  func purchase(
    _ state: Borrower, _ random: inout SeededGenerator
  ) throws(PlatformError) -> BorrowerCommand? {
    let amount = Money(fen: Int64.random(in: 1...300_000, using: &random))
    guard state.purchaseLine != nil, Bool.random(using: &random) else {
      return .buy(amount: amount, category: "food")
    }
    let acts = try Acts(platform, state)
    return switch Int.random(in: 0..<11, using: &random) {
    case 0...2: acts.authorising(amount, &random)
    case 3...5: acts.capturing(&random)
    case 6: acts.voiding()
    case 7: acts.receiving()
    case 8: acts.planning(&random)
    case 9: acts.changingDueDay(&random)
    default: .purchase(.setDebit(Bool.random(using: &random) ? .full : .minimum))
    }
  }
}
