/// What the bureau holds: the value a ``ReportFileChecker`` checks against and changes.
public struct BureauDatabase: Sendable {
  /// Basic information about one person (110), the newest of each segment.
  public struct Person: Sendable {
    /// 信息报告日期 of the newest record.
    public internal(set) var reportedOn: String
    /// Segments by letter.
    public internal(set) var segments: [String: CheckedRecord.Segment]
  }

  /// Whether all of the provider's earlier records are here. A file checked alone knows nothing
  /// about earlier ones: then what is unknown is not held against a record.
  public let isComplete: Bool
  /// The providers (数据提供机构区段码) that may report; `nil` for any.
  public var providers: Set<String>?
  /// The offices (业务管理机构代码) known; `nil` for any.
  public var offices: Set<String>?
  /// The organisations (中征码) known; `nil` for any.
  public var organisations: Set<String>?
  /// 授信协议标识码 of enterprises: no person's may coincide with one.
  public var enterpriseAgreements: Set<String> = []

  /// Basic information by person key.
  public internal(set) var people: [String: Person] = [:]
  /// Accounts by 账户标识码.
  public internal(set) var accounts: [String: Account] = [:]
  /// Agreements by 授信协议标识码.
  public internal(set) var agreements: [String: Agreement] = [:]
  /// Guarantee accounts by 账户标识码.
  public internal(set) var guarantees: [String: Guarantee] = [:]
  /// Pledge contracts by 抵（质）押合同标识码.
  public internal(set) var pledges: [String: Pledge] = [:]
  /// Family relations (120), validity of identity documents (130) and documents of one person
  /// (140), by record type and identity key.
  public internal(set) var personRecords: [String: [String: [String: String]]] = [:]
  /// Codes given up by an identifier change, with what replaced them.
  public internal(set) var retired: [String: String] = [:]
  /// Names of the files taken; a name is never used twice.
  public internal(set) var fileNames: Set<String> = []
  /// Records taken, by record type.
  public internal(set) var counts: [String: Int] = [:]
  /// Account codes of each person, in the order they came.
  public internal(set) var accountsOfPerson: [String: [String]] = [:]
  /// Agreement codes of each person, in the order they came.
  public internal(set) var agreementsOfPerson: [String: [String]] = [:]

  /// The day up to which overdue data were aged out.
  var agedOn = ""

  /// - Parameter isComplete: `false` to check one file alone.
  public init(
    isComplete: Bool = true, providers: Set<String>? = nil, offices: Set<String>? = nil
  ) {
    self.isComplete = isComplete
    self.providers = providers
    self.offices = offices
  }

  var known: KnownCodes { KnownCodes(offices: offices, organisations: organisations) }

  /// The code now in use for one that may have been given up.
  func current(_ code: String) -> String {
    var code = code
    // A chain of changes is never longer than the changes there were.
    for _ in retired.indices {
      guard let next = retired[code] else { return code }
      code = next
    }
    return code
  }
}
