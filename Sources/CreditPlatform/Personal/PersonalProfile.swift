public import CreditCore

/// Who a borrower is: validated personal data, held in memory only while it is used.
public struct PersonalProfile: Sendable {
  public var name: String
  public var residentID: ResidentID
  public var phone: MobileNumber
  public var bankCard: BankCard
  public var address: String
  /// 就业状况 in the bureau's codes.
  public var occupation: String

  /// - Throws: ``PlatformError/invalid(field:)`` naming the field, never its value.
  public init(
    name: String, idNumber: String, phone: String, bankCard: String, address: String,
    occupation: String
  ) throws(PlatformError) {
    guard (2...30).contains(name.unicodeScalars.count), !name.contains(where: \.isNewline) else {
      throw .invalid(field: "name")
    }
    guard let residentID = try? ResidentID(idNumber) else { throw .invalid(field: "idNumber") }
    guard let mobile = try? MobileNumber(phone) else { throw .invalid(field: "phone") }
    guard let card = try? BankCard(bankCard) else { throw .invalid(field: "bankCard") }
    guard (1...100).contains(address.unicodeScalars.count) else {
      throw .invalid(field: "address")
    }
    self.name = name
    self.residentID = residentID
    self.phone = mobile
    self.bankCard = card
    self.address = address
    self.occupation = occupation
  }

  /// The form in which it is sealed.
  struct Sealed: Coded {
    var name: String
    var idNumber: String
    var phone: String
    var bankCard: String
    var address: String
    var occupation: String

    init(_ f: inout Fields, _ v: Sealed?) throws(CodecError) {
      name = try f("name", v?.name)
      idNumber = try f("idNumber", v?.idNumber)
      phone = try f("phone", v?.phone)
      bankCard = try f("bankCard", v?.bankCard)
      address = try f("address", v?.address)
      occupation = try f("occupation", v?.occupation)
    }

    init(_ profile: PersonalProfile) {
      name = profile.name
      idNumber = profile.residentID.plaintext
      phone = profile.phone.plaintext
      bankCard = profile.bankCard.plaintext
      address = profile.address
      occupation = profile.occupation
    }
  }

  var sealedBytes: [UInt8] { Sealed(self).encoded() }

  init(sealedBytes bytes: [UInt8]) throws(PlatformError) {
    let sealed: Sealed
    do {
      sealed = try Sealed(encoded: bytes)
    } catch {
      throw .codec(error)
    }
    try self.init(
      name: sealed.name, idNumber: sealed.idNumber, phone: sealed.phone, bankCard: sealed.bankCard,
      address: sealed.address, occupation: sealed.occupation)
  }
}

/// The applicant's own payment behaviour of six months, newest first, in whole yuan; used with the
/// personal-information authorisation, for scoring only (R48).
public struct PaymentBehaviour: Sendable, Coded {
  public var bills: [Int64]
  public var payments: [Int64]

  public init(bills: [Int64], payments: [Int64]) {
    self.bills = bills
    self.payments = payments
  }

  public init(_ f: inout Fields, _ v: PaymentBehaviour?) throws(CodecError) {
    self.init(bills: try f.list("bills", v?.bills), payments: try f.list("payments", v?.payments))
  }
}

extension Platform {
  /// The borrower's profile, opened.
  public func profile(of state: Borrower) async throws(PlatformError) -> PersonalProfile {
    try PersonalProfile(sealedBytes: try await open(state.profile, of: state.id))
  }
}
