import CreditCore
import CreditPlatform
import Crypto

extension SimulatedOutside: IdentityPort {
  func check(
    _ permit: consuming Permit, _ person: PermittedData
  ) async -> SendResult<IdentityStanding> {
    switch await send(Outbound(permit), refusals: 30) {
    case .answered: .answered(.passed)
    case .refused: .answered(.unclear)
    case .notSent: .notSent
    case .lost, .answerLost: .unknown
    }
  }
}

extension SimulatedOutside: BureauPort {
  func inquire(
    _ permit: consuming Permit, _ person: PermittedData, _ reason: InquiryReason, at now: Instant,
    on day: CivilDate
  ) async -> SendResult<BureauAnswer> {
    let outbound = Outbound(permit)
    let fate = await send(outbound, refusals: 50)
    if [.answered, .answerLost].contains(fate) {
      arrived(inquiry: outbound, number: permit.messageID.text, on: day)
    }
    return switch fate {
    case .answered:
      .answered(
        report(
          about: person, SimulatedInquiry(number: permit.messageID.text, reason: reason, day: day)))
    case .refused: .answered(.failed)
    case .notSent: .notSent
    case .lost, .answerLost: .unknown
    }
  }

  func submit(
    _ permit: consuming FilePermit, _ file: OutgoingFile, on day: CivilDate
  ) async -> SendResult<FileFeedback> {
    switch await send(Outbound(permit, content: file.bytes), refusals: 0) {
    case .answered, .refused: return .answered(take(file, on: day))
    case .notSent: return .notSent
    case .lost: return .unknown
    case .answerLost:
      _ = take(file, on: day)
      return .unknown
    }
  }

  func countedInquiries() async -> Set<String>? { read { Set($0.inquiries.keys) } }

  func countedInquiries(on day: CivilDate) async -> Set<String>? {
    read { Set($0.inquiries.filter { $0.value == day }.keys) }
  }
}

extension SimulatedOutside: ChannelPort {
  func payOut(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> {
    await pay(Outbound(permit), permit.messageID.text, permit.borrower, amount, true, on: day)
  }

  func debit(
    _ permit: consuming Permit, _ person: PermittedData, _ amount: Money, reference: String,
    on day: CivilDate
  ) async -> SendResult<ChannelAnswer> {
    await pay(Outbound(permit), permit.messageID.text, permit.borrower, amount, false, on: day)
  }

  private func pay(
    _ outbound: Outbound, _ number: String, _ borrower: StreamID, _ amount: Money,
    _ isPayout: Bool, on day: CivilDate
  ) async -> SendResult<ChannelAnswer> {
    let fate = await send(outbound, refusals: isPayout ? 60 : 250)
    guard ![.notSent, .lost].contains(fate) else { return fate == .lost ? .unknown : .notSent }
    let answer = pay(
      number, borrower, amount, isPayout: isPayout, isRefused: fate == .refused, on: day)
    return fate == .answerLost ? .unknown : .answered(answer)
  }
}

extension SimulatedOutside: MessengerPort {
  func send(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingMessage
  ) async -> SendResult<Bool> {
    switch await send(Outbound(permit), refusals: 0) {
    case .answered, .refused: .answered(true)
    case .notSent: .notSent
    case .lost, .answerLost: .unknown
    }
  }
}

extension SimulatedOutside: RecipientPort {
  func deliver(
    _ permit: consuming Permit, _ payload: SharePayload, on day: CivilDate
  ) async -> SendResult<ShareAnswer> {
    var content = Array("\(payload.scenario.rawValue)|\(payload.ground)|\(payload.subject)".utf8)
    for value in payload.values {
      content += Array("|\(value.field.rawValue)=\(value.text)".utf8)
    }
    let outbound = Outbound(permit, content: content)
    let number = permit.messageID.text
    if payload.values.map(\.field) != permit.fields {
      read { $0.problems.append("\(outbound.place): holds other fields than its permit") }
    }
    let fate = await send(outbound, refusals: 50)
    let digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: content)))
    switch fate {
    case .notSent: return .notSent
    case .lost: return .unknown
    case .refused where read({ $0.shares[number] }) == nil: return .answered(.refused)
    case .refused, .answered, .answerLost:
      read { $0.shares[number] = digest }
      return fate == .answerLost
        ? .unknown : .answered(.taken(ShareReceipt(number: "R-\(number)", digest: digest)))
    }
  }
}

extension SimulatedOutside: DisputePort {
  func tell(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingDispute,
    at now: Instant
  ) async -> SendResult<DisputeMessageAnswer> {
    switch await send(Outbound(permit), refusals: 30) {
    case .answered:
      let number = read { state in
        state.marks += 1
        return state.marks
      }
      return .answered(.taken(ObjectionNumber(rawValue: "M-\(number)")))
    case .refused: return .answered(.refused)
    case .notSent: return .notSent
    case .lost, .answerLost: return .unknown
    }
  }

  func openObjections(
    from first: CivilDate, through last: CivilDate, at now: Instant
  ) async -> SendResult<[IncomingObjection]> { .answered([]) }

  func acceptance(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<Bool?> { .answered(nil) }
}
