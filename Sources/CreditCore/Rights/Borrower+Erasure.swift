extension Borrower {
  /// The deletion request that was answered by erasing; there is no way back from it.
  public var erasure: RightsRequest? {
    requests.first { $0.kind == .deletion && $0.answer == .done }
  }

  /// Whether this person's data are erased, or are about to be: the key goes as soon as the
  /// answer stands in the log, and ``erasedOn`` then says when.
  public var isErased: Bool { erasure != nil }

  /// The deletion request whose data are stored until a day, and that day.
  ///
  /// A borrower who took the restriction back that began with the request uses the service again:
  /// their request is settled, and nothing is erased unasked.
  var waitingDeletion: (request: RightsRequest, until: CivilDate)? {
    guard openRequest(.deletion) == nil, let request = answeredRequest(.deletion),
      case .storedOnly(let until, _) = request.answer,
      let answeredOn = request.answeredOn, let restrictedOn, restrictedOn <= answeredOn
    else { return nil }
    return (request, until)
  }

  /// The day after the last on which data have to be kept: then it is asked again.
  func deletionDays(_ next: CivilDate) -> [CivilDate] {
    waitingDeletion.map { [max($0.until.adding(days: 1), next)] } ?? []
  }

  /// Whether something is still on its way or in somebody's hands that needs the data, or would
  /// come to an answer that is about them.
  var isUnfinished: Bool {
    !disclosures.isEmpty || !rows.isEmpty || !cases.isEmpty || !complaints.isEmpty
      || requests.contains { $0.isOpen && $0.kind != .deletion } || !openDisputes.isEmpty
  }
}
