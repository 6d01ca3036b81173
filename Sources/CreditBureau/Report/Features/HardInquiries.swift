import CreditCore

/// How often others asked for the report in order to lend, insure or accept a guarantor (硬查询).
public struct HardInquiries: Hashable, Sendable {
  /// In the month before the day.
  public var lastMonth: Int
  /// In the three months before the day.
  public var last3Months: Int
  /// In the six months before the day.
  public var last6Months: Int
  /// Institutions that asked in the three months before the day.
  public var institutions3Months: Int

  init(_ inquiries: [InquiryEntry], on day: CivilDate, ownInstitution: String?) {
    let hard = inquiries.filter { inquiry in
      inquiry.reason.entry?.isHard == true && inquiry.date <= day
        && (ownInstitution == nil || inquiry.institution != ownInstitution)
    }
    func since(_ months: Int) -> [InquiryEntry] {
      hard.filter { $0.date > day.adding(months: -months) }
    }
    lastMonth = since(1).count
    last3Months = since(3).count
    last6Months = since(6).count
    institutions3Months = Set(since(3).map(\.institution)).count
  }
}
