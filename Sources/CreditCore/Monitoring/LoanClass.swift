/// The five classes of a loan by risk (五级分类); the raw values are the credit bureau's `FiveCate`
/// codes (N18).
public enum LoanClass: Int64, Sendable, CaseIterable {
  /// 正常.
  case normal = 1
  /// 关注.
  case specialMention = 2
  /// 次级.
  case substandard = 3
  /// 可疑.
  case doubtful = 4
  /// 损失.
  case loss = 5

  /// Which thresholds apply.
  public enum Profile: String, Sendable, CaseIterable {
    /// Loans: from 1, over 90, over 270 and over 360 days (N18).
    case loan
    /// Card-like products: from 1, over 90, over 120 and over 180 days (N19).
    case card
  }

  /// The least class that days overdue (逾期天数) lead to. Judgement may only make it worse.
  public static func of(daysOverdue: Int, profile: Profile) -> LoanClass {
    let (doubtful, loss) =
      switch profile {
      case .loan: (270, 360)
      case .card: (120, 180)
      }
    if daysOverdue > loss { return .loss }
    if daysOverdue > doubtful { return .doubtful }
    if daysOverdue > 90 { return .substandard }
    return daysOverdue >= 1 ? .specialMention : .normal
  }

  /// The class's word in the interface and in stored data.
  public var name: String {
    switch self {
    case .normal: "normal"
    case .specialMention: "special-mention"
    case .substandard: "substandard"
    case .doubtful: "doubtful"
    case .loss: "loss"
    }
  }
}

extension LoanClass: Comparable {
  /// A worse class is greater.
  public static func < (left: LoanClass, right: LoanClass) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension RepaymentTerms {
  /// Which thresholds the policy gives a product.
  func profile(of product: Product) -> LoanClass.Profile {
    LoanClass.Profile(rawValue: product == .cash ? cashProfile : purchaseProfile) ?? .loan
  }
}
