/// What a partner found when it helped to check identity or to assess risk (R9, R10): with which
/// of its models, and how it came out. Never a score, which would be the partner's own data.
public struct PartnerAssessment: Hashable, Sendable {
  /// The partner's version of its model or check: 1 to 32 letters, digits and `.-_`.
  public var model: ModelCode
  public var outcome: PartnerOutcome

  public init(model: ModelCode, outcome: PartnerOutcome) {
    self.model = model
    self.outcome = outcome
  }

  /// A version as partners write it: a code, so that nothing else can come along with it.
  public struct ModelCode: Hashable, Sendable {
    public let text: String

    /// - Returns: `nil` for what is no code.
    public init?(_ text: String) {
      let isCode = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
      guard isCode, (1...32).contains(text.utf8.count) else { return nil }
      self.text = text
    }
  }
}

/// How a partner's check came out. The raw values are stored.
public enum PartnerOutcome: String, Sendable, CaseIterable, FieldValue {
  case passed
  case failed
  /// It can't tell.
  case unclear
}

extension SharingPurpose {
  /// Whether the recipient answers with an assessment of its own.
  public var isAssessment: Bool { self == .riskAssessment || self == .identityCheck }
}

extension PartnerAssessment: Coded {
  public init(_ f: inout Fields, _ v: PartnerAssessment?) throws(CodecError) {
    guard let model = ModelCode(try f("model", v?.model.text)) else { throw .wrongType("model") }
    self.init(model: model, outcome: try f("outcome", v?.outcome))
  }
}
