/// One application for credit: the only thing that can trigger an inquiry (R61).
public struct Application: Hashable, Sendable {
  public var ordinal: Int64
  public var kind: ApplicationKind
  public var submittedOn: CivilDate
  public var stage: ApplicationStage
  /// The one product it is for; `nil` for both, which is still one application and one inquiry.
  public var only: Product?

  public init(
    ordinal: Int64, kind: ApplicationKind, submittedOn: CivilDate, stage: ApplicationStage,
    only: Product? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.submittedOn = submittedOn
    self.stage = stage
    self.only = only
  }
}

/// What is applied for (R64, R65).
public enum ApplicationKind: String, Sendable, FieldValue {
  case firstApplication = "first-application"
  /// 提额: a limit increase that the borrower asked for.
  case limitIncrease = "limit-increase"

  /// The inquiry trigger of the policy it counts as.
  public var trigger: InquiryTrigger {
    switch self {
    case .firstApplication: .firstApplication
    case .limitIncrease: .limitIncrease
    }
  }
}

/// Where an application is. The raw values are stored.
public enum ApplicationStage: String, Sendable, FieldValue {
  /// Waiting for the credit report.
  case inquiring
  /// The report (or a blank file) is here; waiting for the decision.
  case deciding
  /// Approved; the credit contract may be signed.
  case approved
  case refused
  /// To a person (N17, N47).
  case referred
  /// Approved, and the contract is signed.
  case contracted
  /// The borrower closed the contract it would have changed.
  case withdrawn

  public var isOpen: Bool { self == .inquiring || self == .deciding || self == .referred }
}

/// The credit report as the decision may see it: sealed whole, a few figures in the open (R62).
public struct InquiryAnswer: Hashable, Sendable {
  public var application: Int64
  /// The sealed report; `nil` for a blank file (白户, R136).
  public var report: SealedRef?
  /// The figures the policy names, by their field name.
  public var figures: [ReportFigure]

  public init(application: Int64, report: SealedRef?, figures: [ReportFigure]) {
    self.application = application
    self.report = report
    self.figures = figures
  }

  public func figure(_ name: String) -> Int64? {
    figures.first { $0.name == name }?.value
  }
}

/// One figure taken from a credit report.
public struct ReportFigure: Hashable, Sendable {
  public var name: String
  public var value: Int64

  public init(_ name: String, _ value: Int64) {
    self.name = name
    self.value = value
  }
}

extension Application: Coded {
  public init(_ f: inout Fields, _ v: Application?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind),
      submittedOn: try f("submittedOn", v?.submittedOn), stage: try f("stage", v?.stage),
      only: try f.optional("only", v?.only))
  }
}

extension InquiryAnswer: Coded {
  public init(_ f: inout Fields, _ v: InquiryAnswer?) throws(CodecError) {
    self.init(
      application: try f("application", v?.application),
      report: try f.optional("report", v?.report), figures: try f.list("figures", v?.figures))
  }
}

extension ReportFigure: Coded {
  public init(_ f: inout Fields, _ v: ReportFigure?) throws(CodecError) {
    self.init(try f("name", v?.name), try f("value", v?.value))
  }
}
