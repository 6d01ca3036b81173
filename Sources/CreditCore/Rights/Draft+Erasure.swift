extension Draft {
  /// After the answer that erases, nothing more happens here (N51).
  ///
  /// What the day close and the dispatcher ask for is let through: nothing is open any more, so it
  /// finds nothing to do.
  func checkErasure(_ command: BorrowerCommand) throws(Refusal) {
    guard state.isErased else { return }
    switch command {
    case .closeDay, .release, .settle, .recordErasure: return
    default: throw .erased
    }
  }

  /// Answers a deletion request by erasing. Every consent ends with it, while the person's key is
  /// still there to commit to that in the log.
  mutating func answerByErasing(_ request: RightsRequest, _ context: Context) {
    let end = ConsentEnd(on: context.businessDate, reason: .restricted)
    endSharing(end)
    endConsents(ConsentItem.allCases, end)
    answer(request, .done, context)
  }

  /// Records that the person's key and data are gone from the store. A repeat changes nothing.
  mutating func recordErasure(_ context: Context) throws(Refusal) {
    guard let request = state.erasure else { throw .requestUnknown }
    guard state.erasedOn == nil else { return }
    add(.personErased(PersonErased(request: request.ordinal, on: context.businessDate)))
  }

  /// Asks again what must be kept, once the day named in the answer is over: when nothing is left,
  /// the erasure follows by itself; else there is a new day.
  mutating func renewDeletion(on day: CivilDate, _ context: Context) {
    guard let (_, until) = state.waitingDeletion, day > until else { return }
    answerDeletionAnew(context)
  }

  /// Answers a deletion request that waits by what must be kept as things stand now.
  mutating func answerDeletionAnew(_ context: Context) {
    guard let (request, _) = state.waitingDeletion else { return }
    guard let kept = state.keeping(on: context.businessDate, context.policy.retention) else {
      answerByErasing(request, context)
      return
    }
    if request.answer != kept { answer(request, kept, context) }
  }
}
