/// What is known of the inquiries about one borrower beside the newest answer to an application.
public struct InquiryStanding: Hashable, Sendable {
  /// When the report of the newest answer came, and on which consent.
  public var source: ReportSource?
  /// What the newest post-loan report said (R56): for looking after the loans, never for a
  /// decision.
  public var monitored: ReportReading?
  /// What the report said that was asked for before a draw.
  public var drawn: ReportReading?
  /// When a post-loan inquiry was intended last.
  public var postLoanOn: CivilDate?
  /// How often somebody of the staff opened a report (R82).
  public var openings: Int64 = 0
  public var openedOn: CivilDate?

  public init() {}
}

/// Where the newest report comes from.
public struct ReportSource: Hashable, Sendable {
  /// The day of the bureau's answer.
  public var on: CivilDate
  /// The consent that it rests on.
  public var consent: Int64

  public init(on: CivilDate, consent: Int64) {
    self.on = on
    self.consent = consent
  }
}

/// A report that no application asked for: sealed whole, the policy's figures in the open (R62).
public struct ReportReading: Hashable, Sendable {
  /// `nil` for a blank file (白户).
  public var report: SealedRef?
  public var figures: [ReportFigure]
  public var on: CivilDate

  public init(report: SealedRef?, figures: [ReportFigure], on: CivilDate) {
    self.report = report
    self.figures = figures
    self.on = on
  }

  public func figure(_ field: ReportFieldName) -> Int64? {
    figures.first { $0.name == field.rawValue }?.value
  }
}

extension InquiryStanding: Coded {
  public init(_ f: inout Fields, _ v: InquiryStanding?) throws(CodecError) {
    source = try f.optional("source", v?.source)
    monitored = try f.optional("monitored", v?.monitored)
    drawn = try f.optional("drawn", v?.drawn)
    postLoanOn = try f.optional("postLoanOn", v?.postLoanOn)
    openings = try f("openings", v?.openings)
    openedOn = try f.optional("openedOn", v?.openedOn)
  }
}

extension ReportSource: Coded {
  public init(_ f: inout Fields, _ v: ReportSource?) throws(CodecError) {
    self.init(on: try f("on", v?.on), consent: try f("consent", v?.consent))
  }
}

extension ReportReading: Coded {
  public init(_ f: inout Fields, _ v: ReportReading?) throws(CodecError) {
    self.init(
      report: try f.optional("report", v?.report), figures: try f.list("figures", v?.figures),
      on: try f("on", v?.on))
  }
}
