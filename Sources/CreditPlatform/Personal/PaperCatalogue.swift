public import CreditCore
import Crypto

/// The texts in force, each with its digest: what a person agrees to is exactly this (R57, R80).
public struct PaperCatalogue: Sendable {
  public let papers: [PaperKind: Paper]

  public init(_ papers: [Paper]) {
    self.papers = Dictionary(papers.map { ($0.kind, $0) }) { _, newest in newest }
  }

  /// SHA-256 over kind, version, both languages and the items, so that no change goes unseen.
  public static func digest(of paper: Paper) -> CreditCore.Digest {
    var parts = [
      paper.kind.rawValue, paper.version, paper.title.zh, paper.title.en, paper.body.zh,
      paper.body.en,
    ]
    for item in paper.items {
      parts += [item.id, item.text.zh, item.text.en, item.isNecessary ? "necessary" : "optional"]
    }
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array("\(part.utf8.count):".utf8))
      hash.update(data: Array(part.utf8))
    }
    return CreditCore.Digest(bytes: Array(hash.finalize()))
  }

  /// The agreement to a paper in force, with the items ticked.
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when there is no such paper, or an item isn't on it.
  public func agreement(
    to kind: PaperKind, items: [ConsentItem] = [], how: AgreementAct = .ownPage,
    evidence: SigningEvidence? = nil
  ) throws(PlatformError) -> AgreePaper {
    guard let paper = papers[kind] else { throw .refused(.paperMissing) }
    guard items.allSatisfy({ item in paper.items.contains { $0.id == item.rawValue } }) else {
      throw .refused(.paperItemUnknown)
    }
    return AgreePaper(
      kind: kind, version: paper.version, digest: PaperCatalogue.digest(of: paper), how: how,
      items: items, evidence: evidence)
  }
}
