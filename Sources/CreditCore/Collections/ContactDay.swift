/// What was made of one day's contacts, over the lender's desk and all agencies (N81, N82).
public struct ContactDay: Hashable, Sendable {
  /// Every contact of the day.
  public var contacts: [ContactAttempt]

  /// Calls that were answered, by anybody.
  public var calls: Int {
    contacts.count { $0.plan.kind == .call && $0.outcome.isConnected }
  }

  public var visits: Int { contacts.count { $0.plan.kind == .visit } }

  /// Calls and messages to one contact way of one person.
  public func tries(way: Int64, third: Int64?) -> Int {
    contacts.count {
      $0.plan.kind.isTry && $0.plan.way == way && $0.plan.third == third
    }
  }
}

extension CollectionStanding {
  /// The contacts of a day that the state still has.
  public func contacts(on day: CivilDate) -> ContactDay {
    ContactDay(contacts: contacts.filter { $0.day == day })
  }
}
