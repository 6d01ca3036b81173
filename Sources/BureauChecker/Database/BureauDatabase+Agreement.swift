extension BureauDatabase {
  /// What is stored about one credit agreement (授信协议).
  public struct Agreement: Sendable, ReportedSubject {
    /// 授信协议标识码.
    public internal(set) var code: String
    /// The borrower's key.
    public internal(set) var person: String
    /// 业务管理机构代码.
    public internal(set) var office: String

    var history = ReportHistory()
    let type = ""

    init(code: String, person: String, office: String) {
      self.code = code
      self.person = person
      self.office = office
    }

    /// 信息报告日期 of the newest record.
    public var reportedOn: String { history.newestDay }
    /// The items of the newest limit segment; empty after its deletion.
    public var limit: [String: String] { history.newest("D")?.items ?? [:] }
    /// The newest 共同受信人.
    public var coBorrowers: [[String: String]] { history.newest("C")?.groups ?? [] }

    /// The day from which the agreement is ended (到期/失效), or `nil`.
    var endedOn: String? { limit["ConStatus"] == "2" ? reportedOn : nil }
  }
}
