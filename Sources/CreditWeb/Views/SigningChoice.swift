import CreditCore

/// What ticked items come to. Nothing is ticked beforehand, and nothing that was not ticked is
/// agreed to (R58, R103).
struct SigningChoice: Hashable {
  /// The items that are consents of their own and were ticked.
  private(set) var consents: [ConsentItem] = []
  /// What has to be ticked before it can be signed.
  private(set) var missing: [PaperItem] = []

  init(_ papers: [Paper], ticked: Set<String>) {
    var left: [PaperItem] = []
    for item in papers.flatMap(\.items) where item.isAsked {
      if let consent = ConsentItem(rawValue: item.id) {
        if ticked.contains(item.id) { consents.append(consent) } else { left.append(item) }
      } else if !ticked.contains(item.id) {
        missing.append(item)
      }
    }
    // Consents are given one by one; with none at all there is nothing to sign.
    if consents.isEmpty { missing += left }
  }
}

extension PaperItem {
  /// Whether it is decided with the signature. An optional item that is no consent of the paper is
  /// a switch of its own, off until it is switched on (R12, R27, R33).
  var isAsked: Bool { isNecessary || ConsentItem(rawValue: id) != nil }
}
