import CreditCore
import CreditPlatform

/// One version of a paper in a list.
struct PaperLine {
  var kind: PaperKind
  var version: String
  var title: BilingualText
  var effectiveFrom: CivilDate
  var approver: String
  var digest: String
  /// The day it was published; `nil` while it only lies in the policy folder.
  var publishedOn: CivilDate?

  init(_ edition: PaperEdition) {
    kind = edition.paper.kind
    version = edition.paper.version
    title = edition.paper.title
    effectiveFrom = edition.effectiveFrom
    approver = edition.approver
    digest = Hex.text(PaperCatalogue.digest(of: edition.paper).bytes)
  }

  init(_ published: PaperPublished) {
    self.init(
      PaperEdition(
        paper: published.paper, effectiveFrom: published.effectiveFrom,
        approver: published.approver))
    publishedOn = published.on
  }
}
