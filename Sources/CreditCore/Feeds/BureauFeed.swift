/// One body that is told how borrowers pay (R22, R23, R85): an entry of the policy, dated like all
/// of it. Its name, contact and licence stand in the sharing list under the same id.
public struct BureauFeed: Sendable, Hashable {
  /// The id in the sharing register.
  public var recipient: String
  public var kind: BureauKind
  /// The row of the sharing list, and with it the consent, under which it is told.
  public var scenario: SharingScenario
  /// How often (R95).
  public var frequency: ReportingFrequency
  public var detail: FeedDetail
  public var method: SharingMethod
  /// Who approved what leaves in files; needed for the method `offline` (R18).
  public var approver: String?
  public var isEnabled: Bool

  public init(
    recipient: String, kind: BureauKind, scenario: SharingScenario, frequency: ReportingFrequency,
    detail: FeedDetail, method: SharingMethod = .interface, approver: String? = nil,
    isEnabled: Bool
  ) {
    self.recipient = recipient
    self.kind = kind
    self.scenario = scenario
    self.frequency = frequency
    self.detail = detail
    self.method = method
    self.approver = approver
    self.isEnabled = isEnabled
  }

  /// What its rows carry. A licensed bureau gets who the person is; an association only the
  /// borrower's reference and how they pay (R98, R134).
  public func fields(adverse: Bool) -> [ShareField] {
    let person: [ShareField] = kind == .association ? [] : [.name, .idType, .idNumber]
    return person + [.performance] + (adverse ? [.adverse] : [])
  }

  /// The share that carries one row.
  public func order(adverse: Bool) -> ShareOrder {
    ShareOrder(
      scenario: scenario, purpose: .reportPerformance, recipient: recipient,
      fields: fields(adverse: adverse), method: method, role: "system", approver: approver)
  }
}

extension BureauFeed {
  /// What can't stand in a directory whatever the sharing list says.
  static func problem(in feeds: [BureauFeed]) -> String? {
    guard Set(feeds.map(\.recipient)).count == feeds.count,
      !feeds.contains(where: \.recipient.isEmpty)
    else { return "each body has one entry and an id" }
    for feed in feeds {
      guard feed.scenario == feed.kind.scenario else {
        return "\(feed.recipient): the scenario of a \(feed.kind.rawValue) body is "
          + feed.kind.scenario.rawValue
      }
      guard feed.method != .offline || feed.approver != nil else {
        return "\(feed.recipient): files need an approver"
      }
    }
    return nil
  }
}

/// What kind of body a feed goes to. The raw values are policy names.
public enum BureauKind: String, Sendable, CaseIterable, Hashable {
  /// 金融信用信息基础数据库: told by its record files, not by a feed of ours.
  case national
  /// 依法设立的个人征信机构.
  case licensed
  /// 行业自律组织.
  case association

  /// The row of the sharing list that is its own.
  public var scenario: SharingScenario {
    switch self {
    case .national: .s2a
    case .licensed: .s2b
    case .association: .s2c
    }
  }

  /// What such a body is in the sharing register.
  public var role: RecipientRole {
    switch self {
    case .national: .nationalDatabase
    case .licensed: .personalBureau
    case .association: .selfRegulatory
    }
  }
}

/// How much a feed tells. The raw values are policy names.
public enum FeedDetail: String, Sendable, CaseIterable, Hashable {
  /// One line for each product: all its loans together.
  case product
  /// One line for each loan, and one for the purchase line.
  case contract
}
