import CreditCore
import Scoring

/// One applicant as the model sees them: six months of a card account elsewhere, from the report,
/// and of their own payments, all in whole yuan.
struct Applicant {
  var history: SixMonthHistory

  init(sealed behaviour: [UInt8], answer: InquiryAnswer) throws(PlatformError) {
    let own: PaymentBehaviour
    do {
      own = try PaymentBehaviour(encoded: behaviour)
    } catch {
      throw .codec(error)
    }
    let isBlank = answer.report == nil
    history = SixMonthHistory(
      creditLine: isBlank ? nil : answer.figure(ReportFieldName.cardLimit.rawValue),
      monthsLate: ReportFieldName.months.map {
        isBlank ? nil : answer.figure($0.rawValue)
      }, bills: own.bills, payments: own.payments)
  }

  func score(with model: ScoringModel) throws(PlatformError) -> Score {
    do {
      return try model.score(history)
    } catch {
      throw .scoring(error)
    }
  }
}
