/// What the bureau holds: the value a ``ReportFileChecker`` checks against and changes.
public struct BureauDatabase: Sendable {
  /// What is stored about one account (账户).
  public struct Account: Sendable {
    /// One monthly row (月度表现) with the record that brought it.
    public struct Month: Sendable {
      /// 信息报告日期 of the record.
      public internal(set) var reportedOn: String
      /// 报告时点说明代码 of the record.
      public internal(set) var time: String
      /// The items of the monthly segment.
      public internal(set) var items: [String: String]
    }

    /// 账户标识码.
    public internal(set) var code: String
    /// 账户类型.
    public internal(set) var type: String
    /// The borrower's ``CheckedRecord/personKey(name:type:number:)``.
    public internal(set) var person: String
    /// 业务管理机构代码.
    public internal(set) var office: String
    /// The newest opening, guarantor, pledge, agreement, debt and instalment segments, by letter.
    public internal(set) var segments: [String: CheckedRecord.Segment] = [:]
    /// `YYYY-MM` to monthly row.
    public internal(set) var months: [String: Month] = [:]
    /// 特殊交易, oldest first.
    public internal(set) var trades: [[String: String]] = []
    /// Effective 特殊事件: month to event type.
    public internal(set) var events: [String: String] = [:]
    /// 信息报告日期 of every record taken, with its 报告时点说明代码.
    public internal(set) var reports: [(day: String, time: String)] = []
    /// 账户关闭日期 once closed.
    public internal(set) var closedOn: String?
    /// The month of 转出 after which nothing more may come.
    public internal(set) var movedOutIn: String?

    var newestReport: String { reports.map(\.day).max() ?? "" }
    var newestMonth: String { months.keys.max() ?? "" }
  }

  /// What is stored about one credit agreement (授信协议).
  public struct Agreement: Sendable {
    /// 授信协议标识码.
    public internal(set) var code: String
    /// The borrower's key.
    public internal(set) var person: String
    /// 业务管理机构代码.
    public internal(set) var office: String
    /// 信息报告日期 of the newest record.
    public internal(set) var reportedOn: String
    /// The items of the limit segment.
    public internal(set) var limit: [String: String]

    var hasEnded: Bool { limit["ConStatus"] == "2" }
  }

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

  /// Basic information by person key.
  public internal(set) var people: [String: Person] = [:]
  /// Accounts by 账户标识码.
  public internal(set) var accounts: [String: Account] = [:]
  /// Agreements by 授信协议标识码.
  public internal(set) var agreements: [String: Agreement] = [:]
  /// Guarantee accounts known.
  public internal(set) var guarantees: Set<String> = []
  /// 账户标识码 and 授信协议标识码 given up by an identifier change, with what replaced them.
  public internal(set) var retired: [String: String] = [:]
  /// Names of the files taken; a name is never used twice.
  public internal(set) var fileNames: Set<String> = []
  /// Records taken, by record type.
  public internal(set) var counts: [String: Int] = [:]
  /// Account codes of each person, in the order they came.
  public internal(set) var accountsOfPerson: [String: [String]] = [:]
  /// Agreement codes of each person, in the order they came.
  public internal(set) var agreementsOfPerson: [String: [String]] = [:]

  /// - Parameter isComplete: `false` to check one file alone.
  public init(
    isComplete: Bool = true, providers: Set<String>? = nil, offices: Set<String>? = nil
  ) {
    self.isComplete = isComplete
    self.providers = providers
    self.offices = offices
  }
}
