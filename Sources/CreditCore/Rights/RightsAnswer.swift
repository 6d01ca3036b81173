/// How a request was answered (N50, N51).
public enum RightsAnswer: Hashable, Sendable {
  case done
  case refused(RightsRefusalReason)
  /// The data are only stored and protected, and used for nothing else, until a day.
  case storedOnly(until: CivilDate, StorageReason)

  /// The stable word for how it ended.
  public var outcome: String {
    switch self {
    case .done: "done"
    case .refused: "refused"
    case .storedOnly: "stored-only"
    }
  }

  /// The stable code of the reason, where there is one.
  public var reason: String? {
    switch self {
    case .done: nil
    case .refused(let reason): reason.rawValue
    case .storedOnly(_, let reason): reason.rawValue
    }
  }
}

/// Why a request was refused: the borrower is always told (N50). The raw values are stored.
public enum RightsRefusalReason: String, Sendable, CaseIterable, FieldValue {
  /// Whoever asked did not prove to be this person.
  case identityNotProven = "identity-not-proven"
  /// What is stored is right already, or can't be shown to be wrong.
  case alreadyCorrect = "already-correct"
  /// It would disclose the data of somebody else.
  case othersData = "others-data"
  /// A law keeps it from being done.
  case lawForbids = "law-forbids"
  /// There is nothing of the kind here.
  case nothingHeld = "nothing-held"
  /// A person looked again: the reason for a cut or freeze still holds (R70).
  case groundStands = "ground-stands"
}

/// Why data stay stored after a deletion was asked for. The raw values are stored.
public enum StorageReason: String, Sendable, CaseIterable, FieldValue {
  /// Something is owed or on its way.
  case openDebt = "open-debt"
  /// The credit contract runs.
  case openContract = "open-contract"
  /// 反洗钱法 34: identity and transactions are kept for years after the relation ends (N57).
  case legalRetention = "legal-retention"
  /// Records of what was given to others are kept for years (N56).
  case shareRecords = "share-records"
  /// A case, a complaint, another request, or something sent has no answer yet.
  case unfinished
}

extension RightsAnswer: Coded {
  public init(_ f: inout Fields, _ v: RightsAnswer?) throws(CodecError) {
    var refusal: RightsRefusalReason?
    var storage: StorageReason?
    var until: CivilDate?
    switch v {
    case nil, .done: break
    case .refused(let reason): refusal = reason
    case .storedOnly(let day, let reason): (until, storage) = (day, reason)
    }
    refusal = try f.optional("refusal", refusal)
    storage = try f.optional("storage", storage)
    until = try f.optional("until", until)
    switch (refusal, storage, until) {
    case (nil, nil, nil): self = .done
    case (let reason?, nil, nil): self = .refused(reason)
    case (nil, let reason?, let day?): self = .storedOnly(until: day, reason)
    default: throw .wrongType("answer")
    }
  }
}
