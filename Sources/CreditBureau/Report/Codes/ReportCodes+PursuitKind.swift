public import CreditCore

extension ReportCodes {
  /// 业务类型 of what is pursued (被追偿, PC02BD01).
  public enum PursuitKind: String, ReportTable {
    case assetDisposal = "1"
    case advance = "2"

    public var words: BilingualText {
      switch self {
      case .assetDisposal: BilingualText(zh: "资产处置业务", en: "debt taken over by an asset manager")
      case .advance: BilingualText(zh: "垫款业务", en: "debt paid by a guarantor or insurer")
      }
    }
  }
}
