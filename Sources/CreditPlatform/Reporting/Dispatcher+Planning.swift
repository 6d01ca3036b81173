import CreditBureau
import CreditCore
import Logging
import SQLSession

extension Dispatcher {
  /// Fewer than the bureau takes, so that a file being written never fills the memory; a day has a
  /// thousand of them for each record type.
  private static let mostRowsInFile = 20_000

  /// A row that waits for a file.
  private struct WaitingRow {
    var row: OutboxRow
    var name: RowName
    var report: ReportRow
  }

  /// Makes a file of each record type and provider out of the rows that may leave now: what a row
  /// rests on was answered before, so that no file waits for another. A row that must not leave is
  /// held by itself and stops no other (R20, R98).
  func planFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    var open = try await waitingRows(takesOver: takesOver)
    var progress = 0
    while let first = open.map(\.report.record).min() {
      // A file holds what one institution provides: those of other funders follow (R84).
      let provider = open.first { $0.report.record == first }?.report.funding?.provider
      let isOfFile = { (item: WaitingRow) in
        item.report.record == first && item.report.funding?.provider == provider
      }
      progress += try await planFile(first, of: provider, open.filter(isOfFile))
      open.removeAll(where: isOfFile)
    }
    return progress
  }

  /// - Parameters:
  ///   - record: the type of all rows.
  ///   - provider: the funder who provides them all; `nil` for the lender.
  /// - Returns: how many rows are in the file or were held.
  private func planFile(
    _ record: RecordKind, of provider: PartyCode?, _ rows: [WaitingRow]
  ) async throws(PlatformError) -> Int {
    var plan = try await FilePlan(
      platform, record, of: provider, submitter: try platform.submittingAgent())
    var waiting: [OutboxRow] = []
    var held = 0
    for item in rows {
      guard let borrower = try await platform.borrower(item.name.borrower),
        borrower.mayLeave(item.report, on: platform.clock.businessDate)
      else {
        waiting.append(item.row)
        continue
      }
      switch try await plan.verdict(on: item.report, of: borrower) {
      case .later: waiting.append(item.row)
      case .held(let codes):
        guard try await hold(item, codes) else {
          waiting.append(item.row)
          continue
        }
        plan.leaveOut(item.name, codes)
        held += 1
      case .ready(let record):
        guard let isReleased = try await release(item) else {
          waiting.append(item.row)
          continue
        }
        guard isReleased else {
          try await finish(item.row)
          continue
        }
        try plan.add(record, of: item.report, borrower)
        waiting.append(item.row)
      }
    }
    let planned = try await close(plan)
    try await giveBack(waiting, afterSeconds: 0)
    return planned + held
  }

  /// The rows that are in no file, of those whose turn has come.
  private func waitingRows(takesOver: Bool) async throws(PlatformError) -> [WaitingRow] {
    let claimed = try await claim(
      OutboxTopic.reportRow, takesOver: takesOver, limit: Dispatcher.mostRowsInFile)
    let inFiles = takesOver ? try await rowsInOpenFiles() : []
    var open: [WaitingRow] = []
    var later: [OutboxRow] = []
    for row in claimed {
      guard let task = try? OutboxTask(encoded: row.body) else {
        throw .codec(.wrongType("outbox"))
      }
      let state = try await platform.liveBorrower(row.stream.id)
      let name = RowName(borrower: row.stream.id, disclosure: task.ordinal)
      guard let report = state?.rows.first(where: { $0.disclosure == task.ordinal }) else {
        try await finish(row)
        continue
      }
      // A released row is in a file that has no answer yet; after a crash it may be in none.
      let isFree = state?.disclosure(task.ordinal)?.stage == .intended
      // What it rests on may be in a file whose answer was lost: it waits for that answer.
      let waits =
        state?.rows.contains(where: report.rests) ?? false
        || state?.refusedRows.contains(where: report.waits) ?? false
      // Under a new name the bureau knows nobody: the next close tells it who that is (XCR001).
      let isNamed =
        report.record == .basicInformation || state?.reporting.isPersonKnown ?? false
      if !waits, isNamed, isFree || (takesOver && !inFiles.contains(name)) {
        open.append(WaitingRow(row: row, name: name, report: report))
      } else {
        later.append(row)
      }
    }
    try await giveBack(later, afterSeconds: 0)
    return open
  }

  /// Checks everything about one row again, now.
  ///
  /// - Returns: whether it may leave; `nil` when it can't be said now.
  private func release(_ item: WaitingRow) async throws(PlatformError) -> Bool? {
    do {
      let performed = try await platform.perform(
        .release(disclosure: item.name.disclosure), on: item.name.borrower)
      return performed.state.disclosure(item.name.disclosure)?.stage == .released
    } catch .refused {
      return nil
    }
  }

  /// Holds one row. One that only says what the ledger said before something became known is told
  /// anew at once, as the ledger is now: as another row, with its own entry in the log.
  ///
  /// - Returns: whether it is held.
  private func hold(
    _ item: WaitingRow, _ codes: [String]
  ) async throws(PlatformError) -> Bool {
    let (ordinal, borrower) = (item.name.disclosure, item.name.borrower)
    do {
      try await platform.perform(.holdRow(disclosure: ordinal, codes: codes), on: borrower)
      try await finish(item.row)
    } catch .refused {
      return false
    }
    logger.warning("report row held", metadata: ["codes": "\(codes.joined(separator: " "))"])
    let mark = "\(HoldCause.ledger.rawValue):"
    let lost = mark + FigureDifference.Figure.account.rawValue
    guard codes.allSatisfy({ $0.hasPrefix(mark) && !$0.hasPrefix(lost) }) else { return true }
    do {
      try await platform.perform(.correctRow(disclosure: ordinal), on: borrower)
    } catch .refused {
      // A later month was told since, or the authorisation is gone: it waits for a person.
      return true
    }
    return true
  }

  /// Writes the plan down; a file that does not add up to the ledger is planned as held.
  private func close(_ plan: FilePlan) async throws(PlatformError) -> Int {
    guard !plan.state.rows.isEmpty else { return 0 }
    var (state, _) = plan.finish()
    if let figures = state.figures, !figures.difference.isZero {
      state.stage = .held(attempts: 0, codes: figures.holdCodes)
    }
    try await platform.perform(
      .plan(state),
      on: Platform.fileStream(state.record, day: state.day, serial: state.serial))
    return state.rows.count
  }

  /// The rows of all files that have no answer: looked up once, after a crash.
  private func rowsInOpenFiles() async throws(PlatformError) -> Set<RowName> {
    var rows: Set<RowName> = []
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(.reportFile, after: after, limit: 500)
      } catch {
        throw .store(error)
      }
      guard let last = ids.last else { return rows }
      after = last
      for id in ids {
        guard let (_, state) = try await platform.reportFile(id) else { continue }
        switch state.stage {
        case .answered, .withdrawn: continue
        case .planned, .released, .held: rows.formUnion(state.rows)
        }
      }
    }
  }
}

extension Borrower {
  /// Whether the waiting time of a row is over: before that there is no need to look at it.
  fileprivate func mayLeave(_ row: ReportRow, on day: CivilDate) -> Bool {
    disclosure(row.disclosure)?.earliest.map { $0 <= day } ?? true
  }
}
