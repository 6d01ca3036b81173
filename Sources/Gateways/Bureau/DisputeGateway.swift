import CreditBureau
public import CreditCore
public import CreditPlatform

/// The bureau's interface for disputes and marks over HTTP, in SOAP.
public struct DisputeGateway: DisputePort {
  private static let path = "/creditreference/v2/test/objection/ServiceAccept"

  private let partner: Partner
  private let settings: BureauSettings
  private let phone: String
  private let sign: BureauGateway.Sign
  private let questions = QuestionNumbers()

  /// A gateway to the bureau.
  ///
  /// - Parameters:
  ///   - phone: where the institution's desk for disputes is reached.
  ///   - sign: signs each message with the institution's key.
  public init(
    partner: Partner, settings: BureauSettings, phone: String = "",
    sign: @escaping BureauGateway.Sign
  ) {
    self.partner = partner
    self.settings = settings
    self.phone = phone
    self.sign = sign
  }

  /// Sends a mark or a result. The bureau knows a repeated message by its number and answers it as
  /// before.
  public func tell(
    _ permit: consuming Permit, _ person: PermittedData, _ message: OutgoingDispute,
    at now: Instant
  ) async -> SendResult<DisputeMessageAnswer> {
    let number = permit.messageID
    guard let body = body(of: message, person, permit.kind),
      let id = MessageID(day: number.day, number: Int(number.number))
    else { return .notSent }
    return await send(body, id, now, expecting: id.description).reading { response in
      guard response.isProcessed else { return .answered(.refused) }
      guard case .addMark = body else { return .answered(.taken(nil)) }
      let mark = response.serviceReturnCode.flatMap(ObjectionNumber.init(rawValue:))
      // A mark without its number could never be taken away again.
      guard let mark else { return .unknown }
      return .answered(.taken(mark))
    }
  }

  /// The objections that wait for us.
  public func openObjections(
    from first: CivilDate, through last: CivilDate, at now: Instant
  ) async -> SendResult<[IncomingObjection]> {
    guard let id = MessageID(day: last, number: questions.next()) else { return .notSent }
    let answer = await send(
      .objectionsToCheck(from: first, through: last), id, now, expecting: nil)
    return answer.reading { response in
      guard response.isProcessed else { return .unknown }
      let read = response.objections.compactMap(IncomingObjection.init)
      // One that can't be read must not be passed over in silence.
      return read.count == response.objections.count ? .answered(read) : .unknown
    }
  }

  /// What was handed in with an objection.
  public func enclosure(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<[UInt8]> {
    guard let id = MessageID(day: day, number: questions.next()) else { return .notSent }
    let answer = await send(.enclosure(objection: check.rawValue), id, now, expecting: nil)
    return answer.reading { response in
      guard response.isProcessed, let bytes = response.enclosure else { return .unknown }
      return .answered(bytes)
    }
  }

  /// Whether the bureau took a result.
  public func acceptance(
    of check: ObjectionNumber, on day: CivilDate, at now: Instant
  ) async -> SendResult<Bool?> {
    guard let id = MessageID(day: day, number: questions.next()) else { return .notSent }
    let answer = await send(
      .resultAcceptance(objection: check.rawValue), id, now, expecting: nil)
    return answer.reading { response in
      response.isProcessed ? .answered(response.isAccepted) : .unknown
    }
  }

  private func body(
    of message: OutgoingDispute, _ person: PermittedData, _ kind: DisclosureKind
  ) -> DisputeRequest.Body? {
    switch (message, kind) {
    case (.mark(let account, let month, let text), .disputeMark):
      guard let name = person.name, let number = person.residentID else { return nil }
      return .addMark(
        DisputeMarkItems(
          person: PersonIdentity(
            name: name, documentType: .residentID, documentNumber: number.plaintext),
          businessCode: account ?? "",
          place: DisputeMarkItems.Place(
            name: month == nil ? "" : "Month", value: month?.description ?? ""),
          text: text))
    case (.unmark(let mark), .disputeResult): return .deleteMark(serviceReturnCode: mark.rawValue)
    case (
      .result(let kind, let check, let serial, let verdict, let text, let enclosure),
      .disputeResult
    ):
      let items = DisputeResultItems(
        objection: check.rawValue, serial: serial.rawValue, result: Self.code(of: verdict),
        text: text, phone: phone, enclosure: enclosure)
      return kind == .correctionResult ? .correctionResult(items) : .checkResult(items)
    default: return nil
    }
  }

  private static func code(of verdict: DisputeVerdict) -> DisputeResultCode {
    switch verdict {
    case .correct: .correct
    case .wrong: .wrong
    case .unsettled: .unsettled
    }
  }

  /// - Parameter expected: the number that the answer must carry, where one is known.
  private func send(
    _ body: DisputeRequest.Body, _ id: MessageID, _ now: Instant, expecting expected: String?
  ) async -> SendResult<DisputeResponse> {
    let request = DisputeRequest(
      id: id, sentAt: now, receiver: settings.receiver, credentials: settings.credentials,
      originatingUser: settings.originatingUser, body: body)
    guard let text = try? request.signedText(sign) else { return .notSent }
    let headers = [
      HTTPHeader("Content-Type", "text/xml; charset=utf-8"), HTTPHeader("SOAPAction", "\"\""),
    ]
    let answer = await partner.send(
      .post, Self.path, headers: headers,
      body: DisputeEnvelope.request(body.operation, text), mayRepeat: true)
    return answer.reading { response in
      guard response.status == 200,
        let text = try? DisputeEnvelope.response(response.body, to: body.operation),
        let read = try? DisputeResponse.parse(text),
        expected == nil || !read.isProcessed || read.messageID == expected
      else { return .unknown }
      return .answered(read)
    }
  }
}

extension IncomingObjection {
  /// - Returns: `nil` when its numbers are no codes.
  fileprivate init?(_ objection: ObjectionToCheck) {
    guard let check = ObjectionNumber(rawValue: objection.id),
      let serial = ObjectionNumber(rawValue: objection.serial)
    else { return nil }
    self.init(
      check: check, serial: serial, begunOn: objection.begunOn, dueOn: objection.dueOn,
      idNumber: objection.documentNumber, account: objection.businessCode,
      month: objection.occurredOn?.month,
      field: DisputedField(rawValue: objection.item) ?? .other, text: objection.text,
      hasEnclosure: objection.hasEnclosure)
  }
}
