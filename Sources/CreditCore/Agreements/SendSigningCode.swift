/// A request for a one-time code for one paper.
public struct SendSigningCode: Hashable, Sendable {
  /// The code's ordinal: the next one, since its digits and digest are made from it beforehand.
  public var ordinal: Int64
  /// The keyed digest of its digits.
  public var digest: Digest
  public var paper: PaperKind
  public var version: String
  /// The digest of the paper's text.
  public var text: Digest

  public init(
    ordinal: Int64, digest: Digest, paper: PaperKind, version: String, text: Digest
  ) {
    self.ordinal = ordinal
    self.digest = digest
    self.paper = paper
    self.version = version
    self.text = text
  }
}
