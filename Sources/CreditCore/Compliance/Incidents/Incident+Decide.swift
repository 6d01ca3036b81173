extension Incident: DeskStream {
  public static var streamKind: StreamKind { .incident }

  public static var events: [any DeskEvent<Incident>.Type] {
    [
      IncidentOpened.self, IncidentContained.self, AuthorityNotified.self, NoticesBegun.self,
      NoticesAdvanced.self, PersonsExcused.self, IncidentClosed.self,
    ]
  }

  /// Each step follows the one before; a step that comes late is taken all the same, and its
  /// clock shows it (N53).
  public static func decide(
    _ command: IncidentCommand, _ state: Incident?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<Incident>] {
    let now = context.recordedAt
    if case .open(let opened) = command {
      guard state == nil else { throw .known }
      guard !opened.fields.isEmpty, opened.persons >= 0 else { throw .incidentIncomplete }
      guard opened.detectedAt <= now else { throw .dayOutOfRange }
      return [opened]
    }
    guard let state else { throw .unknown }
    switch command {
    case .open: throw .known
    case .contain(let measures, let by):
      try state.expect(.detected)
      return [IncidentContained(measures: measures, by: by, at: now)]
    case .notifyAuthority(let authority, let reference, let by):
      try state.expect(.contained)
      return [
        AuthorityNotified(authority: authority, reference: reference, by: by, at: now)
      ]
    case .beginNotices(let notice, let round, let by):
      return try state.begin(notice, round, by)
    case .advance(let position, let told, let missed):
      try state.expect(.notifyingPersons)
      guard let round = state.round, position > round.position, position <= round.count,
        told >= 0, missed >= 0, told + missed == position - round.position
      else { throw .stepOutOfOrder }
      return [NoticesAdvanced(position: position, told: told, missed: missed, at: now)]
    case .excuse(let excuse, let reason, let by):
      try state.expect(.authorityNotified)
      return [PersonsExcused(excuse: excuse, reason: reason, by: by, at: now)]
    case .close(let lessons, let by):
      try state.expect(.personsNotified, .personsExcused)
      return [IncidentClosed(lessons: lessons, by: by, at: now)]
    }
  }

  /// The persons may also be told after they were excused: the authority can order it.
  private func begin(
    _ notice: BreachNotice, _ round: NoticeRound, _ by: DeskCode
  ) throws(DeskRefusal) -> [any DeskEvent<Incident>] {
    if stage == .notifyingPersons || stage == .personsNotified {
      guard self.round?.list == round.list, self.notice == notice else { throw .listChanged }
      return []
    }
    try expect(.authorityNotified, .personsExcused)
    guard round.count > 0 else { throw .listEmpty }
    guard !notice.fields.isEmpty else { throw .incidentIncomplete }
    return [NoticesBegun(notice: notice, list: round.list, count: round.count, by: by)]
  }

  private func expect(_ stages: IncidentStage...) throws(DeskRefusal) {
    guard stages.contains(stage) else { throw .stepOutOfOrder }
  }
}
