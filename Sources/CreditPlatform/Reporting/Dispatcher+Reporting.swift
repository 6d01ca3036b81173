import CreditBureau
import CreditCore
import Crypto
import Logging
import SQLSession

extension Dispatcher {
  /// A file that is held is looked at again after so long.
  private static let holdSeconds: Int64 = 3600

  /// Plans files for the rows whose log entries are published, then sends the files whose own
  /// entries are: persons and agreements before accounts (R20, R120).
  func sendReportFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    var progress = try await sendPlannedFiles(takesOver: takesOver)
    // Rows wait while a file is on its way, so that a row is never in two files at once.
    guard progress == 0 else { return progress }
    progress += try await planFiles(takesOver: takesOver)
    return progress
  }

  private func sendPlannedFiles(takesOver: Bool) async throws(PlatformError) -> Int {
    var progress = 0
    for row in try await claim(OutboxTopic.reportFile, takesOver: takesOver, limit: 8) {
      guard let (_, state) = try await platform.reportFile(row.stream.id) else { continue }
      switch state.stage {
      case .withdrawn:
        try await finish(row)
        continue
      case .answered(let refused):
        try await settle(state, refused)
        try await finish(row)
        continue
      case .planned, .released, .held: break
      }
      guard let event = row.event, let index = try await logIndex(of: event),
        let file = try await soundFile(state, row)
      else { continue }
      let permit = try await Gate(platform: platform).release(
        row.stream.id, logIndex: index, treeSize: sequencer.treeSize)
      guard let permit else { continue }
      let result = await world.bureau.submit(permit, file, on: platform.clock.businessDate)
      guard case .answered(let feedback) = result,
        let parsed = try? FeedbackFile.parse(name: feedback.name, bytes: feedback.bytes),
        parsed.answers(file, rows: state.rows.count)
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

  /// The file as it was planned.
  ///
  /// - Returns: `nil` when it can't be written so, or does not add up to the ledger: then it is
  ///   held, for somebody to look at, and nothing of it leaves (R20).
  private func soundFile(
    _ state: ReportFileState, _ row: OutboxRow
  ) async throws(PlatformError) -> OutgoingFile? {
    let codes: [String]
    do {
      let file = try await platform.build(state)
      if let figures = state.figures, !figures.difference.isZero {
        codes = figures.holdCodes
      } else if Array(SHA256.hash(data: file.bytes)) != state.digest.bytes {
        codes = ["digest"]
      } else {
        return file
      }
    } catch .record(let problems) {
      codes = problems
    } catch .codec {
      codes = ["\(HoldCause.minimum.rawValue):record"]
    } catch .shredded {
      codes = ["\(HoldCause.minimum.rawValue):\(MinimumField.identity.rawValue)"]
    }
    if !state.stage.isHeld(for: codes) {
      try await platform.perform(.hold(codes), on: row.stream.id)
      logger.error("report file held", metadata: ["codes": "\(codes.joined(separator: " "))"])
    }
    try await giveBack([row], afterSeconds: Dispatcher.holdSeconds)
    return nil
  }

  /// Tells every row of the file what the bureau said of it; one that knows already stays as it is.
  private func settle(
    _ file: ReportFileState, _ refused: [RefusedRow]
  ) async throws(PlatformError) {
    let codes = Dictionary(refused.map { ($0.position, $0.codes) }) { first, _ in first }
    for (position, name) in file.rows.enumerated() {
      let answer: DisclosureAnswer =
        codes[Int64(position)].map { .rowRejected(codes: $0) } ?? .rowAccepted
      do {
        try await platform.perform(
          .settle(disclosure: name.disclosure, answer), on: name.borrower)
      } catch .refused(.disclosureUnknown) {
        continue
      }
    }
  }
}

extension ReportFileState.Stage {
  fileprivate func isHeld(for codes: [String]) -> Bool {
    if case .held(_, codes) = self { true } else { false }
  }
}

extension ReportFileFigures {
  /// Why a file that does not add up to the ledger is held: the difference in 分.
  var holdCodes: [String] {
    ["\(HoldCause.ledger.rawValue):\(FigureDifference.Figure.balance.rawValue):\(difference.fen)"]
  }
}

extension FeedbackFile {
  /// Whether it is the answer to this file, and speaks of as many records.
  fileprivate func answers(_ file: OutgoingFile, rows: Int) -> Bool {
    var original = name
    original.direction = .original
    guard original.description == file.name, quotes(file) else { return false }
    return result == .refused || storedCount + refusedCount == rows
  }

  /// Whether the records that came back are those at their lines.
  private func quotes(_ file: OutgoingFile) -> Bool {
    let quoted = refused.filter { $0.businessCode != nil && $0.recordIndex >= 0 }
    guard !quoted.isEmpty else { return true }
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return quoted.allSatisfy { refusal in
      guard refusal.line <= lines.count, let code = refusal.businessCode else { return false }
      return String(decoding: lines[refusal.line - 1], as: UTF8.self).contains(">\(code)<")
    }
  }

  /// The refused rows; every one of them when the bureau refused the file whole.
  fileprivate func refusedRows(of count: Int) -> [RefusedRow] {
    guard result == .refused else {
      return refused.map {
        RefusedRow(position: Int64($0.recordIndex), codes: $0.problems.map(\.fbCode))
      }
    }
    let ofFile = Array(Set(fileProblems.map(\.fbCode))).sorted()
    let own = refusalsByRecord
    return (0..<count).map { place in
      let codes = own[place].map { $0.problems.map(\.fbCode) } ?? ofFile
      return RefusedRow(position: Int64(place), codes: codes.isEmpty ? ["ABF002"] : codes)
    }
  }
}
