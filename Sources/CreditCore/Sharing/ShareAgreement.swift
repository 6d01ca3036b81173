/// An engagement of an auditor (R40) or an agreement with a processor (N45).
public struct ShareAgreement: Sendable, Hashable {
  /// The number of the letter or agreement.
  public var reference: String
  /// The last day it holds; an engagement needs one.
  public var until: CivilDate?
  /// The fields of the task, where the agreement names them.
  public var fields: Set<ShareField>?

  /// Every value.
  public init(
    reference: String, until: CivilDate? = nil, fields: Set<ShareField>? = nil
  ) {
    self.reference = reference
    self.until = until
    self.fields = fields
  }
}

extension ShareAgreement {
  func isLive(on day: CivilDate) -> Bool {
    guard !reference.isBlank else { return false }
    guard let until else { return true }
    return day <= until
  }
}
