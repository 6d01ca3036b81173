import CreditCore
public import CreditPlatform

/// Who a borrower is, in masked forms only: enough for the person to recognise the page.
public struct MaskedPerson: Sendable, Hashable {
  /// The first character of the name; the others are hidden.
  public let name: String
  public let residentID: String
  public let phone: String
  public let bankCard: String

  public init(_ profile: PersonalProfile) {
    name =
      profile.name.prefix(1) + String(repeating: "*", count: max(1, profile.name.count - 1))
    residentID = profile.residentID.masked
    phone = profile.phone.masked
    bankCard = profile.bankCard.masked
  }
}
