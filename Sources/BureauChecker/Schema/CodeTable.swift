/// The values an item may take (代码表), as the bureau's collection specification lists them.
struct CodeTable: Sendable {
  private let codes: Set<String>

  init(_ codes: String) {
    self.codes = Set(codes.split(separator: " ").map(String.init))
  }

  func contains(_ code: String) -> Bool { codes.contains(code) }

  static let flag = CodeTable("0 1")
  static let identityType = CodeTable("1 10 2 20 5 6 8 9 A B C X")
  static let identityCategory = CodeTable("1 2")
  /// 中征码, 统一社会信用代码, 组织机构代码.
  static let organisationIdentity = CodeTable("10 20 30")
  static let partyIdentity = CodeTable("1 10 2 20 30 5 6 8 9 A B C X")
  static let loanClass = CodeTable("1 2 3 4 5 9")

  static let accountType = CodeTable("C1 D1 R1 R2 R3 R4")
  static let business = CodeTable("1 2 3 4 5 6")
  static let businessDetail = CodeTable(
    "11 12 13 21 31 32 33 41 42 51 52 53 61 62 63 64 71 81 82 91 92 99 A1 B1")
  static let reportTime = CodeTable("10 20 30 31 32 40")
  static let reportTimeOfCollection = CodeTable("10 20 40")
  static let repaymentMode = CodeTable("11 12 13 14 15 19 21 22 23 29 31 32 33 39 90")
  static let repaymentFrequency = CodeTable("01 02 03 04 05 06 07 08 12 13 14 99")
  static let guaranteeMode = CodeTable("1 2 3 4 5 6 7")
  static let otherGuarantee = CodeTable("0 1 9")
  static let funding = CodeTable("1 2 21 22 23 24 4 8")
  static let loanForm = CodeTable("1 5 9")
  static let drawdownFlag = CodeTable("0 1 2")
  static let firstHome = CodeTable("01 02 03 04")
  static let originalDebt = CodeTable("1 2 3 4 9")
  static let transferredStatus = CodeTable("0 1 2 3 4 5 6 7")
  static let responsibleParty = CodeTable("1 2 9")
  static let tradeOfLoan = CodeTable("1 11 12 13 14 15 16 17 2 3 4 5 8")
  static let tradeOfRevolving = CodeTable("11 12 13 14 15 16 17 2 3 5 8")
  static let specialEvent = CodeTable("11 12 21")

  static let sex = CodeTable("0 1 2 9")
  static let education = CodeTable("10 20 30 40 60 70 80 90 91 99")
  static let degree = CodeTable("1 2 3 4 5 9")
  static let marriage = CodeTable("10 20 21 22 23 30 40 90 91 99")
  static let employment = CodeTable("11 13 17 21 24 27 31 37 51 54 70 80 90 91 99")
  static let employerKind = CodeTable("10 20 30 40 50 90")
  static let occupation = CodeTable("0 1 3 4 5 6 X Y Z")
  static let position = CodeTable("1 2 3 9")
  static let technicalTitle = CodeTable("0 1 2 3 9")
  static let industry = CodeTable("9 A B C D E F G H I J K L M N O P Q R S T")
  static let residence = CodeTable("1 11 12 2 3 4 5 6 7 9")
  static let customer = CodeTable("11 12 13 20 30 40 50 60 90")
  static let basicsTime = CodeTable("10 20")

  static let agreementTime = CodeTable("10 20 30")
  static let limitType = CodeTable("10 20 30 31")
  static let agreementStatus = CodeTable("1 2")

  static let guaranteeType = CodeTable("G1 G2")
  static let guaranteeTime = CodeTable("10 20 30 40 50")
  static let guaranteeBusiness = CodeTable("1 2 3 4")
  static let guaranteeDetail = CodeTable("01 02 03 04 05 06 07 08 09 10 11 12 13")
  static let guaranteeStatus = CodeTable("1 2")

  static let familyRelation = CodeTable("1 2 3 4 5 6 7 8")

  static let pledgeTime = CodeTable("10 20 30")
  static let pledgeType = CodeTable("1 2")
  static let pledgeStatus = CodeTable("1 2")
  static let mortgagedProperty = CodeTable("11 12 13 14 99")
  static let pledgedProperty = CodeTable("11 12 13 14 15 21 22 23 24 25 26 90")

  /// 段标 that a correction may name.
  static let accountSegment = CodeTable("B C D E F G H I J K")
  static let agreementSegment = CodeTable("B C D")
  static let guaranteeSegment = CodeTable("B C D E F")

  /// 账户状态 by account type.
  static let accountStatus: [String: CodeTable] = [
    "D1": CodeTable("1 2 3 41 42 6 8"), "R4": CodeTable("1 2 3 41 42 6 8"),
    "R1": CodeTable("1 2 3 41 42 5 6 8"), "R2": CodeTable("1 31 4 51 52 6 8"),
    "R3": CodeTable("1 31 4 51 52 6 8"), "C1": CodeTable("1 2"),
  ]

  /// 还款状态 by account type.
  static let repaymentStatus: [String: CodeTable] = [
    "D1": loanRepayment, "R4": loanRepayment, "R1": loanRepayment,
    "R2": cardRepayment, "R3": cardRepayment,
  ]
  private static let loanRepayment = CodeTable("* N D Z M 1 2 3 4 5 6 7 B C G #")
  private static let cardRepayment = CodeTable("* N 1 2 3 4 5 6 7 B C G #")

  /// 还款方式 by account type: 90 汇总报送 exists for D1 and R1 only.
  static let repaymentModeOfType: [String: CodeTable] = [
    "D1": CodeTable("11 12 13 14 15 19 21 22 23 29 90"),
    "R4": CodeTable("11 12 13 14 15 19 21 22 23 29"),
    "R1": CodeTable("31 32 33 39 90"),
  ]

  /// 特殊交易类型 by account type.
  static let tradeOfType: [String: CodeTable] = [
    "D1": tradeOfLoan, "R4": tradeOfLoan, "R2": tradeOfLoan, "R3": tradeOfLoan, "C1": tradeOfLoan,
    "R1": tradeOfRevolving,
  ]

  /// 业务种类细分 by 业务大类.
  static let detailOfBusiness: [String: CodeTable] = [
    "1": CodeTable("11 12 13 21 31 32 33 41 42 51 52 53 91 99"), "2": CodeTable("71 81 82"),
    "3": CodeTable("61 62 63 64"), "4": CodeTable("92"), "5": CodeTable("A1"),
    "6": CodeTable("B1"),
  ]
}
