extension Borrower {
  /// The sealed reports that can still be read, the newest answer's first.
  public var reports: [SealedRef] {
    [inquiryAnswer?.report, inquiries.monitored?.report, inquiries.drawn?.report]
      .compactMap { $0 }
  }

  /// The newest report, if it may stand in for a new inquiry on a day: young enough, and asked for
  /// on an authorisation that came to no end but by a later one in its place. What was asked for
  /// before a withdrawal, a refusal or a closing is not used again (R82, N27).
  public func reusableReport(
    on day: CivilDate, _ terms: InquiryTerms
  ) -> (answer: InquiryAnswer, source: ReportSource)? {
    guard let answer = inquiryAnswer, let source = inquiries.source, terms.reuseDays > 0,
      source.on <= day, source.on.days(to: day) <= Int(terms.reuseDays)
    else { return nil }
    let hasEnded = consents.contains {
      $0.item == .bureauInquiry && $0.ordinal >= source.consent
        && $0.end.map { $0.reason != .replaced } ?? false
    }
    return hasEnded ? nil : (answer, source)
  }

  /// The first day on which a post-loan inquiry is due again; `nil` while nothing is or was owed.
  ///
  /// It runs from the newest report of any kind: what is known is not asked for.
  public func postLoanDueOn(_ terms: InquiryTerms) -> CivilDate? {
    guard agreement != nil else { return nil }
    let last = [inquiries.source?.on, inquiries.postLoanOn].compactMap { $0 }.max()
    return last?.adding(days: Int(terms.postLoanDays)) ?? registeredOn
  }

  /// Whether what a report is to be read for is open (R82).
  func mayRead(_ report: SealedRef, for use: ReportUse, on day: CivilDate) -> Bool {
    switch use {
    case .decision:
      liveConsent(.bureauInquiry) != nil && report == inquiryAnswer?.report
        && applications.contains { $0.stage.isOpen }
    // The borrower asked for it, whatever has ended since.
    case .review: report == inquiryAnswer?.report && openRequest(.humanReview) != nil
    case .monitoring: report == inquiries.monitored?.report && owed(on: day).isPositive
    case .dispute:
      !complaints.isEmpty || !openDisputes.isEmpty
        || [.access, .export, .correction, .explanation, .objection]
          .contains { openRequest($0) != nil }
    case .audit: true
    }
  }
}
