/// A document the borrower agreed to: exactly which text, when and how (R4, R57, R80, R133).
public struct SignedPaper: Hashable, Sendable {
  public var ordinal: Int64
  public var kind: PaperKind
  public var version: String
  /// SHA-256 of the text that was shown.
  public var digest: Digest
  public var at: Instant
  public var on: CivilDate
  public var how: AgreementAct
  /// The one-time code that was typed in for it, if one was.
  public var code: Int64?
  /// SHA-256 of the description of the device on which it was signed, if it was on a page.
  public var device: Digest?

  public init(
    ordinal: Int64, kind: PaperKind, version: String, digest: Digest, at: Instant, on: CivilDate,
    how: AgreementAct, code: Int64? = nil, device: Digest? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.version = version
    self.digest = digest
    self.at = at
    self.on = on
    self.how = how
    self.code = code
    self.device = device
  }
}

extension SignedPaper: Coded {
  public init(_ f: inout Fields, _ v: SignedPaper?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind),
      version: try f("version", v?.version), digest: try f("digest", v?.digest),
      at: try f("at", v?.at), on: try f("on", v?.on), how: try f("how", v?.how),
      code: try f.optional("code", v?.code), device: try f.optional("device", v?.device))
  }
}

/// By which act the borrower agreed (R58: never a ticked box).
public enum AgreementAct: String, Sendable, FieldValue {
  /// Ticked each item by hand and pressed the button on the paper's own page.
  case ownPage = "own-page"
  /// Signed as one of the listed documents of a signing bundle.
  case signingBundle = "signing-bundle"
}

extension PaperKind: FieldValue {}
