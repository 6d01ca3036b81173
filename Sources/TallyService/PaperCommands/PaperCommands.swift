import CreditCore
import CreditPlatform
import PolicyFiles
import SQLStore

/// `tally paper`: the texts that borrowers read and sign, in all their versions.
public enum PaperCommands {
  /// One line for each version: those of the policy folder, and with a data folder the published
  /// ones.
  ///
  /// - Parameter settings: an installation; `nil` for the policy folder alone.
  public static func list(
    _ settings: Settings?, policy: String?, json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    var lines: [PaperLine] = []
    let editions = try editions(settings?.policy ?? policy)
    let published = try await versions(settings)
    for kind in PaperKind.allCases {
      let known = published[kind] ?? []
      lines += known.map { PaperLine($0) }
      for edition in editions where edition.paper.kind == kind {
        guard !known.contains(where: { $0.paper.version == edition.paper.version }) else {
          continue
        }
        lines.append(PaperLine(edition))
      }
    }
    return PaperDocument.list(lines, json: json)
  }

  /// A version's whole text; without one named, the newest.
  public static func show(
    _ kind: String, version: String?, _ settings: Settings?, policy: String?, json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    let found = try await texts(of: kind, settings, policy: policy)
    guard let version else {
      guard let newest = found.last else { throw missing(kind) }
      return PaperDocument.text(newest, json: json)
    }
    return PaperDocument.text(try text(version, in: found), json: json)
  }

  /// What changes from one version to another, field by field.
  public static func diff(
    _ kind: String, from old: String, to new: String, _ settings: Settings?, policy: String?,
    json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    let found = try await texts(of: kind, settings, policy: policy)
    let diff = PaperDiff(from: try text(old, in: found).0, to: try text(new, in: found).0)
    return PaperDocument.changes(diff, json: json)
  }

  /// Publishes the text of a file.
  public static func publish(
    path: String, approver: String, effectiveOn: String, publisher: String, _ settings: Settings,
    json: Bool
  ) async throws(CommandFailure) -> [UInt8] {
    guard let day = CivilDate(effectiveOn) else {
      throw .badInput("effective-on", "it must be a day such as 2026-10-05")
    }
    let paper: Paper
    do {
      let name = String(path.split(separator: "/").last ?? "FILE")
      paper = try PaperText.paper(PolicyFolder.text(at: path, name: name))
    } catch {
      throw PolicyCommands.failure(error)
    }
    let edition = PaperEdition(paper: paper, effectiveFrom: day, approver: approver)
    return try await withArchive(settings) { archive throws(PlatformError) in
      let event = try await archive.publish(edition, by: publisher)
      let known = try await archive.published(paper.kind).first {
        $0.paper.version == paper.version
      }
      return PaperDocument.published(event ?? known, isNew: event != nil, json: json)
    }
  }

  /// Runs work on an installation's archive; the log stays free for the process that serves.
  private static func withArchive<Value: Sendable>(
    _ settings: Settings, _ work: (PaperArchive) async throws(PlatformError) -> Value
  ) async throws(CommandFailure) -> Value {
    let store = try await Installation.existingStore(settings)
    let scribe = LogScribe(
      vault: try DataFolder(settings.data).vault(), institution: settings.lender.institution)
    let result: Result<Value, PlatformError>
    do throws(PlatformError) {
      result = .success(
        try await work(PaperArchive(store: store, clock: SystemClock(), scribe: scribe)))
    } catch {
      result = .failure(error)
    }
    await store.close()
    switch result {
    case .success(let value): return value
    case .failure(let error): throw CommandFailure(error)
    }
  }

  private static func versions(
    _ settings: Settings?
  ) async throws(CommandFailure) -> [PaperKind: [PaperPublished]] {
    guard let settings else { return [:] }
    return try await withArchive(settings) { archive throws(PlatformError) in
      var versions: [PaperKind: [PaperPublished]] = [:]
      for kind in PaperKind.allCases { versions[kind] = try await archive.published(kind) }
      return versions
    }
  }

  /// Every version of a kind that is known, the oldest first, each with its first day.
  private static func texts(
    of name: String, _ settings: Settings?, policy: String?
  ) async throws(CommandFailure) -> [(Paper, CivilDate)] {
    guard let kind = PaperKind(rawValue: name) else { throw missing(name) }
    var texts = (try await versions(settings)[kind] ?? []).map { ($0.paper, $0.effectiveFrom) }
    for edition in try editions(settings?.policy ?? policy)
    where edition.paper.kind == kind
      && !texts.contains(where: { $0.0.version == edition.paper.version })
    {
      texts.append((edition.paper, edition.effectiveFrom))
    }
    return texts
  }

  private static func text(
    _ version: String, in texts: [(Paper, CivilDate)]
  ) throws(CommandFailure) -> (Paper, CivilDate) {
    guard let found = texts.first(where: { $0.0.version == version }) else {
      let known = texts.map(\.0.version).joined(separator: ", ")
      throw .badInput("version", "there is no such version; known are \(known)")
    }
    return found
  }

  private static func missing(_ kind: String) -> CommandFailure {
    let known = PaperKind.allCases.map(\.rawValue).joined(separator: ", ")
    return .badInput("kind", "there is no such paper; known are \(known)")
  }

  private static func editions(_ policy: String?) throws(CommandFailure) -> [PaperEdition] {
    let folder = PolicyFolder(path: try PolicyLocation.folder(policy))
    do {
      return try folder.editions()
    } catch {
      throw PolicyCommands.failure(error)
    }
  }
}
