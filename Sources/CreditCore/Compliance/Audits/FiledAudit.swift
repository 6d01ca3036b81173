/// What an audit came to, as filed: the report itself is a signed file with this digest.
public struct FiledAudit: Hashable, Sendable {
  public var ordinal: Int64
  public var kind: AuditKind
  /// The last business day that was looked at.
  public var on: CivilDate
  /// The bits of the seed of the sample.
  public var seed: Int64
  /// How many of each class were asked for.
  public var sample: Int64
  /// The newest event that was looked at.
  public var through: Int64
  public var counts: [AuditCount]
  public var findings: [AuditFinding]
  /// Scenarios and recipients without a live impact assessment (N52).
  public var assessmentGaps: Int64
  /// Streams whose records of provision are not all there (N56).
  public var recordGaps: Int64
  /// Staff who see personal data and are not trained (R75).
  public var untrained: Int64
  /// SHA-256 of the report's text.
  public var digest: Digest

  public init(
    ordinal: Int64, kind: AuditKind, on: CivilDate, seed: Int64, sample: Int64, through: Int64,
    counts: [AuditCount], findings: [AuditFinding], assessmentGaps: Int64, recordGaps: Int64,
    untrained: Int64, digest: Digest
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.on = on
    self.seed = seed
    self.sample = sample
    self.through = through
    self.counts = counts
    self.findings = findings
    self.assessmentGaps = assessmentGaps
    self.recordGaps = recordGaps
    self.untrained = untrained
    self.digest = digest
  }
}

extension FiledAudit: Coded {
  public init(_ f: inout Fields, _ v: FiledAudit?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind), on: try f("on", v?.on),
      seed: try f("seed", v?.seed), sample: try f("sample", v?.sample),
      through: try f("through", v?.through), counts: try f.list("counts", v?.counts),
      findings: try f.list("findings", v?.findings),
      assessmentGaps: try f("assessmentGaps", v?.assessmentGaps),
      recordGaps: try f("recordGaps", v?.recordGaps), untrained: try f("untrained", v?.untrained),
      digest: try f("digest", v?.digest))
  }
}
