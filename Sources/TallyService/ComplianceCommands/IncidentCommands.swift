import CreditCore
import CreditPlatform
import Foundation

/// `tally incident`: the breach procedure (N53).
public enum IncidentCommands {
  private static let mostBytes = 256 << 20

  /// Opens an incident; without `detected` it was detected now.
  public static func open(
    _ settings: Settings, id: String, cause: String, fields: String, persons: Int,
    detectedHoursAgo: Int, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    let (id, by) = (try DeskRun.code(id, "id"), try DeskRun.code(by, "by"))
    let cause = try DeskRun.word(cause, "cause", as: IncidentCause.self)
    let fields = try DeskRun.words(fields, "fields", as: ShareField.self)
    guard (0...8760).contains(detectedHoursAgo), (0...2_000_000_000).contains(persons) else {
      throw .badInput("persons", "or the hours: out of range")
    }
    let detected = SystemClock().now.adding(seconds: -Int64(detectedHoursAgo) * 3600)
    return try await perform(
      settings, id,
      .open(
        IncidentOpened(
          id: id, cause: cause, fields: fields, persons: Int64(persons), detectedAt: detected,
          by: by)))
  }

  /// Records what was done so that the harm grows no more.
  public static func contain(
    _ settings: Settings, id: String, measures: String, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    try await perform(
      settings, try DeskRun.code(id, "id"),
      .contain(try DeskRun.text(measures, "measures"), by: try DeskRun.code(by, "by")))
  }

  /// Records that the authority was told, with its number of the notice.
  public static func notifyAuthority(
    _ settings: Settings, id: String, authority: String, reference: String, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    try await perform(
      settings, try DeskRun.code(id, "id"),
      .notifyAuthority(
        try DeskRun.text(authority, "authority"),
        reference: try DeskRun.code(reference, "reference"), by: try DeskRun.code(by, "by")))
  }

  /// Tells the persons of a list, a borrower's reference on each line. Stopped and run again with
  /// the same list and notice, it goes on where it stopped.
  ///
  /// - Parameter notice: JSON with fields, cause, harm, remedy, selfHelp and contact.
  public static func notifyPersons(
    _ settings: Settings, id: String, notice: [UInt8], list: String, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    let (id, by) = (try DeskRun.code(id, "id"), try DeskRun.code(by, "by"))
    let notice = try breachNotice(notice)
    let references = try references(list)
    return try await DeskRun.run(settings, on: nil) { (_, desk) throws(DeskError) in
      let incident = try await desk.notifyPersons(
        of: id, notice, references: references, by: by)
      return try document([incident], desk)
    }
  }

  /// Records why the persons need not be told.
  public static func excuse(
    _ settings: Settings, id: String, excuse: String, reason: String, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    try await perform(
      settings, try DeskRun.code(id, "id"),
      .excuse(
        try DeskRun.word(excuse, "excuse", as: NoticeExcuse.self),
        try DeskRun.text(reason, "reason"), by: try DeskRun.code(by, "by")))
  }

  /// Closes an incident with what was learnt.
  public static func close(
    _ settings: Settings, id: String, lessons: String, by: String
  ) async throws(CommandFailure) -> [UInt8] {
    try await perform(
      settings, try DeskRun.code(id, "id"),
      .close(lessons: try DeskRun.text(lessons, "lessons"), by: try DeskRun.code(by, "by")))
  }

  /// One incident, or all.
  public static func show(
    _ settings: Settings, id: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let id: DeskCode? = if let id { try DeskRun.code(id, "id") } else { nil }
    return try await DeskRun.run(settings, on: nil) { (_, desk) throws(DeskError) in
      guard let id else { return try document(try await desk.all(Incident.self), desk) }
      guard let incident = try await desk.state(Incident.self, id.text) else {
        throw .refused(.unknown)
      }
      return try document([incident], desk)
    }
  }

  private static func perform(
    _ settings: Settings, _ id: DeskCode, _ command: IncidentCommand
  ) async throws(CommandFailure) -> [UInt8] {
    try await DeskRun.run(settings, on: nil) { (_, desk) throws(DeskError) in
      try document([try await desk.perform(command, on: id.text, as: Incident.self)], desk)
    }
  }

  private static func breachNotice(_ input: [UInt8]) throws(CommandFailure) -> BreachNotice {
    let document = try JSONInput(
      document: input, fields: ["fields", "cause", "harm", "remedy", "selfHelp", "contact"])
    func text(_ name: String) throws(CommandFailure) -> DeskText {
      try DeskRun.text(try document.text(name), name)
    }
    var fields: [ShareField] = []
    for name in try document.texts("fields", atMost: 50) {
      fields.append(try DeskRun.word(name, "fields"))
    }
    return BreachNotice(
      fields: fields, cause: try text("cause"), harm: try text("harm"),
      remedy: try text("remedy"), selfHelp: try text("selfHelp"), contact: try text("contact"))
  }

  private static func references(_ path: String) throws(CommandFailure) -> [String] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= mostBytes, let data = FileManager.default.contents(atPath: path) else {
      throw .badInput("list", "the file can't be read, or is larger than 256 MiB")
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }

  private static func document(
    _ incidents: [Incident], _ desk: ComplianceDesk
  ) throws(DeskError) -> [UInt8] {
    let context: DeskContext
    do { context = try desk.context() } catch { throw .platform(error) }
    return JSONOutput.document { output in
      output.list("incidents", incidents) { output, incident in
        output.text("id", incident.id.text)
        output.text("cause", incident.cause.rawValue)
        output.text("fields", incident.fields.map(\.rawValue).joined(separator: ","))
        output.number("persons", Int(incident.persons))
        output.text("detectedAt", incident.detectedAt.description)
        output.text("stage", incident.stage.rawValue)
        output.list("clocks", incident.clocks(context.terms)) { output, clock in
          output.text("step", clock.step.rawValue)
          output.text("dueAt", clock.dueAt.description)
          if let done = clock.doneAt { output.text("doneAt", done.description) }
          output.flag("late", clock.isLate(at: context.recordedAt))
        }
        if let round = incident.round {
          output.object("notices") { output in
            output.number("listed", Int(round.count))
            output.number("gone", Int(round.position))
            output.number("told", Int(round.told))
            output.number("missed", Int(round.missed))
          }
        }
      }
    }
  }
}
