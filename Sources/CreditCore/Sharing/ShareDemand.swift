/// A demand of an authority (R42).
public struct ShareDemand: Sendable, Hashable {
  /// Who demands.
  public var authority: String
  /// The number of its document.
  public var document: String
  /// The legal ground.
  public var ground: String
  /// What it asks for.
  public var scope: String

  /// Every value.
  public init(
    authority: String, document: String, ground: String, scope: String
  ) {
    self.authority = authority
    self.document = document
    self.ground = ground
    self.scope = scope
  }
}

extension ShareDemand {
  var isComplete: Bool { ![authority, document, ground, scope].contains(where: \.isBlank) }
}
