public import CreditCore

extension ReportCodes {
  /// 还款方式 (PD01AD05).
  public enum RepaymentMode: String, ReportTable {
    case equalInstalment = "11"
    case equalPrincipal = "12"
    case interestByPeriod = "13"
    case geometricInstalment = "14"
    case arithmeticInstalment = "15"
    case otherInstalment = "19"
    case allAtEnd = "21"
    case interestFirst = "22"
    case anyTime = "23"
    case other = "29"
    case revolvingPrincipalAtEnd = "31"
    case revolvingFreePrincipal = "32"
    case revolvingByPeriod = "33"
    case otherRevolving = "39"
    case merged = "90"

    public var words: BilingualText {
      switch self {
      case .equalInstalment: BilingualText(zh: "分期等额本息", en: "equal instalments")
      case .equalPrincipal: BilingualText(zh: "分期等额本金", en: "equal principal")
      case .interestByPeriod:
        BilingualText(
          zh: "到期还本分期结息",
          en: "interest by period, principal at the end")
      case .geometricInstalment:
        BilingualText(
          zh: "等比累进分期还款",
          en: "instalments growing by a ratio")
      case .arithmeticInstalment:
        BilingualText(
          zh: "等额累进分期还款",
          en: "instalments growing by an amount")
      case .otherInstalment: BilingualText(zh: "其他类型分期还款", en: "other instalments")
      case .allAtEnd: BilingualText(zh: "到期一次还本付息", en: "all at the end")
      case .interestFirst:
        BilingualText(
          zh: "预先付息到期还本",
          en: "interest first, principal at the end")
      case .anyTime: BilingualText(zh: "随时还", en: "at any time")
      case .other: BilingualText(zh: "其他", en: "other")
      case .revolvingPrincipalAtEnd:
        BilingualText(
          zh: "按期结息，到期还本",
          en: "interest by period, principal at the end")
      case .revolvingFreePrincipal:
        BilingualText(
          zh: "按期结息，自由还本",
          en: "interest by period, principal freely")
      case .revolvingByPeriod:
        BilingualText(
          zh: "按期计算还本付息",
          en: "principal and interest by period")
      case .otherRevolving: BilingualText(zh: "循环贷款下其他还款方式", en: "other, revolving")
      case .merged: BilingualText(zh: "不区分还款方式", en: "not told apart")
      }
    }
  }
}
