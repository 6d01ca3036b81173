import CreditCore
import SQLSession

/// Asks the bureau once a day for the objections that wait for us (`psGetToCheckObjReq`) and for
/// what became of the results it was sent (`psObjCorrectResultQueryReq`).
///
/// It can be stopped at any moment and run beside another one: an objection is taken once, by its
/// number.
public struct DisputeCollector: Sendable {
  private static let kind = "objections.collected/1"
  /// How far back the first pull goes.
  private static let firstDays = 30
  private static let mostOpen: Int64 = 10_000

  private let platform: Platform
  private let port: any DisputePort

  public init(platform: Platform, port: any DisputePort) {
    self.platform = platform
    self.port = port
  }

  /// One pull, when today's has not been made.
  ///
  /// - Returns: how many objections came in and how many results were settled; 0 when there is
  ///   nothing to do or the bureau can't be asked now.
  public func step() async throws(PlatformError) -> Int {
    let stream = DocumentStream<ObjectionInbox>("objection-inbox", platform.store)
    let day = platform.clock.businessDate
    let known = try await stream.load()
    if let through = known?.state.through, through >= day { return 0 }
    let settled = try await settleResults(on: day)
    var inbox = known?.state ?? ObjectionInbox()
    // The newest day may not have been over when it was asked for.
    let wanted = [inbox.through, inbox.attachmentsFrom].compactMap { $0 }.min()
    let first = wanted ?? day.adding(days: -DisputeCollector.firstDays)
    guard
      case .answered(let objections) = await port.openObjections(
        from: first, through: day, at: platform.clock.now.moved(to: day))
    else { return settled }
    inbox.attachmentsFrom = nil
    for objection in objections {
      var attachment: [UInt8]?
      if objection.hasEnclosure {
        // Without it the objection is taken all the same: its clock runs (征信业管理条例 25).
        if case .answered(let bytes) = await port.enclosure(
          of: objection.check, on: day, at: platform.clock.now.moved(to: day))
        {
          attachment = bytes
        } else if objection.begunOn >= day.adding(days: -DisputeCollector.firstDays) {
          inbox.attachmentsFrom = min(inbox.attachmentsFrom ?? day, objection.begunOn)
        }
      }
      guard let reason = try await take(objection, attachment) else { continue }
      let entry = UnmatchedObjection(
        check: objection.check, serial: objection.serial, begunOn: objection.begunOn,
        dueOn: objection.dueOn, reason: reason)
      if !inbox.unmatched.contains(entry) { inbox.unmatched.append(entry) }
    }
    inbox.through = day
    // Whoever was faster has taken the same objections.
    _ = try await stream.append(
      DocumentStream.Addition(
        kind: DisputeCollector.kind, body: inbox.encoded(), state: inbox, purpose: nil),
      to: known?.version ?? 0, by: platform.scribe, at: platform.clock.now, on: day)
    return objections.count + settled
  }

  /// What fits nobody here.
  public func unmatched() async throws(PlatformError) -> [UnmatchedObjection] {
    try await DocumentStream<ObjectionInbox>("objection-inbox", platform.store).load()?
      .state.unmatched ?? []
  }

  /// - Returns: what was not found; `nil` when the objection is taken.
  private func take(
    _ objection: IncomingObjection, _ attachment: [UInt8]?
  ) async throws(PlatformError) -> UnmatchedObjection.Reason? {
    guard let number = try? ResidentID(objection.idNumber),
      let id = try await platform.borrower(with: number),
      let state = try await platform.borrower(id), !state.isErased
    else { return .person }
    guard let subject = subject(of: objection, state) else { return .account }
    do {
      try await platform.receive(objection, about: subject, of: id)
      if let attachment { try await platform.attach(attachment, to: objection, of: id) }
    } catch .refused {
      return .account
    }
    return nil
  }

  private func subject(
    of objection: IncomingObjection, _ state: Borrower
  ) -> DisputeSubject? {
    guard !objection.account.isEmpty else {
      return objection.field == .existence ? .inquiry(disclosure: nil) : .identity
    }
    let line = [state.purchaseLine?.ordinal].compactMap { $0 }
    let contracts = line + state.loans.flatMap { [$0.ordinal] + $0.parts.map(\.account) }
    // By whichever code it goes, or went before.
    return contracts.first {
      objection.account.contains(Reference.contract(state.id, $0))
    }.map { .account(contract: $0, month: objection.month) }
  }

  /// Asks about every objection of the bureau's own that was answered and not settled.
  private func settleResults(on day: CivilDate) async throws(PlatformError) -> Int {
    let lines: [DisputeLine]
    do {
      lines = try await platform.store.fetch(OpenDisputes(limit: DisputeCollector.mostOpen))
    } catch {
      throw .store(error)
    }
    var settled = 0
    for line in lines where line.origin == "bureau" && line.answeredOn != nil {
      guard line.stage < .accepted, let check = ObjectionNumber(rawValue: line.number),
        case .answered(let isAccepted?) = await port.acceptance(
          of: check, on: day, at: platform.clock.now.moved(to: day))
      else { continue }
      do {
        try await platform.perform(
          .dispute(.settleResult(line.ordinal, isAccepted: isAccepted)), on: line.id)
        settled += 1
      } catch .refused {
        continue
      }
    }
    return settled
  }
}

extension Platform {
  /// The borrower who holds an identity, found by its blind index; `nil` when nobody does.
  func borrower(with number: ResidentID) async throws(PlatformError) -> StreamID? {
    guard let ref = identityStream(number) else { return nil }
    do {
      guard let stored = try await store.load(ref, parts: []) else { return nil }
      return try IdentityClaim(encoded: stored.state).borrower
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }
}
