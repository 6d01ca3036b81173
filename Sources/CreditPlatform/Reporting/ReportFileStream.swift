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
    /// It can't be written as it was planned: it waits for somebody, after so many attempts to send
    /// it, with the codes of why (R20).
    case held(attempts: Int64, codes: [String])
    /// It was held, never left, and was given up: its rows go into other files.
    case withdrawn
  }

  public var record: RecordKind
  public var day: CivilDate
  public var serial: Int64
  public var generatedAt: Instant
  public var rows: [RowName]
  /// SHA-256 of the plain file.
  public var digest: Digest
  public var stage: Stage
  /// What it adds up to; `nil` for a file of an earlier version.
  public var figures: ReportFileFigures?
  /// Rows that were left out when it was planned, with the codes of why.
  public var leftOut: [LeftOutRow] = []
  /// 数据提供机构区段码 of the funder whose data it holds; `nil` for the lender's own (R84).
  public var provider: PartyCode?
}

/// What can be asked of a report file's stream.
enum ReportFileCommand {
  case plan(ReportFileState)
  case release
  case answer([RefusedRow])
  case hold([String])
  case withdraw
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
    figures = try f.optional("figures", v?.figures)
    leftOut = try f.listIfAny("leftOut", v?.leftOut)
    provider = try f.optional("provider", v?.provider)
  }
}

extension ReportFileState.Stage: Coded {
  public init(_ f: inout Fields, _ v: ReportFileState.Stage?) throws(CodecError) {
    var (attempt, refused, codes): (Int64?, [RefusedRow], [String]) = (nil, [], [])
    var stage: Int64?
    switch v {
    case nil: break
    case .planned: stage = 0
    case .released(let number): (stage, attempt) = (1, number)
    case .answered(let rows): (stage, refused) = (2, rows)
    case .held(let number, let why): (stage, attempt, codes) = (3, number, why)
    case .withdrawn: stage = 4
    }
    let code = try f("code", stage)
    attempt = try f.optional("attempt", attempt)
    refused = try f.list("refused", refused)
    codes = try f.listIfAny("codes", codes)
    switch (code, attempt) {
    case (0, _): self = .planned
    case (1, let attempt?): self = .released(attempt: attempt)
    case (2, _): self = .answered(refused)
    case (3, let attempt?): self = .held(attempts: attempt, codes: codes)
    case (4, _): self = .withdrawn
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
    let (state, kind) = try Self.decide(command, current?.1)
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

  /// The state after a command, and the kind of its event.
  private static func decide(
    _ command: ReportFileCommand, _ known: ReportFileState?
  ) throws(PlatformError) -> (ReportFileState, String) {
    if case .plan(let plan) = command, known == nil { return (plan, "report-file.planned/1") }
    guard var state = known else { throw .refused(.disclosureUnknown) }
    switch (command, state.stage) {
    case (.release, .planned): state.stage = .released(attempt: 1)
    case (.release, .released(let attempt)), (.release, .held(let attempt, _)):
      state.stage = .released(attempt: attempt + 1)
    case (.answer(let refused), .planned), (.answer(let refused), .released),
      (.answer(let refused), .answered):
      state.stage = .answered(refused)
    case (.hold(let codes), .planned): state.stage = .held(attempts: 0, codes: codes)
    case (.hold(let codes), .released(let attempts)), (.hold(let codes), .held(let attempts, _)):
      state.stage = .held(attempts: attempts, codes: codes)
    case (.withdraw, .held(0, _)): state.stage = .withdrawn
    default: throw .refused(.disclosureNotDue)
    }
    return (state, state.stage.eventKind)
  }
}

extension ReportFileState.Stage {
  fileprivate var eventKind: String {
    switch self {
    case .planned: "report-file.planned/1"
    case .released: "report-file.released/1"
    case .answered: "report-file.answered/1"
    case .held: "report-file.held/1"
    case .withdrawn: "report-file.withdrawn/1"
    }
  }
}
