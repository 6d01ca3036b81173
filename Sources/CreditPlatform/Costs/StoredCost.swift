public import CreditCore
import SQLSession

/// A cost table as it was stored with its contract (N2).
public struct StoredCost: Sendable, Hashable {
  public var borrower: StreamID
  public var cost: ConfirmedCost
  public var recordedAt: Instant
  /// Where the contract's event stands in the transparency log; `nil` until it has a place there.
  public var logIndex: Int64?

  /// Exactly the bytes under the stored digest.
  public var bytes: [UInt8] { cost.table.encoded() }
}

extension Platform {
  /// The cost tables stored with a borrower's contracts, the oldest first.
  public func storedCosts(of id: StreamID) async throws(PlatformError) -> [StoredCost] {
    let stored = try await stored(of: id) { (event) throws(CodecError) -> ConfirmedCost? in
      switch event.type {
      case LoanDrawn.kind: try LoanDrawn(encoded: event.body).cost
      case BillPlanned.kind: try BillPlanned(encoded: event.body).cost
      case OrderAuthorised.kind: try OrderAuthorised(encoded: event.body).cost
      case LoanReplanned.kind: try LoanReplanned(encoded: event.body).cost
      default: nil
      }
    }
    var found: [StoredCost] = []
    do {
      for (event, cost) in stored {
        found.append(
          StoredCost(
            borrower: id, cost: cost, recordedAt: event.recordedAt,
            logIndex: try await store.logIndex(ofEvent: event.key)))
      }
    } catch {
      throw .store(error)
    }
    return found
  }
}
