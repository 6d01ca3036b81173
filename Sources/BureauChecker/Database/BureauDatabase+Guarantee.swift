extension BureauDatabase {
  /// What is stored about one guarantee account (担保账户).
  public struct Guarantee: Sendable, ReportedSubject {
    /// 账户标识码.
    public internal(set) var code: String
    /// G1 融资担保 or G2 非融资担保.
    public internal(set) var type: String
    /// The debtor's key.
    public internal(set) var person: String
    /// 业务管理机构代码.
    public internal(set) var office: String

    var history = ReportHistory()

    init(code: String, type: String, person: String, office: String) {
      self.code = code
      self.type = type
      self.person = person
      self.office = office
    }

    /// The items of the newest 在保责任信息段.
    public var liability: [String: String] { history.newest("D")?.items ?? [:] }
  }
}
