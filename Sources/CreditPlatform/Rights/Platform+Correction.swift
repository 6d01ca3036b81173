public import CreditCore

extension Platform {
  /// Takes a correction: the corrected profile is sealed as the next version, and counts once a
  /// person has answered the request (R49, N50). Events hold only which fields differ.
  ///
  /// - Throws: ``PlatformError/invalid(field:)`` for a value that can't be right.
  @discardableResult
  public func requestCorrection(
    _ change: ProfileChange, of id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let present = try await profile(of: state)
    let corrected = try PersonalProfile(
      name: change.name ?? present.name, idNumber: present.residentID.plaintext,
      phone: change.phone ?? present.phone.plaintext,
      bankCard: change.bankCard ?? present.bankCard.plaintext,
      address: change.address ?? present.address,
      occupation: change.occupation ?? present.occupation)
    guard corrected.occupation.unicodeScalars.count <= 30 else {
      throw .invalid(field: "occupation")
    }
    let correction = ProfileCorrection(
      profile: state.nextProfile, fields: corrected.differences(from: present))
    let sealed = try seal(
      corrected.sealedBytes, correction.profile, of: id, with: try await personKey(id))
    return try await perform(
      .requestCorrection(correction), on: id, key: key, with: Attachments(sealed: [sealed]))
  }
}

extension PersonalProfile {
  /// Which fields say something else.
  func differences(from other: PersonalProfile) -> [ProfileField] {
    ProfileField.allCases.filter { field in
      switch field {
      case .name: name != other.name
      case .phone: phone.plaintext != other.phone.plaintext
      case .address: address != other.address
      case .occupation: occupation != other.occupation
      case .bankCard: bankCard.plaintext != other.bankCard.plaintext
      }
    }
  }
}
