public import CreditCore
import Scoring
public import Vault

/// The platform: one place through which every change goes, whoever asks for it (design 3). It
/// holds values and handles only; what it knows is in the store.
public struct Platform: Sendable {
  public let store: any Store
  public let vault: Vault
  public let clock: any Clock
  public let entropy: any Entropy
  public let policy: PolicySet
  public let lender: Lender
  public let papers: PaperCatalogue
  public let institution: Institution
  /// The affiliates of the lenders, as they publish them (R15).
  public let affiliates: [AffiliateList]
  let cache: BorrowerCache
  let keys: PersonKeys
  private let terms = TermsCache()
  /// The sharing lists that are known, in the order in which they begin; never empty.
  private let registers: [SharingRegister]

  /// - Parameters:
  ///   - register: the sharing list in force.
  ///   - following: later versions of the list, in the order in which they begin; each decides
  ///     from its first day on (R5).
  public init(
    store: any Store, vault: Vault, clock: any Clock, entropy: any Entropy, policy: PolicySet,
    register: SharingRegister, following: [SharingRegister] = [], lender: Lender,
    papers: PaperCatalogue, institution: Institution, affiliates: [AffiliateList] = []
  ) {
    self.store = store
    self.vault = vault
    self.clock = clock
    self.entropy = entropy
    self.policy = policy
    registers = [register] + following
    self.lender = lender
    self.papers = papers
    self.institution = institution
    self.affiliates = affiliates
    cache = BorrowerCache()
    keys = PersonKeys()
  }

  /// The sharing list in force today.
  public var register: SharingRegister { register(on: clock.businessDate) }

  /// The sharing list in force on a day; where none has begun, the earliest, which then refuses.
  public func register(on day: CivilDate) -> SharingRegister {
    registers.last { $0.list.effectiveFrom <= day } ?? registers[0]
  }

  /// What a decision of a business day may look at.
  ///
  /// - Throws: ``PlatformError/policy(_:)`` when the policy has no value for that day.
  public func context(on day: CivilDate? = nil) throws(PlatformError) -> Context {
    let day = day ?? clock.businessDate
    do {
      return Context(
        recordedAt: clock.now, businessDate: day,
        policy: try terms.terms(on: day) { () throws(PolicyError) in
          try policy.terms(on: day, lender: lender.type)
        },
        register: register(on: day), lender: lender)
    } catch {
      throw .policy(error)
    }
  }
}

/// The two times a command is told: the wall clock, and the business day (design 5).
public protocol Clock: Sendable {
  var now: Instant { get }
  var businessDate: CivilDate { get }
}

/// Where ids and message numbers get their randomness.
public protocol Entropy: Sendable {
  func bytes(_ count: Int) -> [UInt8]
}

/// How the lender names itself to the outside and in the log.
public struct Institution: Sendable, Hashable {
  /// 机构名称, Chinese and English.
  public var name: BilingualText
  /// 8 bytes: who writes the log entries.
  public var logCode: [UInt8]
  /// 行政区划代码 of the place where applications are taken.
  public var area: String

  public init(name: BilingualText, logCode: [UInt8], area: String) {
    self.name = name
    self.logCode = logCode
    self.area = area
  }
}
