public import CreditCore
public import CreditPlatform

/// What an installation is told: from one YAML file, then `TALLY_*`, then flags (design 6).
public struct Settings: Sendable {
  /// The folder of keys, log and model.
  public var data: String
  /// `sqlite:PATH` or `postgresql://…`; `nil` for SQLite in the data folder.
  public var database: String?
  /// The PostgreSQL schema of all tables; `nil` for the user's own.
  public var schema: String?
  /// The folder of the dated policy; `nil` for the one shipped.
  public var policy: String?
  public var port: Int
  public var roles: Set<Role>
  public var lender: LenderSettings
  /// The world outside; `nil` when none is set, and nothing is sent.
  var partners: PartnerSettings?

  /// The parts of `serve`.
  public enum Role: String, Sendable, CaseIterable {
    case web
    case dispatch
    case sequence
    /// The day close, the notices of a new sharing list, the internal audits.
    case close
  }

  public init(
    data: String = "data", database: String? = nil, schema: String? = nil, policy: String? = nil,
    port: Int = 8080, roles: Set<Role> = Set(Role.allCases), lender: LenderSettings = .demo
  ) {
    self.data = data
    self.database = database
    self.schema = schema
    self.policy = policy
    self.port = port
    self.roles = roles
    self.lender = lender
  }
}

/// Who lends, and with which listed partners.
public struct LenderSettings: Sendable {
  public var profile: Lender
  public var institution: Institution
  /// The name of the log in its checkpoints.
  public var logOrigin: String

  public init(profile: Lender, institution: Institution, logOrigin: String) {
    self.profile = profile
    self.institution = institution
    self.logOrigin = logOrigin
  }

  /// The demo's lender and partners; none of them exists.
  public static let demo = LenderSettings(
    profile: Lender(
      type: .consumerFinance, providerCode: "T99990000H0001", bureau: "pbcc",
      identityService: "mingzheng", channel: "yundu", messenger: "xunda",
      processorAgreements: [
        "mingzheng": ShareAgreement(reference: "MZ-2026-01"),
        "xunda": ShareAgreement(reference: "XD-2026-01"),
      ]),
    institution: Institution(
      name: BilingualText(zh: "晴川消费金融有限公司", en: "Qingchuan Consumer Finance"),
      logCode: Array("QINGCHUA".utf8), area: "110000"),
    logOrigin: "log.qingchuan.example/2026")
}
