/// An assessment was written.
public struct AssessmentDrafted: DeskEvent {
  public static let kind = "assessment.drafted/1"
  public var id: DeskCode
  public var content: AssessmentContent
  public var author: DeskCode
  public var on: CivilDate

  public init(id: DeskCode, content: AssessmentContent, author: DeskCode, on: CivilDate) {
    self.id = id
    self.content = content
    self.author = author
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AssessmentDrafted?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), content: try f("content", v?.content),
      author: try f("author", v?.author), on: try f("on", v?.on))
  }

  public func apply(to state: Assessment?) -> Assessment? {
    Assessment(id: id, content: content, author: author, draftedOn: on)
  }
}

/// An assessment was approved by somebody else than its author.
public struct AssessmentPublished: DeskEvent {
  public static let kind = "assessment.published/1"
  public var approval: AssessmentApproval

  public init(approval: AssessmentApproval) {
    self.approval = approval
  }

  public init(_ f: inout Fields, _ v: AssessmentPublished?) throws(CodecError) {
    approval = try f("approval", v?.approval)
  }

  public func apply(to state: Assessment?) -> Assessment? {
    var assessment = state
    assessment?.approval = approval
    return assessment
  }
}

/// An assessment holds no more; it is kept all the same.
public struct AssessmentWithdrawn: DeskEvent {
  public static let kind = "assessment.withdrawn/1"
  public var by: DeskCode
  public var on: CivilDate

  public init(by: DeskCode, on: CivilDate) {
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AssessmentWithdrawn?) throws(CodecError) {
    self.init(by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to state: Assessment?) -> Assessment? {
    var assessment = state
    assessment?.withdrawnOn = on
    return assessment
  }
}
