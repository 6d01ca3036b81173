public import BureauChecker
public import CreditCore

/// Writes the bureau's report about a person, out of what it holds.
public protocol SimulatedReports: Sendable {
  /// - Returns: the document; `nil` of somebody about whom nothing is held.
  func report(
    about person: SyntheticPerson, named name: String, _ inquiry: SimulatedInquiry,
    from database: BureauDatabase
  ) -> [UInt8]?
}

/// An inquiry as the simulated bureau got it.
public struct SimulatedInquiry: Sendable {
  public var number: String
  public var reason: InquiryReason
  public var day: CivilDate

  public init(number: String, reason: InquiryReason, day: CivilDate) {
    self.number = number
    self.reason = reason
    self.day = day
  }
}
