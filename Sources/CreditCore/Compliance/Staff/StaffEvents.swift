/// Somebody joined the staff.
public struct StaffAdded: DeskEvent {
  public static let kind = "staff.added/1"
  public var id: DeskCode
  public var roles: [StaffRole]
  public var by: DeskCode
  public var on: CivilDate

  public init(id: DeskCode, roles: [StaffRole], by: DeskCode, on: CivilDate) {
    self.id = id
    self.roles = roles
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: StaffAdded?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), roles: try f.list("roles", v?.roles), by: try f("by", v?.by),
      on: try f("on", v?.on))
  }

  public func apply(to state: StaffMember?) -> StaffMember? {
    var member = state ?? StaffMember(id: id, standing: .active)
    member.standing = .active
    member.roles = roles
    return member
  }
}

/// Somebody got other roles.
public struct StaffAssigned: DeskEvent {
  public static let kind = "staff.assigned/1"
  public var roles: [StaffRole]
  public var by: DeskCode
  public var on: CivilDate

  public init(roles: [StaffRole], by: DeskCode, on: CivilDate) {
    self.roles = roles
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: StaffAssigned?) throws(CodecError) {
    self.init(
      roles: try f.list("roles", v?.roles), by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to state: StaffMember?) -> StaffMember? {
    var member = state
    member?.roles = roles
    return member
  }
}

/// Somebody passed a training.
public struct StaffTrained: DeskEvent {
  public static let kind = "staff.trained/1"
  public var training: Training
  public var by: DeskCode

  public init(training: Training, by: DeskCode) {
    self.training = training
    self.by = by
  }

  public init(_ f: inout Fields, _ v: StaffTrained?) throws(CodecError) {
    self.init(training: try f("training", v?.training), by: try f("by", v?.by))
  }

  public func apply(to state: StaffMember?) -> StaffMember? {
    guard var member = state else { return nil }
    // One that was recorded late doesn't shorten a newer one.
    if let known = member.training(training.course), known.validUntil > training.validUntil {
      return member
    }
    member.trainings.removeAll { $0.course == training.course }
    member.trainings.append(training)
    return member
  }
}

/// Somebody left.
public struct StaffDeparted: DeskEvent {
  public static let kind = "staff.departed/1"
  public var by: DeskCode
  public var on: CivilDate

  public init(by: DeskCode, on: CivilDate) {
    self.by = by
    self.on = on
  }

  public init(_ f: inout Fields, _ v: StaffDeparted?) throws(CodecError) {
    self.init(by: try f("by", v?.by), on: try f("on", v?.on))
  }

  public func apply(to state: StaffMember?) -> StaffMember? {
    var member = state
    member?.standing = .left
    return member
  }
}

/// Personal data stayed closed to somebody, or to a number that nobody has (R74).
public struct AccessDenied: DeskEvent {
  public static let kind = "staff.access-denied/1"
  public var id: DeskCode
  public var fields: [ShareField]
  public var denial: AccessDenial
  public var on: CivilDate

  public init(id: DeskCode, fields: [ShareField], denial: AccessDenial, on: CivilDate) {
    self.id = id
    self.fields = fields
    self.denial = denial
    self.on = on
  }

  public init(_ f: inout Fields, _ v: AccessDenied?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), fields: try f.list("fields", v?.fields),
      denial: try f("denial", v?.denial), on: try f("on", v?.on))
  }

  public func apply(to state: StaffMember?) -> StaffMember? {
    var member = state ?? StaffMember(id: id, standing: .unknown)
    member.denials += 1
    member.lastDeniedOn = on
    return member
  }
}
