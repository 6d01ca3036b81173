public import CreditCore

/// Records 114, 214 and 224: the request to delete all that was reported about one person, account
/// or agreement (整笔删除请求记录).
public enum EntireDeletionRecord: ReportRecord, Hashable {
  /// 114: the person's basic information from one source.
  case basicInformation(PersonIdentity, sourceCode: String)
  /// 214: an account by its code.
  case account(code: String)
  /// 224: an agreement by its code.
  case agreement(code: String)

  /// 114, 214 or 224.
  public var recordType: ReportRecordType {
    switch self {
    case .basicInformation: .basicInformationDeletion
    case .account: .accountDeletion
    case .agreement: .agreementDeletion
    }
  }

  /// What is to be deleted.
  public var identityKey: String {
    switch self {
    case .basicInformation(let person, let sourceCode): "\(person.key)\u{1F}\(sourceCode)"
    case .account(let code), .agreement(let code): code
    }
  }

  /// A deletion has no report day.
  public var reportDate: CivilDate? { nil }

  /// The code of what is to be deleted.
  public var ownCodes: [(element: String, code: String)] {
    switch self {
    case .basicInformation(_, let sourceCode): [("InfSurcCode", sourceCode)]
    case .account(let code), .agreement(let code): [("DelRecCode", code)]
    }
  }

  /// The record in one line.
  public var document: [UInt8] {
    documentBytes { output in
      output.item("InfRecType", recordType)
      switch self {
      case .basicInformation(let person, let sourceCode):
        person.write(to: &output)
        output.item("InfSurcCode", sourceCode)
      case .account(let code), .agreement(let code):
        output.item("DelRecCode", code)
      }
    }
  }

  /// What the bureau would refuse.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    switch self {
    case .basicInformation(let person, let sourceCode):
      person.check(&list)
      list.requireText(sourceCode, 20, "InfSurcCode")
    case .account(let code), .agreement(let code):
      list.requireText(code, 60, "DelRecCode")
    }
    return list.problems
  }
}
