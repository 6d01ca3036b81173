import CreditCore
import Vault

/// What the fields of a share hold: the personal ones from the profile, the others from the
/// borrower's state as of one day, the day the share was ordered, so that a share that is sent
/// again carries the same content. Lists and groups travel as compact JSON.
struct SharedValues {
  let profile: PersonalProfile
  let state: Borrower
  let day: CivilDate
  /// The row that the share carries, where it is one of our feeds'.
  var feed: FeedRow?

  func values(of fields: [ShareField]) throws(PlatformError) -> [SharedValue] {
    var values: [SharedValue] = []
    for field in fields {
      guard let text = text(of: field) else { throw .invalid(field: field.rawValue) }
      values.append(SharedValue(field, text))
    }
    return values
  }

  /// - Returns: `nil` for what the platform does not hold.
  private func text(of field: ShareField) -> String? {
    switch field {
    case .name: profile.name
    // 居民身份证 in the bureau's codes.
    case .idType: "10"
    case .idNumber: profile.residentID.plaintext
    case .nationality: "CHN"
    case .address: profile.address
    case .occupation: profile.occupation
    case .phone: profile.phone.plaintext
    case .bankAccount: profile.bankCard.plaintext
    case .identityResult: identityResult
    case .limit: limit
    case .loan: loans
    case .overdue: overdue
    case .performance: performance
    case .adverse: adverse
    case .ability: ability
    case .signedDocuments: signedDocuments
    case .idExpiry, .idIssuer, .idImage, .assets, .password, .oneTimeCode, .faceTemplate, .cvn: nil
    }
  }

  /// Whether someone stands on a list is nobody's business outside (N62).
  private var identityResult: String? {
    switch state.identity {
    case .passed, .listed: "passed"
    case .failed: "failed"
    case .unclear: "unclear"
    case .unchecked: nil
    }
  }

  private var limit: String {
    let use = state.limitUse(on: day)
    return JSONText.object {
      $0.text("granted", "\(use.granted)")
      $0.text("available", "\(use.available)")
    }
  }

  private var loans: String {
    JSONText.list(drawn) { loan, json in
      json.text("contract", Reference.contract(state.id, loan.ordinal))
      json.text("drawnOn", "\(loan.drawnOn)")
      json.text("amount", "\(loan.terms.principal)")
      json.text("instalments", "\(loan.terms.instalments)")
      json.text("owed", "\((try? loan.position(on: day).payoff) ?? .zero)")
    }
  }

  /// Loans drawn by that day: one drawn since belongs to a later share.
  private var drawn: [Loan] { state.loans.filter { $0.drawnOn <= day } }

  private var overdue: String {
    JSONText.object {
      $0.text("amount", "\(overdueTotal)")
      $0.text("days", "\(positions.map(\.daysOverdue).max() ?? 0)")
    }
  }

  private var overdueTotal: Money { positions.map(\.overdueTotal).sum() }

  private var positions: [AccountPosition] {
    let contracts = drawn.map(\.ordinal) + [state.purchaseLine?.ordinal].compactMap { $0 }
    return contracts.compactMap { state.position(of: $0, on: day) }
  }

  private var performance: String {
    if let feed { return FeedLines(feed, of: state.id).performance }
    return JSONText.object {
      $0.text("loans", "\(drawn.count)")
      $0.text("owed", "\(state.owed(on: day))")
      $0.text("status", overdueTotal.isZero ? "normal" : "overdue")
    }
  }

  private var adverse: String {
    if let feed { return FeedLines(feed, of: state.id).adverse }
    return JSONText.object {
      $0.text("status", overdueTotal.isZero ? "none" : "overdue")
      $0.text("amount", "\(overdueTotal)")
    }
  }

  private var ability: String? {
    guard let decision = state.decision else { return nil }
    return JSONText.object {
      $0.text("outcome", decision.outcome.rawValue)
      $0.text("decidedOn", "\(decision.decidedOn)")
      $0.text("model", decision.inputs.modelVersion ?? "")
    }
  }

  /// Which copies there are; a copy leaves as the exact signed one with this digest (R32).
  private var signedDocuments: String {
    JSONText.list(state.papers.filter { $0.on <= day }) { paper, json in
      json.text("kind", paper.kind.rawValue)
      json.text("version", paper.version)
      json.text("digest", Hex.text(paper.digest.bytes))
      json.text("signedOn", "\(paper.on)")
    }
  }
}

/// Compact JSON of texts.
private enum JSONText {
  struct Writer {
    var json = JSONWriter()

    mutating func text(_ name: String, _ value: String) {
      json.key(name)
      json.text(value)
    }
  }

  static func object(_ fill: (inout Writer) -> Void) -> String {
    var writer = Writer()
    writer.json.beginObject()
    fill(&writer)
    writer.json.endObject()
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }

  static func list<Element>(
    _ elements: [Element], _ fill: (Element, inout Writer) -> Void
  ) -> String {
    var writer = Writer()
    writer.json.beginArray()
    for element in elements {
      writer.json.element()
      writer.json.beginObject()
      fill(element, &writer)
      writer.json.endObject()
    }
    writer.json.endArray()
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}
