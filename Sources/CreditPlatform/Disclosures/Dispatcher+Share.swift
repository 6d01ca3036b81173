import CreditCore
import SQLSession
import Vault

extension Dispatcher {
  /// Hands an ordered share to its recipient, over the interface or as an offline package, and
  /// keeps the signed receipt (R18).
  func share(
    _ permit: consuming Permit, _ order: ShareOrder, _ state: Borrower, on day: CivilDate
  ) async throws(PlatformError) -> SendOutcome {
    let state = try await stateAtOrder(of: permit.disclosure, state)
    let ordered = state.disclosure(permit.disclosure)?.intendedOn ?? day
    let values = SharedValues(
      profile: try await platform.profile(of: state), state: state, day: ordered,
      feed: state.feedRow(of: permit.disclosure))
    let payload = SharePayload(
      recipient: order.recipient, scenario: order.scenario, purpose: order.purpose,
      method: order.method, ground: ground(of: order, state), subject: subject(of: order, state),
      values: try values.values(of: permit.fields), approver: order.approver)
    let disclosure = permit.disclosure
    let port = order.method == .offline ? world.packages : world.recipients
    switch await port.deliver(permit, payload, on: day) {
    case .notSent: return SendOutcome(.notSent)
    case .unknown: return SendOutcome(.unknown)
    case .answered(.refused): return SendOutcome(.shareRefused)
    case .answered(.taken(let receipt)):
      let ref = SealedRef(slot: .shareReceipt, version: disclosure)
      let key = try await platform.personKey(state.id)
      let sealed = try platform.seal(Array(receipt.number.utf8), ref, of: state.id, with: key)
      return SendOutcome(.shared(receipt.digest, receipt.assessment), sealed: [sealed])
    }
  }

  /// The borrower as they stood when the share was ordered, from the events up to it: whatever
  /// changed since, a share that is sent again has the content of the first.
  private func stateAtOrder(
    of disclosure: Int64, _ state: Borrower
  ) async throws(PlatformError) -> Borrower {
    var ordered: Borrower?
    do {
      for stored in try await platform.storedEvents(of: state.id) {
        let event = try BorrowerEvent(kind: stored.type, encoded: stored.body)
        ordered = Borrower.evolve(ordered, event)
        if case .disclosureIntended(let intended) = event,
          intended.disclosure.ordinal == disclosure
        {
          return ordered ?? state
        }
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
    return state
  }

  /// The number of the case, document, agreement or grant it rests on.
  private func ground(of order: ShareOrder, _ state: Borrower) -> String {
    let ground = order.ground
    if let bound = state.cases.first(where: { $0.ordinal == ground.shareCase }) {
      return bound.number
    }
    if let demand = ground.demand { return demand.document }
    if let agreement = ground.agreement { return agreement.reference }
    return ground.grant.map { "grant-\($0)" } ?? ""
  }

  /// The borrower's reference, or for de-identified data a pseudonym that is another one for each
  /// recipient (R39).
  private func subject(of order: ShareOrder, _ state: Borrower) -> String {
    guard order.isDeidentified else { return Reference.borrower(state.id) }
    let bytes = platform.vault.pseudonym(
      of: state.id.bytes, institution: Array(order.recipient.utf8))
    return "P" + Hex.text(bytes)
  }
}
