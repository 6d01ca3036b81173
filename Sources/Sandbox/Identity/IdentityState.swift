/// The identity verifier's people and the checks it has answered.
struct IdentityState: SandboxState {
  struct Person: Codable, Sendable {
    let name: String
    let idNumber: String
    let phone: String
    let bankCard: String
    /// Forces a result, such as "unclear".
    let outcome: String?
  }

  struct Check: Codable, Sendable {
    let messageID: String
    let name: String
    let idNumber: String
    let phone: String
    let bankCard: String
    let livenessToken: String
  }

  struct Result: Codable, Sendable {
    let result: String
    let token: String
  }

  enum Change: Codable, Sendable {
    case people([Person])
    case check(Check, fingerprint: String)
  }

  private var people: [String: Person] = [:]
  private(set) var answers: [String: (fingerprint: String, result: Result)] = [:]

  init() {}

  mutating func apply(_ change: Change) {
    switch change {
    case .people(let list):
      for person in list { people[person.idNumber] = person }
    case .check(let check, let fingerprint):
      let result = Result(result: outcome(of: check), token: "IDV-\(answers.count + 1)")
      answers[check.messageID] = (fingerprint, result)
    }
  }

  private func outcome(of check: Check) -> String {
    guard let person = people[check.idNumber],
      [person.name, person.phone, person.bankCard] == [check.name, check.phone, check.bankCard]
    else { return "failed" }
    return person.outcome ?? "passed"
  }
}
