import CreditCore

/// The state of one document's stream: which versions there are. Their texts stand in the events.
struct DocumentState: Hashable, Sendable {
  /// One published version.
  struct Version: Hashable, Sendable {
    var name: String
    var digest: Digest
    var effectiveFrom: CivilDate
  }

  /// In the order of publishing, which is the order of the effective dates.
  var versions: [Version] = []

  /// Decides whether an edition may be published. Pure.
  ///
  /// - Parameters:
  ///   - newest: the event of the newest version, for the differences.
  /// - Returns: the event; `nil` when exactly this text was published as this version before.
  func decide(
    _ edition: PaperEdition, by publisher: String, after newest: PaperPublished?, at now: Instant,
    on day: CivilDate
  ) throws(Refusal) -> PaperPublished? {
    do throws(PaperError) {
      try edition.paper.check()
    } catch {
      throw .paperIncomplete
    }
    let digest = PaperCatalogue.digest(of: edition.paper)
    if let known = versions.first(where: { $0.name == edition.paper.version }) {
      guard known.digest == digest else { throw .paperVersionTaken }
      return nil
    }
    guard SecondApproval(by: edition.approver, for: publisher) != nil else {
      throw .paperNotApproved
    }
    if let last = versions.last, edition.effectiveFrom < last.effectiveFrom {
      throw .paperDateGoesBack
    }
    return PaperPublished(
      paper: edition.paper, digest: digest, effectiveFrom: edition.effectiveFrom,
      approver: edition.approver, publisher: publisher, follows: newest?.paper.version,
      changes: newest.map { PaperDiff(from: $0.paper, to: edition.paper).changes } ?? [],
      at: now, on: day)
  }

  mutating func apply(_ event: PaperPublished) {
    versions.append(
      Version(
        name: event.paper.version, digest: event.digest, effectiveFrom: event.effectiveFrom))
  }
}

extension DocumentState: Coded {
  init(_ f: inout Fields, _ v: DocumentState?) throws(CodecError) {
    versions = try f.list("versions", v?.versions)
  }
}

extension DocumentState.Version: Coded {
  init(_ f: inout Fields, _ v: DocumentState.Version?) throws(CodecError) {
    name = try f("name", v?.name)
    digest = try f("digest", v?.digest)
    effectiveFrom = try f("effectiveFrom", v?.effectiveFrom)
  }
}
