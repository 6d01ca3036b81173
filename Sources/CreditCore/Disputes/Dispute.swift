/// 异议: somebody says that what the credit bureau holds of this person is wrong (N28). It holds
/// codes, dates and sealed papers only; what was written stands in the papers.
public struct Dispute: Hashable, Sendable {
  public var ordinal: Int64
  public var origin: DisputeOrigin
  public var subject: DisputeSubject
  /// What is said to be wrong.
  public var field: DisputedField
  /// The day it came in: the clock counts from here.
  public var receivedOn: CivilDate
  /// The last day for the answer in writing.
  public var answerBy: CivilDate
  public var stage: DisputeStage
  /// The claim, the evidence, the answer and the statement, in the order in which they came.
  public var papers: [DisputePaper]
  public var finding: DisputeFinding?
  /// The rows that correct what was wrong: disclosures, newest last.
  public var rows: [Int64]
  /// The day on which the bureau had taken the correction.
  public var correctedOn: CivilDate?
  /// The day of the answer in writing.
  public var answeredOn: CivilDate?
  /// The smallest number of days left for which an alarm was raised; −1 once it was late.
  public var alarmed: Int64?
  /// 标注: the bureau's number of the mark it set.
  public var mark: ObjectionNumber?
  /// What was told to the bureau about it, outside of report files.
  public var messages: [DisputeMessage]

  public init(
    ordinal: Int64, origin: DisputeOrigin, subject: DisputeSubject, field: DisputedField,
    receivedOn: CivilDate, answerBy: CivilDate, stage: DisputeStage = .new,
    papers: [DisputePaper] = [], finding: DisputeFinding? = nil, rows: [Int64] = [],
    correctedOn: CivilDate? = nil, answeredOn: CivilDate? = nil, alarmed: Int64? = nil,
    mark: ObjectionNumber? = nil, messages: [DisputeMessage] = []
  ) {
    self.ordinal = ordinal
    self.origin = origin
    self.subject = subject
    self.field = field
    self.receivedOn = receivedOn
    self.answerBy = answerBy
    self.stage = stage
    self.papers = papers
    self.finding = finding
    self.rows = rows
    self.correctedOn = correctedOn
    self.answeredOn = answeredOn
    self.alarmed = alarmed
    self.mark = mark
    self.messages = messages
  }

  /// Whether the data stand as disputed (标注) and the case is not at its end.
  public var isOpen: Bool { stage != .archived }

  /// Whether the answer is still owed: the clock of N28 runs.
  public var isAwaitingAnswer: Bool { answeredOn == nil && stage < .accepted }

  /// The newest paper of a kind.
  public func paper(_ kind: DisputePaperKind) -> DisputePaper? {
    papers.last { $0.kind == kind }
  }

  /// Whether the bureau has got a message of a kind.
  func hasTold(_ kind: DisputeMessageKind) -> Bool {
    messages.contains { $0.kind == kind && $0.settledOn != nil }
  }

  /// Whether a message of a kind is on its way or has arrived.
  func hasMade(_ kind: DisputeMessageKind) -> Bool { messages.contains { $0.kind == kind } }
}

extension Dispute {
  /// What is put right at the bureau, by the name that forms and commands use; `nil` for another
  /// name, and where no row tells of what is disputed.
  public func correction(named name: String) -> ReportCorrection? {
    guard case .account(let contract, _) = subject else { return nil }
    switch name {
    case "month": return .month(contract: contract)
    case "terms": return .terms(contract: contract)
    case "delete-account": return .deleteAccount(contract: contract)
    case "agreement": return .agreement
    default: return nil
    }
  }
}

extension Dispute: Coded {
  public init(_ f: inout Fields, _ v: Dispute?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), origin: try f("origin", v?.origin),
      subject: try f("subject", v?.subject), field: try f("field", v?.field),
      receivedOn: try f("receivedOn", v?.receivedOn), answerBy: try f("answerBy", v?.answerBy),
      stage: try f("stage", v?.stage), papers: try f.list("papers", v?.papers),
      finding: try f.optional("finding", v?.finding), rows: try f.listIfAny("rows", v?.rows),
      correctedOn: try f.optional("correctedOn", v?.correctedOn),
      answeredOn: try f.optional("answeredOn", v?.answeredOn),
      alarmed: try f.optional("alarmed", v?.alarmed), mark: try f.optional("mark", v?.mark),
      messages: try f.listIfAny("messages", v?.messages))
  }
}
