/// A one-time code (验证码) sent to the borrower's phone for one paper. The six digits are
/// authentication data (C3): they stand nowhere, only their keyed digest does.
public struct SigningCode: Hashable, Sendable {
  /// How long a code can be used.
  public static let seconds: Int64 = 600
  /// How often one may be typed in wrongly.
  public static let mostTries: Int64 = 5
  /// How long to wait before another is sent.
  public static let pauseSeconds: Int64 = 60

  public var ordinal: Int64
  /// Of the digits, keyed by the vault.
  public var digest: Digest
  /// What is to be signed with it: this paper, in this version, with this text.
  public var paper: PaperKind
  public var version: String
  public var text: Digest
  public var sentAt: Instant
  public var expiresAt: Instant
  public var triesLeft: Int64
  /// The notice that carries it.
  public var notice: Int64
  /// Whether it was typed in rightly; it is used up by the signature.
  public var isProved: Bool

  public init(
    ordinal: Int64, digest: Digest, paper: PaperKind, version: String, text: Digest,
    sentAt: Instant, expiresAt: Instant, triesLeft: Int64, notice: Int64, isProved: Bool = false
  ) {
    self.ordinal = ordinal
    self.digest = digest
    self.paper = paper
    self.version = version
    self.text = text
    self.sentAt = sentAt
    self.expiresAt = expiresAt
    self.triesLeft = triesLeft
    self.notice = notice
    self.isProved = isProved
  }

  /// Whether it can still be typed in or signed with.
  public func isLive(at now: Instant) -> Bool {
    now <= expiresAt && (isProved || triesLeft > 0)
  }
}

extension SigningCode: Coded {
  public init(_ f: inout Fields, _ v: SigningCode?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), digest: try f("digest", v?.digest),
      paper: try f("paper", v?.paper), version: try f("version", v?.version),
      text: try f("text", v?.text), sentAt: try f("sentAt", v?.sentAt),
      expiresAt: try f("expiresAt", v?.expiresAt), triesLeft: try f("triesLeft", v?.triesLeft),
      notice: try f("notice", v?.notice), isProved: try f("isProved", v?.isProved))
  }
}
