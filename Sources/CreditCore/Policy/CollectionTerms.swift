/// How an overdue debt is collected (催收, N80–N86).
public struct CollectionTerms: Sendable, Hashable {
  /// From how many days overdue on there is a case.
  public var openDay: Int64
  /// No contact from this hour on, and none before the other (N80).
  public var quietFromHour: Int64
  public var quietUntilHour: Int64
  /// The most answered calls a day, over the lender and all its agencies (N81).
  public var callsPerDay: Int64
  /// The most tries a day for one contact way (N81).
  public var triesPerDay: Int64
  /// The most visits a day, and how many people come at least (N82).
  public var visitsPerDay: Int64
  public var visitPeople: Int64
  /// After how many failed tries in a row contact counts as lost (N83).
  public var lossTries: Int64
  /// How long an agency's training holds, in months (N85).
  public var trainingMonths: Int64
  /// How long records of contacts are kept, in years (N86).
  public var recordYears: Int64
  /// What makes contacts pause.
  public var pauses: Set<CollectionPause>
  /// The white list (N85).
  public var agencies: [CollectionAgency]

  /// Every value, as the policy of one day has it.
  public init(
    openDay: Int64, quietFromHour: Int64, quietUntilHour: Int64, callsPerDay: Int64,
    triesPerDay: Int64, visitsPerDay: Int64, visitPeople: Int64, lossTries: Int64,
    trainingMonths: Int64, recordYears: Int64, pauses: Set<CollectionPause>,
    agencies: [CollectionAgency]
  ) {
    self.openDay = openDay
    self.quietFromHour = quietFromHour
    self.quietUntilHour = quietUntilHour
    self.callsPerDay = callsPerDay
    self.triesPerDay = triesPerDay
    self.visitsPerDay = visitsPerDay
    self.visitPeople = visitPeople
    self.lossTries = lossTries
    self.trainingMonths = trainingMonths
    self.recordYears = recordYears
    self.pauses = pauses
    self.agencies = agencies
  }

  /// Whether a moment lies in quiet hours; they may go over midnight.
  public func isQuiet(at moment: Instant) -> Bool {
    let hour = Int64(moment.timeInChina.hour)
    return quietFromHour < quietUntilHour
      ? hour >= quietFromHour && hour < quietUntilHour
      : quietFromHour > quietUntilHour && (hour >= quietFromHour || hour < quietUntilHour)
  }

  /// The first moment outside of quiet hours, not before `moment`.
  public func awake(from moment: Instant) -> Instant {
    guard isQuiet(at: moment) else { return moment }
    let end = start(of: moment.day).adding(seconds: quietUntilHour * 3600)
    return end > moment
      ? end : start(of: moment.day.adding(days: 1)).adding(seconds: quietUntilHour * 3600)
  }

  /// Midnight in China.
  private func start(of day: CivilDate) -> Instant {
    Instant(microseconds: 0).adding(seconds: Int64(day.dayNumber) * 86_400 - 8 * 3600)
  }

  /// The first moment of the next day at which a contact may be made.
  func nextDay(after moment: Instant) -> Instant {
    awake(from: start(of: moment.day.adding(days: 1)))
  }

  /// The white list's entry of an agency that holds on a day.
  public func agency(_ id: String, on day: CivilDate) -> CollectionAgency? {
    agencies.first { $0.id == id && $0.isListed(on: day) }
  }

  /// What stands against an agency on a day; `nil` when it may collect (N85).
  public func objection(to id: String, on day: CivilDate) -> ContactRule? {
    guard let entry = agency(id, on: day) else { return .agencyNotListed }
    return entry.isTrained(on: day, months: trainingMonths) ? nil : .agencyUntrained
  }
}

extension CollectionTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      openDay: try policy.integer(.collectionOpenDay),
      quietFromHour: try policy.integer(.collectionQuietFromHour),
      quietUntilHour: try policy.integer(.collectionQuietUntilHour),
      callsPerDay: try policy.integer(.collectionConnectedCallsPerDay),
      triesPerDay: try policy.integer(.collectionDialAttemptsPerNumberPerDay),
      visitsPerDay: try policy.integer(.collectionVisitsPerDay),
      visitPeople: try policy.integer(.collectionVisitPeople),
      lossTries: try policy.integer(.collectionLossTries),
      trainingMonths: try policy.integer(.collectionAgencyTrainingMonths),
      recordYears: try policy.integer(.collectionRecordYears),
      pauses: try policy.choiceSet(.collectionPauses),
      agencies: try policy.agencies(.collectionAgencies))
  }
}

extension CollectionTerms {
  /// What terms made by hand have: the strictest known figures, and no agency.
  public static let usual = CollectionTerms(
    openDay: 8, quietFromHour: 22, quietUntilHour: 8, callsPerDay: 3, triesPerDay: 6,
    visitsPerDay: 1, visitPeople: 2, lossTries: 3, trainingMonths: 12, recordYears: 5,
    pauses: Set(CollectionPause.allCases), agencies: [])
}
