/// What a new version of the sharing list changes in one scenario.
public struct ScenarioChange: Sendable, Hashable {
  /// What came and what went, sorted.
  public struct Change: Sendable, Hashable {
    public var added: [String]
    public var removed: [String]

    init(from old: Set<String>, to new: Set<String>) {
      added = new.subtracting(old).sorted()
      removed = old.subtracting(new).sorted()
    }

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty }
  }

  public var scenario: SharingScenario
  /// Ids of recipients. An id that now stands for another legal entity is a new recipient.
  public var recipients: Change
  /// Codes of purposes.
  public var purposes: Change
  /// Codes of categories. One that a known purpose did not get before is new, even when another
  /// purpose of the scenario had it.
  public var categories: Change
  /// Codes of methods.
  public var methods: Change

  /// Whether consent must be given anew before anything more is shared in the scenario: a new
  /// recipient, purpose or category (R5, PIPL 14, 23).
  public var needsRenewal: Bool {
    !recipients.added.isEmpty || !purposes.added.isEmpty || !categories.added.isEmpty
  }

  /// Whether the scenario stays as it was.
  public var isEmpty: Bool {
    recipients.isEmpty && purposes.isEmpty && categories.isEmpty && methods.isEmpty
  }
}
