/// A consent as a share relies on it.
public struct ConsentRecord: Sendable, Hashable {
  /// The scenario consented to.
  public var scenario: SharingScenario
  /// The id of the recipient consented to.
  public var recipient: String
  /// How it was given.
  public var kind: ConsentKind
  /// The day it was given.
  public var given: CivilDate
  /// The day it was withdrawn (撤回); it does not hold on that day any more (R38).
  public var withdrawn: CivilDate?
  /// The version of the sharing list that was shown.
  public var listVersion: String

  /// Every value.
  public init(
    scenario: SharingScenario, recipient: String, kind: ConsentKind, given: CivilDate,
    withdrawn: CivilDate? = nil, listVersion: String
  ) {
    self.scenario = scenario
    self.recipient = recipient
    self.kind = kind
    self.given = given
    self.withdrawn = withdrawn
    self.listVersion = listVersion
  }
}

extension ConsentRecord {
  /// Whether the consent holds on a day.
  public func isLive(on day: CivilDate) -> Bool {
    guard given <= day else { return false }
    guard let withdrawn else { return true }
    return day < withdrawn
  }
}
