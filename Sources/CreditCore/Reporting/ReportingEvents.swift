/// What became of what the bureau is told of a person.
public enum ReportEvent: Hashable, Sendable {
  case began(ReportingBegan)
  case rowMade(ReportRowMade)
  case rowAnswered(ReportRowAnswered)
  case rowCorrected(ReportRowCorrected)
  case rowSuperseded(ReportRowSuperseded)
  case amended(ReportAmended)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .began(let body): body
    case .rowMade(let body): body
    case .rowAnswered(let body): body
    case .rowCorrected(let body): body
    case .rowSuperseded(let body): body
    case .amended(let body): body
    }
  }
}

/// Reporting of this person began: their wave has come and the authorisation is live (R111).
public struct ReportingBegan: BorrowerEventBody {
  public static let kind = "reporting.began/1"
  public var on: CivilDate
  /// The share of borrowers, in thousandths, whose wave had come.
  public var wave: Int64

  public init(on: CivilDate, wave: Int64) {
    self.on = on
    self.wave = wave
  }

  public init(_ f: inout Fields, _ v: ReportingBegan?) throws(CodecError) {
    self.init(on: try f("on", v?.on), wave: try f("wave", v?.wave))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.reporting.beganOn = on
  }
}

/// A record for the bureau was made; it is sent in a file, once its notice is old enough.
public struct ReportRowMade: BorrowerEventBody {
  public static let kind = "report-row.made/1"
  public var row: ReportRow

  public init(row: ReportRow) {
    self.row = row
  }

  public init(_ f: inout Fields, _ v: ReportRowMade?) throws(CodecError) {
    row = try f("row", v?.row)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.rows.append(row)
    switch row.record {
    case .basicInformation:
      borrower.reporting.isPersonReported = true
      borrower.reporting.isPersonKnown = true
    case .creditAgreement: borrower.tellAgreement(row)
    case .accountCodeChange:
      borrower.updateReported(of: row.contract) { $0.number = row.number }
    case .specialEvent:
      borrower.updateReported(of: row.contract) {
        $0.movedOutOn = row.code == SpecialEventCode.movedOut ? row.on : nil
      }
    case .account:
      for loan in row.joined {
        borrower.updateLoan(loan) { $0.servicing.reported.head = row.contract }
      }
      borrower.updateReported(of: row.contract) {
        if $0.openedOn == nil { $0.type = row.type }
      }
      let facts = borrower.factCount(of: row.contract, through: row.on)
      borrower.updateReported(of: row.contract) { $0.take(row, facts: facts) }
    case .accountCorrection:
      let facts = borrower.factCount(of: row.contract, through: row.on)
      let madeOn = borrower.disclosure(row.disclosure)?.intendedOn ?? row.on
      borrower.updateReported(of: row.contract) {
        $0.correct(row, facts: facts)
        if row.reopens { $0.reopen(row, on: madeOn) }
      }
    case .accountSegmentDeletion:
      borrower.updateReported(of: row.contract) {
        $0.delete(ReportSegment(rawValue: row.code), row.on...max(row.on, row.through ?? row.on))
      }
    case .accountDeletion:
      borrower.updateReported(of: row.contract) { $0 = ReportedAccount(deletedOn: row.on) }
    case .agreementCorrection, .agreementSegmentDeletion, .agreementCodeChange,
      .agreementDeletion:
      borrower.tellAgreement(row)
    }
  }
}

/// The bureau stored the record, or refused it with codes.
public struct ReportRowAnswered: BorrowerEventBody {
  public static let kind = "report-row.answered/1"
  public var disclosure: Int64
  public var isAccepted: Bool
  /// The bureau's feedback codes of a refused record.
  public var codes: [String]
  public var on: CivilDate
  /// Whether it left and never arrived, so that it is owed as it was.
  public var isLost: Bool

  public init(
    disclosure: Int64, isAccepted: Bool, codes: [String], on: CivilDate, isLost: Bool = false
  ) {
    self.disclosure = disclosure
    self.isAccepted = isAccepted
    self.codes = codes
    self.on = on
    self.isLost = isLost
  }

  public init(_ f: inout Fields, _ v: ReportRowAnswered?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure),
      isAccepted: try f("isAccepted", v?.isAccepted),
      codes: try f.list("codes", v?.codes), on: try f("on", v?.on),
      isLost: try f.optional("isLost", v.flatMap { $0.isLost ? true : nil }) ?? false)
  }

  public func apply(to borrower: inout Borrower) {
    let row = borrower.rows.first { $0.disclosure == disclosure }
    borrower.rows.removeAll { $0.disclosure == disclosure }
    if let row, isAccepted { borrower.bureauStored(row) }
    guard let row else { return }
    guard !isAccepted else { return borrower.noteNotice(of: row) }
    // What was cancelled never left: it is made again when it may. What puts right waits for
    // somebody, as what was refused.
    guard codes.isEmpty, row.ground == nil else {
      borrower.refusedRows.append(RefusedReportRow(row: row, codes: codes))
      borrower.noteRefusal(of: row)
      return
    }
    borrower.forgetTold(row)
    // A month has one month-end row: nothing else would tell it.
    if isLost, row.record == .account, row.code == "30" {
      borrower.updateReported(of: row.contract) { reported in
        // An account whose opening went with it is told anew.
        guard reported.openedOn != nil else { return }
        reported.missing = (reported.missing + [row.on]).sorted()
        reported.missedOn = on
      }
    }
  }
}

/// A row that had not left was told anew, since what it says did not hold any more: another row
/// takes its place where one is owed.
public struct ReportRowSuperseded: BorrowerEventBody {
  public static let kind = "report-row.superseded/1"
  public var disclosure: Int64
  public var on: CivilDate

  public init(disclosure: Int64, on: CivilDate) {
    self.disclosure = disclosure
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportRowSuperseded?) throws(CodecError) {
    self.init(disclosure: try f("disclosure", v?.disclosure), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    guard let row = borrower.rows.first(where: { $0.disclosure == disclosure }) else { return }
    borrower.rows.removeAll { $0.disclosure == disclosure }
    borrower.forgetTold(row)
  }
}

/// A refused row was looked into and is told anew, or overtaken by what the bureau took since:
/// another row takes its place (R21).
public struct ReportRowCorrected: BorrowerEventBody {
  public static let kind = "report-row.corrected/1"
  /// The disclosure of the refused row.
  public var disclosure: Int64
  public var on: CivilDate

  public init(disclosure: Int64, on: CivilDate) {
    self.disclosure = disclosure
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportRowCorrected?) throws(CodecError) {
    self.init(disclosure: try f("disclosure", v?.disclosure), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.refusedRows.removeAll { $0.row.disclosure == disclosure }
  }
}
