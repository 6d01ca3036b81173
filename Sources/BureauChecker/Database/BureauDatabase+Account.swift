extension BureauDatabase {
  /// What is stored about one account (账户): its reports, and the view built from them.
  public struct Account: Sendable, ReportedSubject {
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
    /// `YYYY-MM` to monthly row: the newest of each month.
    public internal(set) var months: [String: Month] = [:]
    /// 特殊交易, oldest first.
    public internal(set) var trades: [[String: String]] = []
    /// Effective 特殊事件: month to event type.
    public internal(set) var events: [String: String] = [:]
    /// 账户关闭日期 once closed.
    public internal(set) var closedOn: String?

    var history = ReportHistory()
    /// 信息报告日期 of each effective 12 已注销信用卡账户重启, by its month.
    var restarts: [String: String] = [:]
    /// 信息报告日期 of the record that closed it.
    private(set) var closedByReportOn: String?
    /// 账户关闭日期 of a close whose own row was aged out.
    var closedBeforeAgeing: String?

    init(code: String, type: String, person: String, office: String) {
      self.code = code
      self.type = type
      self.person = person
      self.office = office
    }

    /// 信息报告日期 of every record taken, oldest first, with its 报告时点说明代码.
    public var reports: [(day: String, time: String)] {
      history.reports.map { ($0.day, $0.time) }
    }

    /// The month of 转出, from which on nothing more may come.
    public var movedOutIn: String? { events.first { $0.value == "21" }?.key }

    var newestMonth: String { months.keys.max() ?? "" }

    /// Takes a record's segments over.
    mutating func take(_ report: ReportHistory.Report) {
      let isNewest = report.day > history.newestDay
      history.add(report)
      if isNewest { show(report) } else { rebuild() }
    }

    mutating func rebuild() {
      segments = [:]
      months = [:]
      trades = []
      closedOn = nil
      closedByReportOn = nil
      for report in history.reports { show(report) }
      closedOn = closedOn ?? closedBeforeAgeing
      closedByReportOn = closedByReportOn ?? closedOn
    }

    private mutating func show(_ report: ReportHistory.Report) {
      for (letter, segment) in report.segments where letter != "H" && letter != "K" {
        segments[letter] = segment
      }
      if report.segments["J"] != nil { segments["J"]?.items["RptDate"] = report.day }
      trades += report.segments["K"]?.groups ?? []
      if let items = report.segments["H"]?.items {
        months[items["Month"] ?? ""] = Month(
          reportedOn: report.day, time: report.time, items: items)
      }
      showState(report)
    }

    /// Whether the account stands closed after the report; 12 已注销信用卡账户重启 opens it again.
    private mutating func showState(_ report: ReportHistory.Report) {
      guard let items = (report.segments["H"] ?? report.segments["J"])?.items else { return }
      let isClosed = AccountStatus.isClosed(items["AcctStatus"] ?? "", type: type)
      let isRestarted = restarts.values.contains { $0 >= report.day }
      closedOn = isClosed && !isRestarted ? items["CloseDate"] ?? "" : nil
      closedByReportOn = closedOn == nil ? nil : report.day
    }
  }
}
