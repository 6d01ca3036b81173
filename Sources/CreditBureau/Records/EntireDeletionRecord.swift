public import CreditCore

/// Records 114, 134, 214, 224, 234 and 514: the request to delete all that was reported about one
/// person, document, account, agreement, guarantee or collateral contract (整笔删除请求记录).
public enum EntireDeletionRecord: ReportRecord, Hashable {
  /// 114: the person's basic information from one source.
  case basicInformation(PersonIdentity, sourceCode: String)
  /// 134: the validity of the person's document from one source.
  case documentValidity(PersonIdentity, sourceCode: String)
  /// 214: an account by its code.
  case account(code: String)
  /// 224: an agreement by its code.
  case agreement(code: String)
  /// 234: a guarantee account by its code.
  case guarantee(code: String)
  /// 514: a collateral contract by its code.
  case collateral(code: String)

  /// The kind of record.
  public var recordType: ReportRecordType {
    switch self {
    case .basicInformation: .basicInformationDeletion
    case .documentValidity: .documentValidityDeletion
    case .account: .accountDeletion
    case .agreement: .agreementDeletion
    case .guarantee: .guaranteeDeletion
    case .collateral: .collateralDeletion
    }
  }

  /// What is to be deleted.
  public var identityKey: String {
    switch self {
    case .basicInformation(let person, let sourceCode),
      .documentValidity(let person, let sourceCode):
      "\(person.key)\u{1F}\(sourceCode)"
    case .account(let code), .agreement(let code), .guarantee(let code), .collateral(let code):
      code
    }
  }

  /// A deletion has no report day.
  public var reportDate: CivilDate? { nil }

  /// The code of what is to be deleted.
  public var ownCodes: [(element: String, code: String)] {
    switch self {
    case .basicInformation(_, let sourceCode), .documentValidity(_, let sourceCode):
      [("InfSurcCode", sourceCode)]
    case .account(let code), .agreement(let code), .guarantee(let code), .collateral(let code):
      [("DelRecCode", code)]
    }
  }

  /// Writes what is to be deleted.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    switch self {
    case .basicInformation(let person, let sourceCode),
      .documentValidity(let person, let sourceCode):
      person.write(to: &output)
      output.item("InfSurcCode", sourceCode)
    case .account(let code), .agreement(let code), .guarantee(let code), .collateral(let code):
      output.item("DelRecCode", code)
    }
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    switch self {
    case .basicInformation(let person, let sourceCode),
      .documentValidity(let person, let sourceCode):
      person.check(&list)
      list.requireText(sourceCode, 20, "InfSurcCode")
    case .account(let code), .agreement(let code), .guarantee(let code), .collateral(let code):
      list.requireText(code, 60, "DelRecCode")
    }
    return list.problems
  }
}
