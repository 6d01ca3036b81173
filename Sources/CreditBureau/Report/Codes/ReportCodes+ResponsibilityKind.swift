public import CreditCore

extension ReportCodes {
  /// 相关还款责任类型 (PC02KD02, PD03AD03).
  public enum ResponsibilityKind: String, ReportTable {
    case coBorrower = "1"
    case guarantor = "2"
    case acceptor = "3"
    case receivableDebtor = "4"
    case coreEnterprise = "5"
    case other = "9"

    public var words: BilingualText {
      switch self {
      case .coBorrower: BilingualText(zh: "共同借款人", en: "co-borrower")
      case .guarantor: BilingualText(zh: "保证人", en: "guarantor")
      case .acceptor: BilingualText(zh: "票据承兑人", en: "acceptor of a bill")
      case .receivableDebtor: BilingualText(zh: "应收账款债务人", en: "debtor of receivables")
      case .coreEnterprise: BilingualText(zh: "供应链中核心企业", en: "core enterprise of a supply chain")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
