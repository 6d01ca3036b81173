/// One rule of the bureau: the feedback code (反馈代码) a refused record carries and the number of
/// the rule in the bureau's collection specification.
///
/// Codes that begin with `XCR` are this checker's own: the bureau expects the reporter to make
/// those cross-record checks before sending and gives no code for them.
public struct BureauRule: Sendable, Hashable {
  /// The feedback code, such as `BLE005`.
  public let code: String
  /// The rule number, such as `I2100A09`; `-` where the bureau gives none.
  public let number: String

  init(_ code: String, _ number: String = "-") {
    self.code = code
    self.number = number
  }
}

/// Rules of the file, of every record and of every item.
extension BureauRule {
  static let notDecompressed = BureauRule("ABF001")
  static let badFileName = BureauRule("ABN003", "F0000201")
  static let unknownProvider = BureauRule("ABN004", "F0001202")
  static let badHeader = BureauRule("ABH005", "F0000301")
  static let badVersion = BureauRule("ABH006", "F0001302")
  static let headerDiffersFromName = BureauRule("ABF007", "F0000401")
  static let lineTooLong = BureauRule("ABF008", "F0000501")
  static let fileNameRepeated = BureauRule("ABF009", "F0000601")
  static let badSeparator = BureauRule("ABF010", "F0000502")
  static let notUTF8 = BureauRule("ABF011")
  static let wrongStructure = BureauRule("ABR000", "R0000101")
  static let reportedBeforeItHappened = BureauRule("ABR001", "R0000102")
  static let repeatedInFile = BureauRule("ABR002", "R0000201")
  static let repeatedInDatabase = BureauRule("ABR004", "R0001203")
  static let unreadableRecord = BureauRule("ABR006")
  static let itemMissing = BureauRule("ABD000", "S0000101")
  static let segmentEmpty = BureauRule("ABD001", "S0000102")
  static let itemEmpty = BureauRule("ABE000", "I0000101")
  static let wrongValue = BureauRule("ABE001", "I0000201")
  static let foreignCode = BureauRule("ABE002", "I0001301")
  static let unknownOffice = BureauRule("ABE003", "I0001302")
  static let badIdentityNumber = BureauRule("ABE004", "I0000401")
  static let datedAfterReport = BureauRule("ABE007", "I0000501")
  static let impossibleDate = BureauRule("ABE008", "I0000601")
  static let wrongCount = BureauRule("ABE010", "I0000701")
  static let repeatedItem = BureauRule("ABE011", "I0000702")
  static let retiredCode = BureauRule("ABE012", "I0001801")
}

/// Checks between records of different types.
extension BureauRule {
  static let personUnknown = BureauRule("XCR001", "cross-110")
  static let agreementUnknown = BureauRule("XCR002", "cross-220")
}

/// Rules of 个人基本信息记录 (110) and its deletion.
extension BureauRule {
  static let basicsIncomplete = BureauRule("BBR000", "R1100101")
  static let firstBasicsIncomplete = BureauRule("BBR001", "R1101201")
  static let basicsOutdated = BureauRule("BBR002", "R1101202")
  static let employerFields = BureauRule("BBD000", "S1100101")
  static let spouseFields = BureauRule("BBD001", "S1100102")
  static let otherIdentityEqual = BureauRule("BBD002", "I1100A01")
  static let spouseIdentityEqual = BureauRule("BBD003", "I1100A02")
  static let degreeAboveEducation = BureauRule("BBE004", "I1100F03")
  static let occupationAgainstEmployer = BureauRule("BBE005", "I1100G04")
  static let deletedUnknown = BureauRule("BTE000", "R2141101")
}

/// Rules of 个人授信协议信息 (220), 个人担保账户信息 (230) and 特殊事件说明 (215).
extension BureauRule {
  static let agreementSegments = BureauRule("BCR000", "R2200101")
  static let agreementEnded = BureauRule("BCR001", "R2201201")
  static let agreementDates = BureauRule("BCE000", "I2200D01")
  static let agreementRestriction = BureauRule("BCE004", "I2200D02")
  static let guaranteeOpening = BureauRule("BAR000", "R2300101")
  static let guaranteeClosing = BureauRule("BAR002", "R2300102")
  static let guaranteeChange = BureauRule("BAR004", "R2300103")
  static let guaranteeClass = BureauRule("BAR006", "R2300104")
  static let guaranteeOther = BureauRule("BAR008", "R2300105")
  static let guaranteePledge = BureauRule("BAR009", "R2300108")
  static let eventAccountUnknown = BureauRule("BQR001", "R2151201")
  static let eventOnlyCards = BureauRule("BQR002", "R2151202")
  static let eventOnlyLoans = BureauRule("BQR003", "R2151203")
  static let eventMonthAfterLast = BureauRule("BQR004", "R2151204")
  static let eventMonthOfReport = BureauRule("BQR005", "R2151205")
  static let eventNotWithdrawable = BureauRule("BQR006", "R2151206")
}

/// Rules of identifier changes, corrections and deletions (211–214, 221–224).
extension BureauRule {
  static let sameIdentifier = BureauRule("BIE000", "I2110B01")
  static let oldIdentifierUnknown = BureauRule("BIE001", "I2111B02")
  static let newIdentifierInUse = BureauRule("BIE002", "I2111B03")
  static let correctionLetter = BureauRule("BMR001", "R2120102")
  static let correctionOfBase = BureauRule("BMR003", "R2120106")
  static let correctionNotForType = BureauRule("BMR005", "R2120107")
  static let correctedUnknown = BureauRule("BMR007", "R2121206")
  static let correctionNotNewest = BureauRule("BMR008", "R2121207")
  static let correctionTooOld = BureauRule("BMR009", "R2121216")
  static let correctionClosesEarly = BureauRule("BMR010", "R2121217")
  static let correctionAccountType = BureauRule("BMR012", "R2121211")
  static let correctionAfterClose = BureauRule("BMR016", "R2121221")
  static let correctionOfBaseDate = BureauRule("BMR019", "R2121224")
  static let correctionDate = BureauRule("BMR021", "R2121215")
  static let deletionRange = BureauRule("BSE000", "I2130B01")
  static let deletionLetter = BureauRule("BSE001", "I2130B02")
  static let deletionAcrossRestart = BureauRule("BSR001", "R2131201")
  static let deletionAcrossEvent = BureauRule("BSR002", "R2131202")
}
