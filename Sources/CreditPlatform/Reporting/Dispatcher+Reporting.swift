import CreditBureau
import CreditCore
import Crypto
import SQLSession

extension Dispatcher {
  private static let mostRowsInFile = 100_000

  /// Plans files for the rows whose log entries are published, then sends the files whose own
  /// entries are: persons and agreements before accounts (R20, R120).
  func sendReportFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    var progress = try await sendPlannedFiles(takesOver: takesOver)
    // Rows wait while a file is on its way, so that a row is never in two files at once.
    guard progress == 0 else { return progress }
    progress += try await planFiles(takesOver: takesOver)
    return progress
  }

  private func planFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    let claimed = try await claim(
      OutboxTopic.reportRow, takesOver: takesOver, limit: Dispatcher.mostRowsInFile)
    let inFiles = takesOver ? try await rowsInOpenFiles() : []
    var open: [(row: OutboxRow, name: RowName, report: ReportRow)] = []
    var later: [OutboxRow] = []
    for row in claimed {
      guard let task = try? OutboxTask(encoded: row.body) else {
        throw .codec(.wrongType("outbox"))
      }
      let state = try await platform.borrower(row.stream.id)
      let name = RowName(borrower: row.stream.id, disclosure: task.ordinal)
      guard let report = state?.rows.first(where: { $0.disclosure == task.ordinal }) else {
        try await finish(row)
        continue
      }
      // A released row is in a file that has no answer yet; after a crash it may be in none.
      let isFree = state?.disclosure(task.ordinal)?.stage == .intended
      // What it rests on may be in a file whose answer was lost: it waits for that answer.
      let waits = state?.rows.contains(where: report.rests) ?? false
      if !waits, isFree || (takesOver && !inFiles.contains(name)) {
        open.append((row, name, report))
      } else {
        later.append(row)
      }
    }
    try await giveBack(later, afterSeconds: 0)
    // The record types go one after another: a later one needs what an earlier one brought.
    guard let first = open.map(\.report.record).min() else { return 0 }
    let now = open.filter { $0.report.record == first }
    try await giveBack(open.filter { $0.report.record != first }.map(\.row), afterSeconds: 0)
    var released: [RowName] = []
    var waiting: [OutboxRow] = []
    for (row, name, _) in now {
      do {
        let performed = try await platform.perform(
          .release(disclosure: name.disclosure), on: name.borrower)
        if performed.state.disclosure(name.disclosure)?.stage == .released {
          released.append(name)
          waiting.append(row)
        } else {
          try await finish(row)
        }
      } catch .refused {
        waiting.append(row)
      }
    }
    try await plan(first, released)
    try await giveBack(waiting, afterSeconds: 0)
    return released.count
  }

  private func plan(_ record: RecordKind, _ rows: [RowName]) async throws(PlatformError) {
    guard !rows.isEmpty else { return }
    let day = platform.clock.businessDate
    var serial: Int64 = 0
    while try await platform.reportFile(
      Platform.fileStream(record, day: day, serial: serial)) != nil
    {
      serial += 1
    }
    var state = ReportFileState(
      record: record, day: day, serial: serial,
      generatedAt: Instant(endOf: day), rows: rows,
      digest: CreditCore.Digest(bytes: [UInt8](repeating: 0, count: 32)), stage: .planned)
    let file = try await platform.build(state)
    state.digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: file.bytes)))
    try await platform.perform(
      .plan(state), on: Platform.fileStream(record, day: day, serial: serial))
  }

  private func sendPlannedFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    var progress = 0
    for row in try await claim(OutboxTopic.reportFile, takesOver: takesOver, limit: 8) {
      guard let (_, state) = try await platform.reportFile(row.stream.id) else { continue }
      if case .answered(let refused) = state.stage {
        try await settle(state, refused)
        try await finish(row)
        continue
      }
      guard let event = row.event, let index = try await logIndex(of: event) else { continue }
      let file = try await platform.build(state)
      guard Array(SHA256.hash(data: file.bytes)) == state.digest.bytes else {
        throw .invalid(field: "report-file")
      }
      let permit = try await Gate(platform: platform).release(
        row.stream.id, logIndex: index, treeSize: sequencer.treeSize)
      guard let permit else { continue }
      let result = await world.bureau.submit(permit, file, on: platform.clock.businessDate)
      guard case .answered(let feedback) = result,
        let parsed = try? FeedbackFile.parse(name: feedback.name, bytes: feedback.bytes)
      else {
        // The bureau knows a repeated file by its name, so an unknown outcome is sent again.
        try await giveBack([row], afterSeconds: 60)
        continue
      }
      // The answer is kept first: whatever stops us now, the rows can be told from it.
      let refused = parsed.refusedRows(of: state.rows.count)
      try await platform.perform(.answer(refused), on: row.stream.id)
      try await settle(state, refused)
      try await finish(row)
      progress += state.rows.count
    }
    return progress
  }

  /// Tells every row of the file what the bureau said of it; one that knows already stays as it is.
  private func settle(
    _ file: ReportFileState, _ refused: [RefusedRow]
  ) async throws(PlatformError) {
    for (position, name) in file.rows.enumerated() {
      let codes = refused.first { $0.position == Int64(position) }?.codes
      let answer: DisclosureAnswer = codes.map { .rowRejected(codes: $0) } ?? .rowAccepted
      do {
        try await platform.perform(
          .settle(disclosure: name.disclosure, answer), on: name.borrower)
      } catch .refused(.disclosureUnknown) {
        continue
      }
    }
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
        if case .answered = state.stage { continue }
        rows.formUnion(state.rows)
      }
    }
  }
}

extension FeedbackFile {
  /// The refused rows; every one of them when the bureau refused the file whole.
  fileprivate func refusedRows(of count: Int) -> [RefusedRow] {
    guard result != .refused else {
      return (0..<count).map { RefusedRow(position: Int64($0), codes: ["ABF000"]) }
    }
    return refused.map {
      RefusedRow(position: Int64($0.recordIndex), codes: $0.problems.map(\.fbCode))
    }
  }
}
