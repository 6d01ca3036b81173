import BureauChecker
import CreditCore
import CreditPlatform
import Crypto
import Synchronization

/// Everything outside the platform, in memory: it answers, refuses, loses messages and answers, and
/// keeps books of what arrived. Every message is looked at as it leaves.
final class SimulatedOutside: Sendable {
  /// How one message fares.
  enum Fate: Sendable {
    case answered
    case refused
    /// It does not leave.
    case notSent
    /// It leaves and never arrives.
    case lost
    /// It arrives, and the answer is lost.
    case answerLost
  }

  /// What the payment channel did for one message, once and for all.
  struct Payment: Sendable {
    var answer: ChannelAnswer
    var isPayout: Bool
    var borrower: StreamID
  }

  struct State {
    var random: SeededGenerator
    var hasFaults: Bool
    var check: OutboundCheck?
    /// Content by disclosure, of what left before.
    var contents: [String: [UInt8]] = [:]
    /// The day of each inquiry by its number.
    var inquiries: [String: CivilDate] = [:]
    var inquiryCounts: [String: Int] = [:]
    var payments: [String: Payment] = [:]
    var shares: [String: CreditCore.Digest] = [:]
    var bureau = BureauDatabase()
    /// Who there is, by id number; and who writes the bureau's reports.
    var people: [String: SyntheticPerson] = [:]
    var reports: (any SimulatedReports)?
    /// 标注: how many the bureau has set.
    var marks = 0
    var feedback: [String: FileFeedback] = [:]
    var left = 0
    var problems: [String] = []
  }

  private let state: Mutex<State>

  init(seed: UInt64, hasFaults: Bool, reports: any SimulatedReports) {
    var start = State(random: SeededGenerator(seed: seed, part: 0xFA7E), hasFaults: hasFaults)
    start.reports = reports
    state = Mutex(start)
  }

  /// From now on messages are checked against this store and log.
  func attach(_ check: OutboundCheck) {
    state.withLock { $0.check = check }
  }

  /// What follows is decided by this number, so that a step keeps its fates when others are left
  /// out.
  func begin(_ number: UInt64, hasFaults: Bool) {
    state.withLock {
      $0.random = SeededGenerator(seed: number, part: 0xFA7E)
      $0.hasFaults = hasFaults
    }
  }

  func read<Value>(_ body: (inout State) -> Value) -> Value { state.withLock { body(&$0) } }

  /// Decides a message's fate and looks at it, unless it does not leave.
  ///
  /// - Parameter refusals: how many in a thousand are refused.
  func send(_ outbound: Outbound, refusals: Int) async -> Fate {
    let (fate, check) = state.withLock { ($0.fate(refusals: refusals), $0.check) }
    guard fate != .notSent else { return fate }
    var problem = await check?.problem(of: outbound)
    state.withLock { state in
      state.left += 1
      let name = outbound.place
      if case .disclosure = outbound.subject, !outbound.content.isEmpty {
        let before = state.contents.updateValue(outbound.content, forKey: name)
        if let before, before != outbound.content { problem = "was repeated with other content" }
      }
      if let problem { state.problems.append("\(name): \(problem)") }
    }
    return fate
  }

  /// Notes an inquiry that arrived: one disclosure makes at most one (R64).
  func arrived(inquiry outbound: Outbound, number: String, on day: CivilDate) {
    state.withLock {
      $0.inquiries[number] = day
      $0.inquiryCounts[outbound.place, default: 0] += 1
      if $0.inquiryCounts[outbound.place] != 1 {
        $0.problems.append("\(outbound.place): asked twice")
      }
    }
  }

  /// The report about whoever was asked about, out of what this bureau holds.
  func report(
    about person: PermittedData, _ inquiry: SimulatedInquiry
  ) -> BureauAnswer {
    state.withLock { state in
      guard let number = person.residentID?.plaintext, let known = state.people[number] else {
        return .blankFile
      }
      let document = state.reports?.report(
        about: known, named: person.name ?? "", inquiry, from: state.bureau)
      return document.map { .report($0) } ?? .blankFile
    }
  }

  /// What the channel does with an order: the first answer stands for every repeat.
  func pay(
    _ number: String, _ borrower: StreamID, _ amount: Money, isPayout: Bool, isRefused: Bool,
    on day: CivilDate
  ) -> ChannelAnswer {
    state.withLock {
      if let known = $0.payments[number] { return known.answer }
      let answer: ChannelAnswer = isRefused ? .refused : .done(amount, on: day)
      $0.payments[number] = Payment(answer: answer, isPayout: isPayout, borrower: borrower)
      return answer
    }
  }

  /// The bureau's own checker reads the file; a known name is answered as before.
  func take(_ file: OutgoingFile, on day: CivilDate) -> FileFeedback {
    state.withLock { state in
      if let known = state.feedback[file.name] { return known }
      let report = ReportFileChecker(today: "\(day)")
        .check(file.bytes, name: file.name, database: &state.bureau)
      for finding in report.errors {
        state.problems.append(
          "report file: \(finding.code) \(finding.field) (\(finding.rule))")
      }
      let answer = BureauChecker.FeedbackFile(for: report)
      let feedback = FileFeedback(name: answer.name, bytes: answer.bytes)
      state.feedback[file.name] = feedback
      return feedback
    }
  }
}

extension SimulatedOutside.State {
  /// Without faults messages are answered or refused; with them one in three fares badly.
  fileprivate mutating func fate(refusals: Int) -> SimulatedOutside.Fate {
    if hasFaults {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return .notSent
      case 1: return .lost
      case 2, 3: return .answerLost
      default: break
      }
    }
    return random.happens(perMille: refusals) ? .refused : .answered
  }
}
