/// How a loan is repaid (还款方式, `RepayMode`).
public enum RepaymentMode: String, BureauCode {
  /// 等额本息.
  case equalInstalment = "11"
  /// 等额本金.
  case equalPrincipal = "12"
  case interestByPeriodPrincipalAtEnd = "13"
  case geometricInstalment = "14"
  case arithmeticInstalment = "15"
  case otherInstalment = "19"
  case allAtEnd = "21"
  case interestFirst = "22"
  /// 随时还.
  case anyTime = "23"
  case otherWithoutInstalments = "29"
  case revolvingInterestByPeriodPrincipalAtEnd = "31"
  case revolvingInterestByPeriodFreePrincipal = "32"
  case revolvingByPeriod = "33"
  case otherRevolving = "39"
  /// 汇总报送，不区分还款方式: merged reporting of many uses in one account (R130).
  case merged = "90"

  /// Whether accounts of this type may use the mode (I2100A05); cards and collection have none.
  public func fits(_ type: AccountType) -> Bool {
    switch self {
    case .merged: type == .nonRevolving || type == .revolving
    case .revolvingInterestByPeriodPrincipalAtEnd, .revolvingInterestByPeriodFreePrincipal,
      .revolvingByPeriod, .otherRevolving:
      type == .revolving
    default: type == .nonRevolving || type == .drawdown
    }
  }

  /// Whether repayment has no instalments, so that the count of periods is 0 (I2100C05).
  public var hasNoInstalments: Bool { rawValue.utf8.first == UInt8(ascii: "2") }
}

/// How often repayment falls due (还款频率, `RepayFreqcy`).
public enum RepaymentFrequency: String, BureauCode {
  case day = "01"
  case week = "02"
  case month = "03"
  case quarter = "04"
  case halfYear = "05"
  case year = "06"
  case once = "07"
  case irregular = "08"
  case tenDays = "12"
  case twoWeeks = "13"
  case twoMonths = "14"
  case other = "99"
}

/// What secures a loan (担保方式, `GuarMode`).
public enum GuaranteeMode: String, BureauCode {
  case pledge = "1"
  case mortgage = "2"
  case guarantor = "3"
  /// 信用/免担保.
  case unsecured = "4"
  case combinedWithGuarantor = "5"
  case combinedWithoutGuarantor = "6"
  case farmersJointly = "7"
}

/// Other security (其他还款保证方式, `OthRepyGuarWay`).
public enum OtherGuarantee: String, BureauCode {
  case none = "0"
  case deposit = "1"
  case other = "9"
}

/// The state of repayment (当前还款状态, `RpyStatus`).
public enum RepaymentStatus: String, BureauCode {
  /// Nothing to repay this month and nothing behind.
  case nothingDue = "*"
  case normal = "N"
  case paidByGuarantor = "D"
  case assetForDebt = "Z"
  /// Paid after the agreed day but before the month's end.
  case paidLateInMonth = "M"
  case overdue1To30 = "1"
  case overdue31To60 = "2"
  case overdue61To90 = "3"
  case overdue91To120 = "4"
  case overdue121To150 = "5"
  case overdue151To180 = "6"
  case overdueOver180 = "7"
  /// 呆账.
  case badDebt = "B"
  /// 结清, or for R1 正常销户.
  case settled = "C"
  /// 结束: ended other than by normal settlement.
  case ended = "G"
  case unknown = "#"

  /// The code for a debt that is `daysOverdue` days late: 1 for 1–30 days … 7 for over 180, and
  /// `normal` when it is not late.
  public static func of(daysOverdue: Int) -> RepaymentStatus {
    switch daysOverdue {
    case ...0: .normal
    case 1...30: .overdue1To30
    case 31...60: .overdue31To60
    case 61...90: .overdue61To90
    case 91...120: .overdue91To120
    case 121...150: .overdue121To150
    case 151...180: .overdue151To180
    default: .overdueOver180
    }
  }

  /// Whether accounts of this type can have it: three are of loans only, and C1 has none.
  public func fits(_ type: AccountType) -> Bool {
    switch self {
    case .paidByGuarantor, .assetForDebt, .paidLateInMonth: type.isLoan
    default: type != .collection
    }
  }

  /// 1 to 7 for the codes of that name; `nil` for every other status.
  public var monthsLate: Int? {
    Int(rawValue)
  }
}
