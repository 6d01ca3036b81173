import CreditCore
public import CreditPlatform
import PolicyFiles

extension Installation {
  /// Every version of the sharing list that was published here.
  public var lists: SharingListArchive {
    Self.lists(
      platform.store, platform.clock,
      LogScribe(vault: platform.vault, institution: platform.institution), known: list.list)
  }

  /// - Parameter known: a list that was read before; its text need not be read again.
  static func lists(
    _ store: any Store, _ clock: any Clock, _ scribe: LogScribe, known: SharingList
  ) -> SharingListArchive {
    SharingListArchive(store: store, clock: clock, scribe: scribe) { text in
      let hash = digest(Array(text.utf8))
      if hash == known.hash { return known }
      return try? SharingText.list(
        SourceText(name: "sharing-list.yaml", text: text), hash: hash)
    }
  }

  /// Publishes the papers and the sharing list of the policy folder whose version is new, so that
  /// the text of every version that anybody can sign, or be bound by, is kept for ever.
  ///
  /// - Throws: ``CommandFailure``, refused when a text was changed without a version of its own.
  public func publishPapers() async throws(CommandFailure) {
    for edition in editions {
      let paper = edition.paper
      try await publish("\(paper.kind.rawValue) \(paper.version)") { () throws(PlatformError) in
        try await platform.archive.publish(edition, by: "system")
      }
    }
    try await publish("sharing-list.yaml \(list.list.version)") { () throws(PlatformError) in
      try await lists.publish(list, by: "system")
    }
  }

  private func publish<Event>(
    _ name: String, _ work: () async throws(PlatformError) -> Event?
  ) async throws(CommandFailure) {
    do throws(PlatformError) {
      _ = try await work()
    } catch .refused(let refusal) {
      throw CommandFailure(
        .refused, code: refusal.rawValue, title: "A paper can't be published.",
        detail: "\(name): a changed text needs a new version, an approver, and a first day not "
          + "before the last version's.", rule: refusal.rule)
    } catch {
      throw CommandFailure(error)
    }
  }
}
