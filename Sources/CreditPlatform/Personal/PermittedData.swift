public import CreditCore

/// The part of a profile that a permit names; every other field is absent.
public struct PermittedData: Sendable {
  public var name: String?
  public var residentID: ResidentID?
  public var phone: MobileNumber?
  public var bankCard: BankCard?

  init(_ profile: PersonalProfile, only fields: [ShareField]) {
    name = fields.contains(.name) ? profile.name : nil
    residentID = fields.contains(.idNumber) ? profile.residentID : nil
    phone = fields.contains(.phone) ? profile.phone : nil
    bankCard = fields.contains(.bankAccount) ? profile.bankCard : nil
  }
}
