public import CreditCore
import SQLSession

extension BookKeeper {
  /// What the cash loans that began in a month cost (R78, N8). Purchases cost nothing in normal
  /// performance, and are left out so that they don't lower the average.
  public func cost(in month: YearMonth) async throws(PlatformError) -> MonthlyCost {
    do {
      let loans = try await platform.store.fetch(
        CostsOfLoans(days: month.firstDay...month.lastDay))
      return MonthlyCost(product: .cash, month: month, loans: loans)
    } catch {
      throw .store(error)
    }
  }

  /// The most that the average of a month's new loans may cost; `nil` where no line is set (N8).
  public func averageCap(in month: YearMonth) throws(PlatformError) -> Rate? {
    try platform.context(on: month.lastDay).policy.cost.averageNewCap
  }

  /// The postings of one contract, summed up by account: its balances.
  public func balances(
    of borrower: StreamID, contract: Int64
  ) async throws(PlatformError) -> [BookAccount: Money] {
    var balances: [BookAccount: Money] = [:]
    do {
      for event in try await platform.storedEvents(of: borrower) {
        guard let bytes = event.postings else { continue }
        for posting in try PostingList(encoded: bytes).postings where posting.contract == contract {
          balances[posting.account, default: .zero] += posting.amount
        }
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
    return balances
  }
}
