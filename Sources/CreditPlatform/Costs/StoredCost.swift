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
    var found: [StoredCost] = []
    do {
      for event in try await storedEvents(of: id) {
        let cost: ConfirmedCost?
        switch event.type {
        case LoanDrawn.kind: cost = try LoanDrawn(encoded: event.body).cost
        case BillPlanned.kind: cost = try BillPlanned(encoded: event.body).cost
        case OrderAuthorised.kind: cost = try OrderAuthorised(encoded: event.body).cost
        default: continue
        }
        guard let cost else { continue }
        found.append(
          StoredCost(
            borrower: id, cost: cost, recordedAt: event.recordedAt,
            logIndex: try await store.logIndex(ofEvent: event.key)))
      }
      return found
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch let error as PlatformError {
      throw error
    } catch {
      throw .contended
    }
  }
}
