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
    var open: [(row: OutboxRow, name: RowName, report: ReportRow)] = []
    for row in claimed {
      guard let task = try? OutboxTask(encoded: row.body) else {
        throw .codec(.wrongType("outbox"))
      }
      let state = try await platform.borrower(row.stream.id)
      if let report = state?.rows.first(where: { $0.disclosure == task.ordinal }) {
        let name = RowName(borrower: row.stream.id, disclosure: task.ordinal)
        open.append((row, name, report))
      } else {
        try await finish(row)
      }
    }
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
      } catch .refused(.noticeTooYoung) {
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
      if case .answered = state.stage {
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
      try await settle(state, parsed, of: row.stream.id)
      try await finish(row)
      progress += state.rows.count
    }
    return progress
  }

  /// Tells every row of the file what the bureau said of it.
  private func settle(
    _ file: ReportFileState, _ feedback: FeedbackFile, of id: StreamID
  ) async throws(PlatformError) {
    var refused: [Int: [String]] = [:]
    for record in feedback.refused {
      refused[record.recordIndex] = record.problems.map(\.fbCode)
    }
    for (position, name) in file.rows.enumerated() {
      let codes = feedback.result == .refused ? ["ABF000"] : refused[position]
      let answer: DisclosureAnswer = codes.map { .rowRejected(codes: $0) } ?? .rowAccepted
      do {
        try await platform.perform(
          .settle(disclosure: name.disclosure, answer), on: name.borrower)
      } catch .refused(.disclosureUnknown) {
        continue
      }
    }
    let rejected = feedback.result == .refused ? file.rows.count : feedback.refused.count
    try await platform.perform(.answer(rejected: Int64(rejected)), on: id)
  }
}
