/// What a borrower says is wrong in their profile: the right values, as typed. What is `nil` stays.
/// There is no id number: another number is another person.
public struct ProfileChange: Sendable {
  public var name: String?
  public var phone: String?
  public var bankCard: String?
  public var address: String?
  public var occupation: String?

  public init(
    name: String? = nil, phone: String? = nil, bankCard: String? = nil, address: String? = nil,
    occupation: String? = nil
  ) {
    self.name = name
    self.phone = phone
    self.bankCard = bankCard
    self.address = address
    self.occupation = occupation
  }
}
