/// The borrower applied.
public struct ApplicationSubmitted: BorrowerEventBody {
  public static let kind = "application.submitted/1"
  public var application: Application

  public init(application: Application) {
    self.application = application
  }

  public init(_ f: inout Fields, _ v: ApplicationSubmitted?) throws(CodecError) {
    application = try f("application", v?.application)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.applications.append(application)
    borrower.counts.applications = application.ordinal
  }
}

/// The bureau answered: the report is sealed, the figures that the policy names stand here.
public struct InquiryAnswered: BorrowerEventBody {
  public static let kind = "inquiry.answered/1"
  public var answer: InquiryAnswer
  /// SHA-256 of the report as received, for the log; of nothing for a blank file.
  public var digest: Digest
  public var on: CivilDate

  public init(answer: InquiryAnswer, digest: Digest, on: CivilDate) {
    self.answer = answer
    self.digest = digest
    self.on = on
  }

  public init(_ f: inout Fields, _ v: InquiryAnswered?) throws(CodecError) {
    self.init(
      answer: try f("answer", v?.answer), digest: try f("digest", v?.digest), on: try f("on", v?.on)
    )
  }

  public func apply(to borrower: inout Borrower) {
    borrower.inquiryAnswer = answer
    borrower.inquiries.source = ReportSource(on: on, consent: borrower.counts.usedConsent)
    borrower.set(.deciding, of: answer.application)
  }
}

/// The application was decided; the decision holds all it used, so that it can be replayed.
public struct ApplicationDecided: BorrowerEventBody {
  public static let kind = "application.decided/1"
  public var decision: Decision

  public init(decision: Decision) {
    self.decision = decision
  }

  public init(_ f: inout Fields, _ v: ApplicationDecided?) throws(CodecError) {
    decision = try f("decision", v?.decision)
  }

  public func apply(to borrower: inout Borrower) {
    borrower.decision = decision
    let stage: ApplicationStage =
      switch decision.outcome {
      case .approve: .approved
      case .refuse: .refused
      case .refer: .referred
      }
    borrower.set(stage, of: decision.application)
  }
}

extension Borrower {
  mutating func set(_ stage: ApplicationStage, of ordinal: Int64) {
    guard let index = applications.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    applications[index].stage = stage
  }
}
