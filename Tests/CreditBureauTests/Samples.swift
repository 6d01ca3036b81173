import CreditBureau
import CreditCore
import Testing

/// Values that the tests share; the lender and the persons are invented.
enum Samples {
  static let providerText = "D1013300000019"

  static func provider() throws -> ProviderCode { try ProviderCode(providerText) }

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  static let person = PersonIdentity(
    name: "林小满", documentType: .residentID, documentNumber: "330106199502280024")

  /// 2026-11-01 02:03:04 in China.
  static let generatedAt = Instant(microseconds: 1_793_469_784_000_000)

  /// A basic-information record as a first report, with all that is unknown by its unknown code.
  static func basicInformation() throws -> BasicInformationRecord {
    let on = try day("2026-10-05")
    return BasicInformationRecord(
      person: person, sourceCode: providerText, reportedOn: on, reportTime: .first,
      maintainer: try provider(),
      overview: OverviewSegment(
        sex: .female, birthDate: try day("1995-02-28"), mobile: "13900000001", updatedOn: on),
      marriage: .unknown(updatedOn: on), education: .unknown(updatedOn: on),
      occupation: OccupationSegment(
        status: .employed, employer: .init(name: "青竹<设计>有限公司"), updatedOn: on),
      residence: ResidenceSegment(address: "杭州市某路1号", area: "330106", updatedOn: on),
      mailing: MailingSegment(address: "杭州市某路1号", updatedOn: on))
  }

  /// The terms of a purchase line that is reported as one account.
  static func lineTerms() throws -> AccountTerms {
    AccountTerms(
      openedOn: try day("2026-10-05"), amount: 8000, dueOn: try day("2027-10-04"),
      repaymentMode: .merged, applicationArea: "330106")
  }

  /// October 2026 of that account, with nothing late.
  static func october() throws -> MonthlyPerformance {
    MonthlyPerformance(
      month: try month("2026-10"), settlementDate: try day("2026-10-31"), balance: 906,
      classifiedOn: try day("2026-10-05"), repaymentStatus: .normal, due: 300, repaid: 300,
      lastRepaidOn: try day("2026-10-20"))
  }

  /// The purchase line's month-end record of October 2026.
  static func lineMonth() throws -> AccountRecord {
    AccountRecord(
      accountType: .revolving, accountCode: providerText + "LINE0001",
      reportedOn: try day("2026-10-31"), reportTime: .monthEnd, person: person,
      manager: try provider(), monthly: try october())
  }
}

extension ReportRecord {
  /// The record's line as text.
  var text: String { String(decoding: document, as: UTF8.self) }

  /// The problems as `code element`.
  var problemTexts: [String] { problems.map { "\($0.fbCode) \($0.element)" } }
}
