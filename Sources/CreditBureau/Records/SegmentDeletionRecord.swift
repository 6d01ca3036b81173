public import CreditCore

/// Records 213, 223 and 233: a request to delete one segment from the records of a range of report
/// days (按段删除请求记录).
public struct SegmentDeletionRecord: ReportRecord, Hashable {
  /// What is to be deleted.
  public enum Target: Hashable, Sendable {
    /// 213: C, H, I, J or K of an account.
    case account(AccountSegment)
    /// 223: D, an agreement's limit.
    case agreementLimit
    /// 233: C or D of a guarantee account.
    case guarantee(GuaranteeSegment)
  }

  /// What is to be deleted.
  public var target: Target
  /// The account's or agreement's code (待删除业务标识码, `DelRecCode`).
  public var code: String
  /// The first report day; `nil` for all up to `through`.
  public var from: CivilDate?
  /// The last report day; `nil` for all since `from`.
  public var through: CivilDate?

  /// A deletion in a range of report days, of which one end must be stated.
  public init(_ target: Target, of code: String, from: CivilDate?, through: CivilDate?) {
    self.target = target
    self.code = code
    self.from = from
    self.through = through
  }

  /// 213, 223 or 233.
  public var recordType: ReportRecordType {
    switch target {
    case .account: .accountSegmentDeletion
    case .agreementLimit: .agreementSegmentDeletion
    case .guarantee: .guaranteeSegmentDeletion
    }
  }

  /// The segment's letter (待删除段段标, `DelSgmtCode`).
  public var letter: String {
    switch target {
    case .account(let segment): segment.rawValue
    case .agreementLimit: "D"
    case .guarantee(let segment): segment.rawValue
    }
  }

  /// The code, the segment and the range.
  public var identityKey: String {
    [code, letter, Self.text(from), Self.text(through)].joined(separator: "\u{1F}")
  }

  /// A deletion has no report day.
  public var reportDate: CivilDate? { nil }
  /// The code of what is to be deleted.
  public var ownCodes: [(element: String, code: String)] { [("DelRecCode", code)] }

  /// Writes what is to be deleted.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    output.item("DelRecCode", code)
    output.item("DelSgmtCode", letter)
    output.item("DelStartDate", Self.text(from))
    output.item("DelEndDate", Self.text(through))
  }

  private static func text(_ day: CivilDate?) -> String { day?.description ?? "" }

  /// What the bureau would refuse (I2130B01, I2130B02).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(code, 60, "DelRecCode")
    list.require(isDeletable, "ABE001", "DelSgmtCode")
    list.require(from != nil || through != nil, "BSE000", "DelStartDate")
    if let from, let through { list.require(from <= through, "BSE001", "DelEndDate") }
    return list.problems
  }

  private var isDeletable: Bool {
    switch target {
    case .account(let segment): segment.isDeletable
    case .agreementLimit: true
    case .guarantee(let segment): segment == .terms || segment == .liability
    }
  }
}
