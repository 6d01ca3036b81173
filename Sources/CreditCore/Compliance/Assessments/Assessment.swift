/// One impact assessment (个人信息保护影响评估): written by one, approved by another, looked at again
/// by a day, and kept (N52).
public struct Assessment: Hashable, Sendable {
  public var id: DeskCode
  public var content: AssessmentContent
  public var author: DeskCode
  public var draftedOn: CivilDate
  /// The newest approval; `nil` for a draft.
  public var approval: AssessmentApproval?
  public var withdrawnOn: CivilDate?

  public init(
    id: DeskCode, content: AssessmentContent, author: DeskCode, draftedOn: CivilDate,
    approval: AssessmentApproval? = nil, withdrawnOn: CivilDate? = nil
  ) {
    self.id = id
    self.content = content
    self.author = author
    self.draftedOn = draftedOn
    self.approval = approval
    self.withdrawnOn = withdrawnOn
  }

  /// Whether the activity may rest on it on a day.
  public func isLive(on day: CivilDate) -> Bool {
    guard let approval, approval.on <= day, day <= approval.reviewBy else { return false }
    return withdrawnOn.map { day < $0 } ?? true
  }
}

/// Who approved an assessment, when, and until when it holds.
public struct AssessmentApproval: Hashable, Sendable {
  public var approver: DeskCode
  public var on: CivilDate
  /// The last day before it must be looked at again.
  public var reviewBy: CivilDate

  public init(approver: DeskCode, on: CivilDate, reviewBy: CivilDate) {
    self.approver = approver
    self.on = on
    self.reviewBy = reviewBy
  }
}

extension AssessmentApproval: Coded {
  public init(_ f: inout Fields, _ v: AssessmentApproval?) throws(CodecError) {
    self.init(
      approver: try f("approver", v?.approver), on: try f("on", v?.on),
      reviewBy: try f("reviewBy", v?.reviewBy))
  }
}

extension Assessment: Coded {
  public init(_ f: inout Fields, _ v: Assessment?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), content: try f("content", v?.content),
      author: try f("author", v?.author), draftedOn: try f("draftedOn", v?.draftedOn),
      approval: try f.optional("approval", v?.approval),
      withdrawnOn: try f.optional("withdrawnOn", v?.withdrawnOn))
  }
}
