extension BureauDatabase {
  /// What is stored about one pledge or mortgage contract (抵（质）押合同).
  public struct Pledge: Sendable, ReportedSubject {
    /// 抵（质）押合同标识码.
    public internal(set) var code: String
    /// The debtor's key.
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

    /// The items of the newest 基本信息段 of the contract.
    public var contract: [String: String] { history.newest("C")?.items ?? [:] }
  }
}
