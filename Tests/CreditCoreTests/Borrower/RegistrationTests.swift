import CreditCore
import Testing

@Suite("Registration")
struct RegistrationTests {
  @Test("a stream is registered once, and nothing happens before")
  func once() throws {
    var life = try Life()
    #expect(throws: Refusal.unknownBorrower) { try life.act(.complain(.cost)) }
    try life.register()
    #expect(throws: Refusal.alreadyRegistered) { try life.register() }
    #expect(try life.state.registeredOn == life.today)
  }

  @Test("an income below nothing or above the largest amount is refused", arguments: [-1, 1])
  func income(sign: Int64) throws {
    var life = try Life()
    let wrong = sign < 0 ? Money(fen: -1) : Money(fen: Money.limit.fen + 1)
    #expect(throws: Refusal.amountOutOfRange) { try life.register(income: wrong) }
    #expect(life.stored == nil)
  }

  @Test("R46 no command, event or state names collateral")
  func collateral() throws {
    let life = try RandomLife.live(seed: 46)
    let text = String(decoding: try life.state.encoded(), as: UTF8.self).lowercased()
    for word in ["collateral", "guarantee", "pledge", "mortgage"] {
      #expect(!text.contains(word))
      #expect(!BorrowerEvent.kinds.contains { $0.contains(word) })
    }
  }

  @Test("every refusal has a code of its own and names the rule that asks for it")
  func refusals() {
    #expect(Set(Refusal.allCases.map(\.rawValue)).count == Refusal.allCases.count)
    for refusal in Refusal.allCases {
      #expect(refusal.rawValue.contains("."))
      #expect(["R", "N", "H", "J", "A", "P"].contains(refusal.rule.first.map(String.init) ?? ""))
    }
  }
}
