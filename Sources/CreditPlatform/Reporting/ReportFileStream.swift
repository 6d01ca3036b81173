public import CreditCore
import SQLSession
import TransparencyLog

/// One row of a report file: whose, and which of their disclosures.
public struct RowName: Hashable, Sendable, Coded {
  public var borrower: StreamID
  public var disclosure: Int64

  public init(borrower: StreamID, disclosure: Int64) {
    self.borrower = borrower
    self.disclosure = disclosure
  }

  public init(_ f: inout Fields, _ v: RowName?) throws(CodecError) {
    self.init(
      borrower: try f("borrower", v?.borrower), disclosure: try f("disclosure", v?.disclosure))
  }
}

/// A row that the bureau refused: its place in the file and the bureau's codes.
public struct RefusedRow: Hashable, Sendable, Coded {
  public var position: Int64
  public var codes: [String]

  public init(position: Int64, codes: [String]) {
    self.position = position
    self.codes = codes
  }

  public init(_ f: inout Fields, _ v: RefusedRow?) throws(CodecError) {
    self.init(position: try f("position", v?.position), codes: try f.list("codes", v?.codes))
  }
}

/// The state of one report file's stream.
public struct ReportFileState: Hashable, Sendable {
  /// How far the file has come.
  public enum Stage: Hashable, Sendable {
    /// Its rows are fixed and released; its log entry is on the way.
    case planned
    case released(attempt: Int64)
    /// The bureau answered; what it refused stands here until every row knows.
    case answered([RefusedRow])
  }

  public var record: RecordKind
  public var day: CivilDate
  public var serial: Int64
  public var generatedAt: Instant
  public var rows: [RowName]
  /// SHA-256 of the plain file.
  public var digest: Digest
  public var stage: Stage
}

/// What can be asked of a report file's stream.
enum ReportFileCommand {
  case plan(ReportFileState)
  case release
  case answer([RefusedRow])
}

extension ReportFileState: Coded {
  public init(_ f: inout Fields, _ v: ReportFileState?) throws(CodecError) {
    record = try f("record", v?.record)
    day = try f("day", v?.day)
    serial = try f("serial", v?.serial)
    generatedAt = try f("generatedAt", v?.generatedAt)
    rows = try f.list("rows", v?.rows)
    digest = try f("digest", v?.digest)
    stage = try f("stage", v?.stage)
  }
}

extension ReportFileState.Stage: Coded {
  public init(_ f: inout Fields, _ v: ReportFileState.Stage?) throws(CodecError) {
    let parts: (Int64, Int64?, [RefusedRow])? =
      switch v {
      case nil: nil
      case .planned: (0, nil, [])
      case .released(let attempt): (1, attempt, [])
      case .answered(let refused): (2, nil, refused)
      }
    let code = try f("code", parts?.0)
    let attempt = try f.optional("attempt", parts?.1)
    let refused = try f.list("refused", parts?.2)
    switch (code, attempt) {
    case (0, _): self = .planned
    case (1, let attempt?): self = .released(attempt: attempt)
    case (2, _): self = .answered(refused)
    default: throw .wrongType("stage")
    }
  }
}

extension Platform {
  /// The stream of a file: one for each record type, day and serial, so that a name is never used
  /// twice (spec bureau, F0000601).
  static func fileStream(_ record: RecordKind, day: CivilDate, serial: Int64) -> StreamID {
    let text = "report-file|\(record.rawValue)|\(day)|\(serial)"
    return StreamID(bytes: FileID.bytes(of: text)) ?? StreamID(high: 0, low: 0)
  }

  func reportFile(_ id: StreamID) async throws(PlatformError) -> (Int64, ReportFileState)? {
    do {
      guard let stored = try await store.load(StreamRef(.reportFile, id), parts: []) else {
        return nil
      }
      return (stored.version, try ReportFileState(encoded: stored.state))
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  /// Carries out one command on a report file.
  @discardableResult
  func perform(
    _ command: ReportFileCommand, on id: StreamID
  ) async throws(PlatformError) -> ReportFileState {
    let current = try await reportFile(id)
    var state: ReportFileState
    let kind: String
    switch (command, current?.1) {
    case (.plan(let plan), nil):
      state = plan
      kind = "report-file.planned/1"
    case (.release, let known?):
      state = known
      switch known.stage {
      case .planned: state.stage = .released(attempt: 1)
      case .released(let attempt): state.stage = .released(attempt: attempt + 1)
      case .answered: throw .refused(.disclosureNotDue)
      }
      kind = "report-file.released/1"
    case (.answer(let refused), let known?):
      state = known
      state.stage = .answered(refused)
      kind = "report-file.answered/1"
    default: throw .refused(.disclosureUnknown)
    }
    let isPlan = current == nil
    let body = state.encoded()
    let event = NewEvent(
      type: kind, body: body, postings: nil,
      leaf: isPlan ? try fileLeaf(id, body: body) : nil, recordedAt: clock.now,
      businessDate: clock.businessDate)
    let unit = Unit(
      stream: StreamRef(.reportFile, id), expectedVersion: current?.0 ?? 0, state: body,
      events: [event],
      outbox: isPlan
        ? [NewOutboxRow(topic: OutboxTopic.reportFile, body: [], afterEvent: 0)] : [])
    do throws(StoreError) {
      guard case .committed = try await store.commit([unit]).first else { throw .busy }
    } catch {
      throw .store(error)
    }
    return state
  }
}
