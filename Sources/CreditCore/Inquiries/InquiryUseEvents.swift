/// A report that was here already was used for another application, within the purposes of the
/// authorisation and without asking the bureau again (R82).
public struct ReportReused: BorrowerEventBody {
  public static let kind = "report.reused/1"
  /// The answer as the new application has it.
  public var answer: InquiryAnswer
  /// The application for which the report was asked.
  public var of: Int64
  /// When it came.
  public var receivedOn: CivilDate
  /// The consent that it is used on now.
  public var consent: Int64
  public var on: CivilDate

  public init(
    answer: InquiryAnswer, of: Int64, receivedOn: CivilDate, consent: Int64, on: CivilDate
  ) {
    self.answer = answer
    self.of = of
    self.receivedOn = receivedOn
    self.consent = consent
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportReused?) throws(CodecError) {
    self.init(
      answer: try f("answer", v?.answer), of: try f("of", v?.of),
      receivedOn: try f("receivedOn", v?.receivedOn), consent: try f("consent", v?.consent),
      on: try f("on", v?.on))
  }

  /// The day of the answer stays: a report gets no younger by being used.
  public func apply(to borrower: inout Borrower) {
    borrower.inquiryAnswer = answer
    borrower.counts.usedConsent = consent
    borrower.set(.deciding, of: answer.application)
  }
}

/// The borrower applied for the other product too, while the application was open.
public struct ApplicationJoined: BorrowerEventBody {
  public static let kind = "application.joined/1"
  public var application: Int64
  public var product: Product
  public var on: CivilDate

  public init(application: Int64, product: Product, on: CivilDate) {
    self.application = application
    self.product = product
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ApplicationJoined?) throws(CodecError) {
    self.init(
      application: try f("application", v?.application), product: try f("product", v?.product),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    guard let index = borrower.applications.firstIndex(where: { $0.ordinal == application })
    else { return }
    borrower.applications[index].only = nil
  }
}

/// 贷后管理: the bureau answered a post-loan inquiry. The figures are for looking after the loans;
/// no application is decided by them (R56).
public struct LoanMonitored: BorrowerEventBody {
  public static let kind = "loan.monitored/1"
  public var reading: ReportReading
  /// SHA-256 of the report as received; of nothing for a blank file.
  public var digest: Digest

  public init(reading: ReportReading, digest: Digest) {
    self.reading = reading
    self.digest = digest
  }

  public init(_ f: inout Fields, _ v: LoanMonitored?) throws(CodecError) {
    self.init(reading: try f("reading", v?.reading), digest: try f("digest", v?.digest))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.inquiries.monitored = reading
  }
}

/// The report that the policy asks for before a payout was read. With a reason against it the draw
/// is called off.
public struct DrawChecked: BorrowerEventBody {
  public static let kind = "draw.checked/1"
  public var loan: Int64
  public var reading: ReportReading
  /// SHA-256 of the report as received; `nil` for one that was here already.
  public var digest: Digest?
  /// What speaks against the payout; nothing when it goes out.
  public var reasons: [DecisionReason]
  public var on: CivilDate

  public init(
    loan: Int64, reading: ReportReading, digest: Digest?, reasons: [DecisionReason], on: CivilDate
  ) {
    self.loan = loan
    self.reading = reading
    self.digest = digest
    self.reasons = reasons
    self.on = on
  }

  public init(_ f: inout Fields, _ v: DrawChecked?) throws(CodecError) {
    self.init(
      loan: try f("loan", v?.loan), reading: try f("reading", v?.reading),
      digest: try f.optional("digest", v?.digest), reasons: try f.list("reasons", v?.reasons),
      on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.inquiries.drawn = reading
  }
}

/// Somebody of the staff read a report: who, in which role, what for (R82).
public struct ReportOpened: BorrowerEventBody {
  public static let kind = "report.opened/1"
  public var report: SealedRef
  public var staff: DeskCode
  public var role: StaffRole
  public var use: ReportUse
  public var on: CivilDate

  public init(
    report: SealedRef, staff: DeskCode, role: StaffRole, use: ReportUse, on: CivilDate
  ) {
    self.report = report
    self.staff = staff
    self.role = role
    self.use = use
    self.on = on
  }

  public init(_ f: inout Fields, _ v: ReportOpened?) throws(CodecError) {
    self.init(
      report: try f("report", v?.report), staff: try f("staff", v?.staff),
      role: try f("role", v?.role), use: try f("use", v?.use), on: try f("on", v?.on))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.inquiries.openings += 1
    borrower.inquiries.openedOn = on
  }
}
