import CreditCore
import CreditPlatform

/// `tally staff`: roles, training, and what each may open (R74, R75).
public enum StaffCommands {
  /// Adds somebody, or gives them other roles when they are known.
  public static func add(
    _ settings: Settings, id: String, roles: String, by: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let (id, by) = (try DeskRun.code(id, "id"), try DeskRun.code(by, "by"))
    let roles = Set(try DeskRun.words(roles, "roles", as: StaffRole.self))
    return try await perform(settings, id, day) { (known) throws(DeskError) in
      known ? .assign(roles, by: by) : .add(id, roles: roles, by: by)
    }
  }

  /// Records a training; without `until` it holds as long as the policy lets it.
  public static func train(
    _ settings: Settings, id: String, course: String, passed: String, until: String?, by: String,
    on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let (id, by) = (try DeskRun.code(id, "id"), try DeskRun.code(by, "by"))
    let course = try DeskRun.word(course, "course", as: TrainingCourse.self)
    let passedOn = try DeskRun.civilDate(passed, "passed")
    let last: CivilDate? =
      if let until { try DeskRun.civilDate(until, "until") } else { nil }
    return try await DeskRun.run(settings, on: day) { (_, desk) throws(DeskError) in
      let months: Int64
      do throws(PlatformError) { months = try desk.context().terms.trainingMonths } catch {
        throw .platform(error)
      }
      let training = Training(
        course: course, passedOn: passedOn,
        validUntil: last ?? passedOn.adding(months: Int(months)))
      let member = try await desk.perform(
        .train(training, by: by), on: id.text, as: StaffMember.self)
      return document([member])
    }
  }

  /// Ends every access of somebody who leaves.
  public static func leave(
    _ settings: Settings, id: String, by: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let (id, by) = (try DeskRun.code(id, "id"), try DeskRun.code(by, "by"))
    return try await perform(settings, id, day) { (_) throws(DeskError) in .leave(by: by) }
  }

  /// Everybody, in the order of their numbers.
  public static func list(
    _ settings: Settings, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    try await DeskRun.run(settings, on: day) { (_, desk) throws(DeskError) in
      document(try await desk.all(StaffMember.self).sorted { $0.id < $1.id })
    }
  }

  /// Whether somebody may open these fields now; a no is recorded, and is the command's refusal.
  public static func check(
    _ settings: Settings, id: String, fields: String, on day: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let id = try DeskRun.code(id, "id")
    let fields = try DeskRun.words(fields, "fields", as: ShareField.self)
    return try await DeskRun.run(settings, on: day) { (_, desk) throws(DeskError) in
      try await desk.authorise(fields, for: id)
      return JSONOutput.document { output in
        output.text("staff", id.text)
        output.flag("allowed", true)
      }
    }
  }

  private static func perform(
    _ settings: Settings, _ id: DeskCode, _ day: String?,
    _ command: (_ isKnown: Bool) throws(DeskError) -> StaffCommand
  ) async throws(CommandFailure) -> [UInt8] {
    try await DeskRun.run(settings, on: day) { (_, desk) throws(DeskError) in
      let known = try await desk.state(StaffMember.self, id.text)
      let member = try await desk.perform(
        try command(known.map { $0.standing != .unknown } ?? false), on: id.text,
        as: StaffMember.self)
      return document([member])
    }
  }

  private static func document(_ members: [StaffMember]) -> [UInt8] {
    JSONOutput.document { output in
      output.list("staff", members) { output, member in
        output.text("id", member.id.text)
        output.text("standing", member.standing.rawValue)
        output.text("roles", member.roles.map(\.rawValue).joined(separator: ","))
        output.list("trainings", member.trainings) { output, training in
          output.text("course", training.course.rawValue)
          output.text("passedOn", training.passedOn.description)
          output.text("validUntil", training.validUntil.description)
        }
        output.number("denials", Int(member.denials))
      }
    }
  }
}
