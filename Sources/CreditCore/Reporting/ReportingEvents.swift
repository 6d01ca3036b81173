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
    case .creditAgreement where row.isEnd: borrower.agreement?.endReportedOn = row.on
    case .creditAgreement: borrower.agreement?.reportedOn = row.on
    case .account:
      borrower.updateServicing(of: row.contract) {
        if $0.reported.openedOn == nil { $0.reported.openedOn = row.on }
        if row.code == "30" || row.code == "31" || row.on == row.on.month.lastDay {
          $0.reported.month = row.account?.month
        }
        if row.account?.closedOn != nil { $0.reported.closedOn = row.on }
      }
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

  public init(disclosure: Int64, isAccepted: Bool, codes: [String], on: CivilDate) {
    self.disclosure = disclosure
    self.isAccepted = isAccepted
    self.codes = codes
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportRowAnswered?) throws(CodecError) {
    self.init(
      disclosure: try f("disclosure", v?.disclosure),
      isAccepted: try f("isAccepted", v?.isAccepted),
      codes: try f.list("codes", v?.codes), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    let row = borrower.rows.first { $0.disclosure == disclosure }
    borrower.rows.removeAll { $0.disclosure == disclosure }
    // A first record that was cancelled never left: it is made again when it may.
    guard let row, !isAccepted else { return }
    guard codes.isEmpty else {
      borrower.refusedRows.append(RefusedReportRow(row: row, codes: codes))
      return
    }
    switch row.record {
    case .basicInformation:
      borrower.reporting.isPersonReported = false
      if row.code == "10" { borrower.reporting.isPersonKnown = false }
    case .creditAgreement where row.isEnd: borrower.agreement?.endReportedOn = nil
    case .creditAgreement: borrower.agreement?.reportedOn = nil
    case .account where row.isOpening:
      borrower.updateServicing(of: row.contract) { $0.reported = ReportedAccount() }
    case .account: break
    }
  }
}

/// A refused row was looked into and is told anew: another row takes its place (R21).
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
