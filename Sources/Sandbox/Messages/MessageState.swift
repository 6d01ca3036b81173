/// The text messages the provider has taken.
struct MessageState: SandboxState {
  struct Message: Codable, Sendable {
    let messageID: String
    let phone: String
    let template: String
    let parameters: [String: String]?
  }

  struct Taken: Codable, Sendable {
    let message: Message
    let fingerprint: String
    /// RFC 3339, UTC.
    let at: String
  }

  enum Change: Codable, Sendable {
    case message(Taken)
  }

  private(set) var byID: [String: Taken] = [:]
  private var times: [String] = []
  private(set) var countByTemplate: [String: Int] = [:]

  init() {}

  mutating func apply(_ change: Change) {
    switch change {
    case .message(let taken):
      byID[taken.message.messageID] = taken
      times.append(taken.at)
      countByTemplate[taken.message.template, default: 0] += 1
    }
  }

  func count(since: String) -> Int {
    times.count { $0 >= since }
  }
}
