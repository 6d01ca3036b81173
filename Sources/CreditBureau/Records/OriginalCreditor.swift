/// From whom a debt was taken over (初始债权说明段, segment G of 210, `OrigCreditorInfSgmt`): C1 only.
public struct OriginalCreditor: Hashable, Sendable {
  /// 初始债权人名称, at most 80 characters.
  public var name: String
  /// 初始债权人机构代码, at most 18 characters.
  public var code: String?
  /// 原债务种类.
  public var debt: OriginalDebt
  /// 债权转移时的还款状态.
  public var status: TransferredStatus

  /// An original creditor.
  public init(name: String, code: String? = nil, debt: OriginalDebt, status: TransferredStatus) {
    self.name = name
    self.code = code
    self.debt = debt
    self.status = status
  }

  func write(to output: inout RecordOutput) {
    output.segment(AccountSegment.originalCreditor.element) {
      $0.item("InitCredName", name)
      $0.optional("InitCredOrgNm", code)
      $0.item("OrigDbtCate", debt)
      $0.item("InitRpySts", status)
    }
  }

  func check(_ list: inout ProblemList) {
    list.requireText(name, 80, "InitCredName")
    list.requireOptionalText(code, 18, "InitCredOrgNm")
  }
}
