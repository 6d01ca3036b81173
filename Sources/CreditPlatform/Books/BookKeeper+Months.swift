public import CreditCore
import SQLSession

extension BookKeeper {
  /// Posts what the end of a month is missing: allowance by class, and tax in the income. Done
  /// again it posts nothing.
  ///
  /// - Returns: what was posted; nothing for a closed month.
  /// - Throws: ``BookRefusal/daysOpen`` while something of the month is not closed or not folded.
  @discardableResult
  public func endMonth(_ month: YearMonth) async throws(BookError) -> [MonthEndPosted] {
    try await repeatedly { () async throws(BookError) -> [MonthEndPosted]? in
      let (version, ledger) = try await open(month)
      if let closed = ledger.closedThrough, month <= closed { return [] }
      let events = try await missing(month)
      guard !events.isEmpty else { return [] }
      var book = DayBook()
      for event in events { event.post(in: &book) }
      do throws(PlatformError) {
        return try await commit(events, ledger, version, book) ? events : nil
      } catch {
        throw .platform(error)
      }
    }
  }

  /// 结账: closes a month whose end was posted. The month that begins must have its prime rate.
  public func close(
    _ month: YearMonth, by: DeskCode, approver: DeskCode
  ) async throws(BookError) -> PeriodClosed {
    try await repeatedly { () async throws(BookError) -> PeriodClosed? in
      let (version, ledger) = try await open(month)
      let clock = platform.clock
      let event: PeriodClosed
      do throws(BookRefusal) {
        event = try ledger.close(
          month, by: by, approver: approver, at: clock.now, on: clock.businessDate)
      } catch {
        throw .refused(error)
      }
      guard try await missing(month).isEmpty else { throw .refused(.monthEndMissing) }
      guard primeRate(in: month.adding(months: 1)) != nil else {
        throw .refused(.primeRateMissing)
      }
      do throws(PlatformError) {
        return try await commit([event], ledger, version, DayBook()) ? event : nil
      } catch {
        throw .platform(error)
      }
    }
  }

  /// 反结账: the first person asks, with a reason; a second one agrees.
  public func reopen(
    _ month: YearMonth, _ reason: DeskText?, by: DeskCode
  ) async throws(BookError) -> Ledger {
    try await repeatedly { () async throws(BookError) -> Ledger? in
      let clock = platform.clock
      do {
        let (version, ledger) = try await stored()
        let event = try ledger.reopen(
          month, reason, by: by, at: clock.now, on: clock.businessDate)
        guard try await commit([event], ledger, version, DayBook()) else { return nil }
        return event.apply(to: ledger)
      } catch let error as PlatformError {
        throw .platform(error)
      } catch let error as BookRefusal {
        throw .refused(error)
      } catch {
        throw .platform(.contended)
      }
    }
  }

  /// The one-year loan prime rate of a month; `nil` when the policy has none, never 0 (N7).
  public func primeRate(in month: YearMonth) -> Rate? {
    guard
      let item = platform.policy.item(
        .marketLpr1y, on: month.firstDay, lender: platform.lender.type),
      case .rate(let rate) = item.value
    else { return nil }
    return rate
  }

  /// Every closing and opening, the first one first.
  public func periods() async throws(PlatformError) -> [any DeskEvent<Ledger>] {
    var found: [any DeskEvent<Ledger>] = []
    for event in try await events() where !(event is BooksFolded) { found.append(event) }
    return found
  }

  /// What is missing at the end of a month, dated its last day.
  private func missing(_ month: YearMonth) async throws(BookError) -> [MonthEndPosted] {
    let now = platform.clock.now
    do throws(PlatformError) {
      let terms = try platform.context(on: month.lastDay).policy.books
      let allowance = MonthEnd.allowance(of: try await book(on: month.lastDay), in: month, terms)
      let tax = try MonthEnd.tax(
        of: try await book(of: month.firstDay...month.lastDay), in: month
      ) { (day) throws(PlatformError) in try platform.context(on: day).policy.books.interestTax }
      return
        (allowance.map { (BookAccount.lossAllowance, $0) }
        + tax.map { (BookAccount.taxPayable, $0) })
        .filter { !$0.1.amount.isZero }.map {
          MonthEndPosted(
            month: month, product: $0.1.product, account: $0.0, amount: $0.1.amount,
            dated: month.lastDay, at: now)
        }
    } catch {
      throw .platform(error)
    }
  }

  /// The stream, when a month is over, all its days are closed and everything is folded.
  private func open(
    _ month: YearMonth
  ) async throws(BookError) -> (version: Int64, ledger: Ledger) {
    guard month < platform.clock.businessDate.month else { throw .refused(.monthOutOfOrder) }
    do {
      let due = try await platform.store.due(
        .borrower, on: month.lastDay, after: nil, limit: 1)
      let (version, ledger) = try await stored()
      let waiting = try await platform.store.posted(after: ledger.position, limit: 1)
      guard due.isEmpty, waiting.isEmpty else { throw BookRefusal.daysOpen }
      return (version, ledger)
    } catch let error as PlatformError {
      throw .platform(error)
    } catch let error as StoreError {
      throw .platform(.store(error))
    } catch let error as BookRefusal {
      throw .refused(error)
    } catch {
      throw .platform(.contended)
    }
  }
}
