import CreditBureau
import CreditCore
import Crypto

/// One report file as it is put together: each row is asked before it leaves, and the file's
/// figures add up beside its bytes.
struct FilePlan {
  /// What becomes of one row.
  enum Verdict {
    case ready(any ReportRecord)
    /// It must not leave as it is.
    case held([String])
    /// It goes into another file.
    case later
  }

  private(set) var state: ReportFileState
  private let platform: Platform
  private let check: RowCheck
  private let builder: RecordBuilder
  private var writer: ReportFileWriter
  private var figures: ReportFileFigures
  /// What the bureau will hold of a borrower once the rows of this file are stored.
  private var standings: [StreamID: BureauStanding] = [:]

  /// A file with a name that was never used.
  init(
    _ platform: Platform, _ record: RecordKind, of provider: PartyCode? = nil, submitter: String?
  ) async throws(PlatformError) {
    let day = platform.clock.businessDate
    let serial = try await FilePlan.freeSerial(platform, record, on: day)
    var state = ReportFileState(
      record: record, day: day, serial: serial, generatedAt: Instant(endOf: day), rows: [],
      digest: Digest(bytes: [UInt8](repeating: 0, count: 32)), stage: .planned)
    state.provider = provider
    // What is another funder's is handed in by us, or by our agent.
    let agent = submitter ?? provider.map { _ in platform.lender.providerCode }
    try self.init(platform, state, submitter: agent)
  }

  /// The first number of a day that no file has: they are given without gaps, so that few of a
  /// day's thousands are looked up.
  private static func freeSerial(
    _ platform: Platform, _ record: RecordKind, on day: CivilDate
  ) async throws(PlatformError) -> Int64 {
    func isUsed(_ serial: Int64) async throws(PlatformError) -> Bool {
      try await platform.reportFile(Platform.fileStream(record, day: day, serial: serial)) != nil
    }
    var newest: Int64 = -1
    var step: Int64 = 1
    while try await isUsed(newest + step) {
      newest += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if try await isUsed(newest + step) { newest += step }
    }
    return newest + 1
  }

  /// A file that is written again, or for the first time, as a state has it; without rows so far.
  init(
    _ platform: Platform, _ state: ReportFileState, submitter: String?
  ) throws(PlatformError) {
    (builder, writer) = try platform.fileTools(state)
    check = RowCheck(provider: builder.provider)
    figures = ReportFileFigures(owner: builder.provider.description, submitter: submitter)
    self.platform = platform
    self.state = state
    self.state.rows = []
  }

  /// Asks whether a row may go into the file.
  func verdict(
    on row: ReportRow, of borrower: Borrower
  ) async throws(PlatformError) -> Verdict {
    let record: any ReportRecord
    do {
      record = try await platform.record(of: row, borrower, builder)
    } catch .codec {
      return .held(["\(HoldCause.minimum.rawValue):record"])
    } catch .shredded {
      return .held(["\(HoldCause.minimum.rawValue):\(MinimumField.identity.rawValue)"])
    }
    let standing = standings[borrower.id] ?? borrower.standing(before: row)
    var causes = check.causes(of: row, record, borrower, against: standing)
    do {
      try writer.check(record)
    } catch {
      switch error {
      case .refused(let problems):
        causes += problems.map(\.fbCode).filter { !causes.contains($0) }
      case .duplicate, .full: return .later
      default: causes.append("\(HoldCause.minimum.rawValue):record")
      }
    }
    return causes.isEmpty ? .ready(record) : .held(causes)
  }

  /// Adds a row that may leave, and was released.
  mutating func add(
    _ record: any ReportRecord, of row: ReportRow, _ borrower: Borrower
  ) throws(PlatformError) {
    do {
      try writer.append(record)
    } catch {
      throw .record(error.codes)
    }
    state.rows.append(RowName(borrower: borrower.id, disclosure: row.disclosure))
    figures.add(row, ledger: borrower.ledger(of: row))
    if var standing = standings[borrower.id] ?? borrower.standing(before: row) {
      standing.take(row)
      standings[borrower.id] = standing
    }
  }

  /// Notes a row that was left out.
  mutating func leaveOut(_ name: RowName, _ codes: [String]) {
    state.leftOut.append(LeftOutRow(row: name, codes: codes))
  }

  /// The file, and the state in which it is planned.
  func finish() -> (ReportFileState, OutgoingFile) {
    var (state, figures) = (state, figures)
    let file = writer.finish()
    figures.filled = Int64(writer.completeness.filled)
    figures.optional = Int64(writer.completeness.optional)
    state.figures = figures
    state.digest = Digest(bytes: Array(SHA256.hash(data: file.bytes)))
    return (state, OutgoingFile(name: file.name.description, bytes: file.bytes, figures: figures))
  }
}

extension Borrower {
  /// What the bureau holds before a row of a file; `nil` where that is not known. A person's first
  /// record finds nothing there.
  fileprivate func standing(before row: ReportRow) -> BureauStanding? {
    let isFirst = row.record == .basicInformation && row.code == "10"
    return bureauStanding ?? (isFirst ? BureauStanding() : nil)
  }
}
