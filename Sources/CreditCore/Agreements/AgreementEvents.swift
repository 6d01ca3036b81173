/// The borrower agreed to a paper, and with it to the items ticked by hand.
public struct PaperAgreed: BorrowerEventBody {
  public static let kind = "paper.agreed/1"
  public var paper: SignedPaper
  public var consents: [Consent]
  /// Earlier consents to the same items, which these replace.
  public var replaced: [Int64]

  public init(paper: SignedPaper, consents: [Consent], replaced: [Int64]) {
    self.paper = paper
    self.consents = consents
    self.replaced = replaced
  }

  public init(_ f: inout Fields, _ v: PaperAgreed?) throws(CodecError) {
    self.init(
      paper: try f("paper", v?.paper), consents: try f.list("consents", v?.consents),
      replaced: try f.list("replaced", v?.replaced))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.papers.append(paper)
    if paper.code != nil { borrower.signingCode = nil }
    borrower.counts.papers = paper.ordinal
    borrower.end(replaced, ConsentEnd(on: paper.on, reason: .replaced))
    borrower.consents.append(contentsOf: consents)
    borrower.counts.consents += Int64(consents.count)
    if consents.contains(where: { $0.item == .bureauReporting }) { borrower.rollout.agree() }
  }
}

/// The borrower said no to a paper; nobody asks again by itself (N56).
public struct PaperRefused: BorrowerEventBody {
  public static let kind = "paper.refused/1"
  public var paper: PaperKind
  public var version: String
  public var on: CivilDate

  public init(paper: PaperKind, version: String, on: CivilDate) {
    self.paper = paper
    self.version = version
    self.on = on
  }

  public init(_ f: inout Fields, _ v: PaperRefused?) throws(CodecError) {
    self.init(
      paper: try f("paper", v?.paper), version: try f("version", v?.version),
      on: try f("on", v?.on))
  }

  /// A no to the authorisation is kept; of others the event is all there is to keep.
  public func apply(to borrower: inout Borrower) {
    guard paper == .bureauAuthorisation else { return }
    borrower.rollout.refusal = UpgradeRefusal(version: version, on: on)
  }
}

/// Consents ended, by withdrawal or because what they were given for came to its end.
public struct ConsentsEnded: BorrowerEventBody {
  public static let kind = "consents.ended/1"
  public var consents: [Int64]
  public var end: ConsentEnd

  public init(consents: [Int64], end: ConsentEnd) {
    self.consents = consents
    self.end = end
  }

  public init(_ f: inout Fields, _ v: ConsentsEnded?) throws(CodecError) {
    self.init(consents: try f.list("consents", v?.consents), end: try f("end", v?.end))
  }

  public func apply(to borrower: inout Borrower) {
    borrower.end(consents, end)
  }
}

extension Borrower {
  fileprivate mutating func end(_ ordinals: [Int64], _ end: ConsentEnd) {
    for index in consents.indices
    where ordinals.contains(consents[index].ordinal) && consents[index].isLive {
      consents[index].end = end
    }
  }
}
