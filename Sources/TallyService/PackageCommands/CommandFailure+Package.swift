import PartnerFiles

extension CommandFailure {
  /// What a package's error means for the command: refused by a rule (R18, the safeguards of an
  /// offline transfer), bad data, or a service that is missing.
  init(_ error: PackageError) {
    let code = "package.\(error.code)"
    let detail = error.description
    switch error {
    case .approverMissing, .purgeBeforeExpiry, .wrongRecipient, .expired, .notYetValid, .replayed:
      self.init(
        .refused, code: code, title: "A rule refuses the package.", detail: detail, rule: "R18")
    case .ageMissing, .ageFailed, .timedOut:
      self.init(.unavailable, code: code, title: "The program age is needed.", detail: detail)
    case .inputOutput(let operation, _, _) where operation != "open":
      self.init(.unavailable, code: code, title: "A file can't be used.", detail: detail)
    case .malformedRecipientKey, .malformedIdentity, .wrongIdentity, .notDecrypted, .malformed,
      .cutShort, .trailingBytes, .notSigned, .badSignature, .wrongSender, .unknownSchema,
      .wrongDigest, .badReceipt, .receiptMissing, .tooLarge, .badName, .duplicateName, .badField,
      .expiryNotAfterCreation, .changedWhileSealing, .targetExists, .ledgerDamaged,
      .malformedReceipt, .receiptForOther, .inputOutput:
      self.init(.badInput, code: code, title: "The input can't be used.", detail: detail)
    }
  }
}
