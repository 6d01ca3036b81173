extension StaffMember: DeskStream {
  public static var streamKind: StreamKind { .staff }

  public static var events: [any DeskEvent<StaffMember>.Type] {
    [
      StaffAdded.self, StaffAssigned.self, StaffTrained.self, StaffDeparted.self,
      AccessDenied.self,
    ]
  }

  /// Nobody adds, assigns or trains themselves; a training holds no longer than the policy says
  /// (R74, R75).
  public static func decide(
    _ command: StaffCommand, _ state: StaffMember?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<StaffMember>] {
    let today = context.businessDate
    switch command {
    case .add(let id, let roles, let by):
      guard state?.standing ?? .unknown == .unknown else { throw .known }
      guard !roles.isEmpty else { throw .rolesMissing }
      guard by != id else { throw .ownAct }
      return [StaffAdded(id: id, roles: roles.sorted(), by: by, on: today)]
    case .assign(let roles, let by):
      let member = try active(state)
      guard !roles.isEmpty else { throw .rolesMissing }
      guard by != member.id else { throw .ownAct }
      return roles == Set(member.roles)
        ? [] : [StaffAssigned(roles: roles.sorted(), by: by, on: today)]
    case .train(let training, let by):
      let member = try active(state)
      guard by != member.id else { throw .ownAct }
      let longest = training.passedOn.adding(months: Int(context.terms.trainingMonths))
      guard training.passedOn <= today, training.passedOn <= training.validUntil,
        training.validUntil <= longest
      else { throw .dayOutOfRange }
      return member.trainings.contains(training) ? [] : [StaffTrained(training: training, by: by)]
    case .leave(let by):
      _ = try active(state)
      return [StaffDeparted(by: by, on: today)]
    case .deny(let id, let fields, let denial):
      return [AccessDenied(id: id, fields: fields, denial: denial, on: today)]
    }
  }

  private static func active(_ state: StaffMember?) throws(DeskRefusal) -> StaffMember {
    guard let state, state.standing != .unknown else { throw .unknown }
    guard state.standing == .active else { throw .staffLeft }
    return state
  }
}
