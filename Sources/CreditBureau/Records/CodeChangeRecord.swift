public import CreditCore

/// Records 211, 221, 231 and 511: a request to give an account, agreement, guarantee or collateral
/// contract another code (标识变更请求记录). New records may not use the old one (I0001801).
public struct CodeChangeRecord: ReportRecord, Hashable {
  /// What the code stands for.
  public enum Subject: Hashable, Sendable, CaseIterable {
    case account
    case agreement
    case guarantee
    case collateral
  }

  /// What the code stands for.
  public var subject: Subject
  /// 原业务标识码, at most 60 characters.
  public var oldCode: String
  /// 新业务标识码, at most 60 characters.
  public var newCode: String

  /// A change of code.
  public init(of subject: Subject, from oldCode: String, to newCode: String) {
    self.subject = subject
    self.oldCode = oldCode
    self.newCode = newCode
  }

  /// 211, 221, 231 or 511.
  public var recordType: ReportRecordType {
    switch subject {
    case .account: .accountCodeChange
    case .agreement: .agreementCodeChange
    case .guarantee: .guaranteeCodeChange
    case .collateral: .collateralCodeChange
    }
  }

  /// The old code.
  public var identityKey: String { oldCode }
  /// A change of code has no report day.
  public var reportDate: CivilDate? { nil }
  /// Both codes.
  public var ownCodes: [(element: String, code: String)] {
    [("OdBnesCode", oldCode), ("NwBnesCode", newCode)]
  }

  /// Writes the two codes.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    output.item("OdBnesCode", oldCode)
    output.item("NwBnesCode", newCode)
  }

  /// What the bureau would refuse (I2110B01).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(oldCode, 60, "OdBnesCode")
    list.requireText(newCode, 60, "NwBnesCode")
    list.require(oldCode != newCode, "BIE000", "NwBnesCode")
    return list.problems
  }
}
