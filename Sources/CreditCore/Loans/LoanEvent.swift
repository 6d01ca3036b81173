/// What became of a loan after its contract, beside payments.
public enum LoanEvent: Hashable, Sendable {
  case replanned(LoanReplanned)
  case proposed(LoanMeasureProposed)
  case rejected(LoanMeasureRejected)
  case reduced(LoanReduced)
  case badDebtRecognised(BadDebtRecognised)
  case writtenOff(LoanWrittenOff)

  /// The event's payload.
  public var body: any BorrowerEventBody {
    switch self {
    case .replanned(let body): body
    case .proposed(let body): body
    case .rejected(let body): body
    case .reduced(let body): body
    case .badDebtRecognised(let body): body
    case .writtenOff(let body): body
    }
  }

  /// The lines it makes in the books.
  var postings: [Posting] {
    switch self {
    case .replanned(let event): event.figures.postings(of: event.loan)
    case .reduced(let event): event.figures.postings(of: event.loan)
    case .writtenOff(let event): event.figures.postings(of: event.loan)
    case .proposed, .rejected, .badDebtRecognised: []
    }
  }
}

extension BookFigures {
  fileprivate func postings(of loan: Int64) -> [Posting] {
    Books.postings(of: self, contract: loan, advancedFrom: .channel)
  }
}
