/// One agency of the published white list (催收机构白名单, N85): an entry of the policy, dated like all
/// of it. Its name and contact stand in the sharing list under the same id.
public struct CollectionAgency: Hashable, Sendable {
  /// The id in the sharing register.
  public var id: String
  /// The first day of its entry.
  public var from: CivilDate
  /// The last day of its entry; `nil` while it is listed.
  public var to: CivilDate?
  /// The day of its people's newest training.
  public var trainedOn: CivilDate

  public init(id: String, from: CivilDate, to: CivilDate? = nil, trainedOn: CivilDate) {
    self.id = id
    self.from = from
    self.to = to
    self.trainedOn = trainedOn
  }

  public func isListed(on day: CivilDate) -> Bool {
    day >= from && to.map { day <= $0 } ?? true
  }

  /// The last day on which the newest training holds.
  public func trainedUntil(months: Int64) -> CivilDate { trainedOn.adding(months: Int(months)) }

  public func isTrained(on day: CivilDate, months: Int64) -> Bool {
    day <= trainedUntil(months: months)
  }
}

extension CollectionAgency {
  /// What can't stand in a white list that holds from a day on.
  static func problem(in agencies: [CollectionAgency], from day: CivilDate) -> String? {
    guard agencies.allSatisfy({ DeskCode($0.id) != nil }) else {
      return "each agency has the id of its entry in the sharing list"
    }
    for agency in agencies {
      if agency.trainedOn > day { return "\(agency.id): the training is still to come" }
      if let to = agency.to, to < agency.from { return "\(agency.id): ends before it begins" }
      let others = agencies.filter { $0.id == agency.id && $0 != agency }
      let overlaps = others.contains { other in
        (other.to.map { agency.from <= $0 } ?? true) && (agency.to.map { other.from <= $0 } ?? true)
      }
      if overlaps { return "\(agency.id): two entries hold on one day" }
    }
    return Set(agencies).count == agencies.count ? nil : "the entries must differ"
  }
}
