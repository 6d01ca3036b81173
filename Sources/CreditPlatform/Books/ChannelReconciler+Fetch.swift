public import CreditCore
import SQLSession

extension ChannelReconciler {
  /// Who compared, where no person did.
  private static let machine = DeskCode("close")

  /// What one look at a day came to.
  public enum Outcome: Sendable, Equatable {
    /// It was compared: how many breaks nobody has explained.
    case compared(CivilDate, open: Int)
    /// It stays open, and somebody must be told why.
    case alarm(CivilDate, StatementProblem)
  }

  /// The days that are over and were never compared, the oldest first: from the first day on which
  /// the channel moved anything, whether or not it did on the day itself.
  public func openDays() async throws(DeskError) -> [CivilDate] {
    let yesterday = desk.platform.clock.businessDate.adding(days: -1)
    let first: CivilDate?
    do {
      first = try await desk.platform.store.fetch(FirstOrderDay()).first ?? nil
    } catch {
      throw .platform(.store(error))
    }
    let compared = Set(try await days().map(\.day))
    guard var day = [first, compared.min()].compactMap({ $0 }).min() else { return [] }
    var found: [CivilDate] = []
    while day <= yesterday {
      if !compared.contains(day) { found.append(day) }
      day = day.adding(days: 1)
    }
    return found
  }

  /// Fetches one day's statement from the channel and compares it. Without a whole statement the
  /// day stays open: it is never taken for one on which nothing differed.
  public func fetch(
    _ day: CivilDate, from port: any StatementPort
  ) async throws(DeskError) -> Outcome {
    let bytes: [UInt8]
    switch await port.statement(of: day) {
    case .given(let given): bytes = given
    case .missing: return .alarm(day, .missing)
    case .damaged: return .alarm(day, .damaged)
    case .unreachable: return .alarm(day, .unreachable)
    }
    guard let text = String(validating: bytes, as: UTF8.self), let by = Self.machine else {
      return .alarm(day, .damaged)
    }
    do throws(DeskError) {
      let compared = try await reconcile(day, text, by: by)
      return .compared(day, open: compared.open.count)
    } catch .platform(.invalid) {
      return .alarm(day, .unreadable)
    } catch {
      throw error
    }
  }
}

/// Why a day could not be compared. The raw values are words for logs.
public enum StatementProblem: String, Sendable {
  case missing
  case damaged
  case unreachable
  /// It came whole, and a line of it can't be read.
  case unreadable
}

/// The first day on which the channel moved something for us.
private struct FirstOrderDay: Query {
  var sql: String { "SELECT MIN(day) FROM channel_order WHERE day > $1" }

  var binds: [SQLValue] { [.int(0)] }

  func decode(_ row: Row) throws(StoreError) -> CivilDate? {
    guard let number = try row.optionalInt(0) else { return nil }
    return CivilDate(dayNumber: Int32(truncatingIfNeeded: number))
  }
}
