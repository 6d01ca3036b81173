import CreditCore

/// A contact as the command line states it.
public struct ContactOptions: Sendable {
  public var kind: String
  /// `YYYY-MM-DDTHH:MM` in China; `nil` for now.
  public var at: String?
  public var collector: String
  public var agency: String?
  public var third: Int64?
  public var way: Int64
  public var people: Int64
  public var purpose: String?

  public init(
    kind: String, at: String?, collector: String, agency: String?, third: Int64?, way: Int64,
    people: Int64, purpose: String?
  ) {
    self.kind = kind
    self.at = at
    self.collector = collector
    self.agency = agency
    self.third = third
    self.way = way
    self.people = people
    self.purpose = purpose
  }

  func plan(now: Instant) throws(CommandFailure) -> ContactPlan {
    guard let kind = ContactKind(rawValue: kind) else {
      throw .badInput("kind", oneOf(ContactKind.allCases.map(\.rawValue)))
    }
    var moment = now
    if let at {
      guard let read = Instant(chinaMinute: at) else {
        throw .badInput("at", "it is YYYY-MM-DDTHH:MM, in China")
      }
      moment = read
    }
    var purpose: ThirdPersonPurpose?
    if let text = self.purpose {
      purpose = ThirdPersonPurpose(rawValue: text)
      guard purpose != nil else {
        throw .badInput("purpose", oneOf(ThirdPersonPurpose.allCases.map(\.rawValue)))
      }
    }
    guard way > 0, people > 0, third.map({ $0 > 0 }) ?? true else {
      throw .badInput("contact", "way, people and third count from 1")
    }
    var holder: DeskCode?
    if let agency { holder = try code(agency, "agency") }
    return ContactPlan(
      kind: kind, at: moment, by: Collector(agency: holder, code: try code(collector, "collector")),
      third: third, way: way, people: people, purpose: purpose)
  }

  private func code(_ text: String, _ name: String) throws(CommandFailure) -> DeskCode {
    guard let code = DeskCode(text) else {
      throw .badInput(name, "it is a code of letters, digits, -, _ and .")
    }
    return code
  }

  private func oneOf(_ names: [String]) -> String {
    "it is one of " + names.joined(separator: ", ")
  }
}
