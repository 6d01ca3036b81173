extension Assessment: DeskStream {
  public static var streamKind: StreamKind { .assessment }

  public static var events: [any DeskEvent<Assessment>.Type] {
    [AssessmentDrafted.self, AssessmentPublished.self, AssessmentWithdrawn.self]
  }

  /// Nobody approves what they wrote; an approval holds no longer than the policy says (N52).
  public static func decide(
    _ command: AssessmentCommand, _ state: Assessment?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<Assessment>] {
    let today = context.businessDate
    switch command {
    case .draft(let id, let content, let author):
      guard content.isComplete else { throw .assessmentIncomplete }
      if let state {
        guard state.withdrawnOn == nil else { throw .assessmentEnded }
        guard state.approval == nil else { throw .known }
        if state.content == content, state.author == author { return [] }
      }
      return [AssessmentDrafted(id: id, content: content, author: author, on: today)]
    case .publish(let approver, let reviewBy):
      let known = try standing(state)
      guard approver != known.author else { throw .ownAct }
      let latest = today.adding(months: Int(context.terms.reviewMonths))
      guard today < reviewBy, reviewBy <= latest else { throw .dayOutOfRange }
      return [
        AssessmentPublished(
          approval: AssessmentApproval(approver: approver, on: today, reviewBy: reviewBy))
      ]
    case .withdraw(let by):
      _ = try standing(state)
      return [AssessmentWithdrawn(by: by, on: today)]
    }
  }

  private static func standing(_ state: Assessment?) throws(DeskRefusal) -> Assessment {
    guard let state else { throw .unknown }
    guard state.withdrawnOn == nil else { throw .assessmentEnded }
    return state
  }
}
