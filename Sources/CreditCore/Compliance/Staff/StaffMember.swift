/// Somebody of the staff, by a number: roles, training, denied accesses (R74, R75).
public struct StaffMember: Hashable, Sendable {
  public var id: DeskCode
  public var standing: StaffStanding
  /// In the order of their names.
  public var roles: [StaffRole]
  /// The newest of each course.
  public var trainings: [Training]
  /// How often personal data stayed closed to them.
  public var denials: Int64
  public var lastDeniedOn: CivilDate?

  public init(
    id: DeskCode, standing: StaffStanding, roles: [StaffRole] = [], trainings: [Training] = [],
    denials: Int64 = 0, lastDeniedOn: CivilDate? = nil
  ) {
    self.id = id
    self.standing = standing
    self.roles = roles
    self.trainings = trainings
    self.denials = denials
    self.lastDeniedOn = lastDeniedOn
  }

  public func training(_ course: TrainingCourse) -> Training? {
    trainings.first { $0.course == course }
  }

  public func isTrained(_ course: TrainingCourse, on day: CivilDate) -> Bool {
    training(course)?.isValid(on: day) ?? false
  }

  /// Whether they are trained for what they see, or see nothing.
  public func mayWork(on day: CivilDate) -> Bool {
    roles.allSatisfy { Access.fields(of: $0).isEmpty } || isTrained(.privacy, on: day)
  }
}

/// Whether somebody works here. The raw values are stored.
public enum StaffStanding: String, Sendable, FieldValue {
  /// Nobody of that number was ever added; somebody tried with it.
  case unknown
  case active
  case left
}

extension StaffMember: Coded {
  public init(_ f: inout Fields, _ v: StaffMember?) throws(CodecError) {
    self.init(
      id: try f("id", v?.id), standing: try f("standing", v?.standing),
      roles: try f.list("roles", v?.roles), trainings: try f.list("trainings", v?.trainings),
      denials: try f("denials", v?.denials),
      lastDeniedOn: try f.optional("lastDeniedOn", v?.lastDeniedOn))
  }
}
