import CreditCore

/// Reads the one value of an item, under the name that the key's kind asks for.
enum PolicyValueReader {
  static func value(
    _ table: YAMLTable, _ key: PolicyKey
  ) throws(PolicyFileError) -> PolicyValue {
    try refuseOthers(table, key.kind)
    switch key.kind {
    case .money: return .money(try table.need("yuan").money())
    case .rate: return .rate(try table.need("percent").percent())
    case .cap:
      if let multiple = table["lpr_multiple"] { return .lprMultiple(try multiple.integer()) }
      return .rate(try table.need("percent").percent())
    case .integer: return .integer(try table.need("number").integer())
    case .integers: return .integers(try rows(table, "numbers", number))
    case .ratio:
      return .ratio(try table.need("ratio").parsed(as: "a ratio such as 3/2") { Ratio($0) })
    case .day: return .day(try table.need("day").day())
    case .flag: return .flag(try table.need("flag").flag())
    case .name: return .name(try table.need("name").text())
    case .names: return .names(try table.need("names").texts())
    case .rateLadder: return .rateLadder(try rows(table, "rates", rateStep))
    case .limitLadder: return .limitLadder(try rows(table, "limits", limitStep))
    case .restrictionLadder:
      return .restrictionLadder(try rows(table, "restrictions", restriction))
    case .waves: return .waves(try rows(table, "waves", wave))
    case .funders: return .funders(try rows(table, "funders", funder))
    case .feeds: return .feeds(try rows(table, "feeds", feed))
    case .agencies: return .agencies(try rows(table, "agencies", agency))
    case .blockList: return .blockList(try rows(table, "blocks", block))
    }
  }

  private static func names(_ kind: PolicyValue.Kind) -> [String] {
    switch kind {
    case .money: ["yuan"]
    case .rate: ["percent"]
    case .cap: ["percent", "lpr_multiple"]
    case .integer: ["number"]
    case .integers: ["numbers"]
    case .rateLadder: ["rates"]
    case .limitLadder: ["limits"]
    case .restrictionLadder: ["restrictions"]
    case .blockList: ["blocks"]
    case .ratio, .day, .flag, .name, .names, .waves, .feeds, .agencies, .funders: [kind.rawValue]
    }
  }

  /// Exactly one value, under a name of the key's kind.
  private static func refuseOthers(
    _ table: YAMLTable, _ kind: PolicyValue.Kind
  ) throws(PolicyFileError) {
    let given = PolicyValue.Kind.allCases.flatMap(names).filter { table[$0] != nil }
    let allowed = names(kind)
    let different = Set(given)
    guard different.count == 1, different.isSubset(of: allowed) else {
      throw .wrongValue(
        table.place, expected: "one value named " + allowed.joined(separator: " or "))
    }
  }

  private static func rows<Row>(
    _ table: YAMLTable, _ name: String, _ read: (YAMLField) throws(PolicyFileError) -> Row
  ) throws(PolicyFileError) -> [Row] {
    var rows: [Row] = []
    for field in try table.need(name).list() { rows.append(try read(field)) }
    return rows
  }

  private static func number(_ field: YAMLField) throws(PolicyFileError) -> Int64 {
    try field.integer()
  }

  private static func rateStep(_ field: YAMLField) throws(PolicyFileError) -> RateStep {
    let table = try field.table("up_to_ppm", "percent")
    return RateStep(
      maxProbabilityPPM: try table.need("up_to_ppm").integer(),
      dailyRate: try table.need("percent").percent())
  }

  private static func limitStep(_ field: YAMLField) throws(PolicyFileError) -> LimitStep {
    let table = try field.table("up_to_ppm", "yuan")
    return LimitStep(
      maxProbabilityPPM: try table.need("up_to_ppm").integer(),
      limit: try table.need("yuan").money())
  }

  private static func restriction(
    _ field: YAMLField
  ) throws(PolicyFileError) -> RestrictionStep {
    let table = try field.table("from_days", "restriction")
    return RestrictionStep(
      fromDaysOverdue: try table.need("from_days").integer(),
      restriction: try table.need("restriction").parsed(
        as: "one of \(Restriction.allCases.map(\.rawValue).joined(separator: ", "))"
      ) { Restriction(rawValue: $0) })
  }

  private static func wave(_ field: YAMLField) throws(PolicyFileError) -> ReportingWave {
    let table = try field.table(
      "from", "name", "per_mille", "segments", "registered_before", "invited")
    return ReportingWave(
      from: try table.need("from").day(), name: try table.need("name").text(),
      rule: CohortRule(
        perMille: try table.need("per_mille").integer(),
        segments: try table["segments"].map(segments) ?? [],
        registeredBefore: try table["registered_before"]?.day(),
        invited: try table["invited"].map(invited) ?? []))
  }

  private static func feed(_ field: YAMLField) throws(PolicyFileError) -> BureauFeed {
    let table = try field.table(
      "recipient", "kind", "scenario", "frequency", "detail", "method", "approver", "enabled")
    return BureauFeed(
      recipient: try table.need("recipient").text(),
      kind: try table.need("kind").choice(), scenario: try table.need("scenario").choice(),
      frequency: try table.need("frequency").choice(), detail: try table.need("detail").choice(),
      method: try table.need("method").choice(), approver: try table["approver"]?.text(),
      isEnabled: try table.need("enabled").flag())
  }

  private static func funder(_ field: YAMLField) throws(PolicyFileError) -> FunderShare {
    let table = try field.table("funder", "provider", "per_million", "reporter")
    let name = try table.need("funder").text()
    let isLender = name == "lender"
    let code = PartyCode(rawValue: name)
    let provider = try table["provider"]?.text()
    guard code != nil, provider.map({ PartyCode(rawValue: $0) != nil }) ?? true else {
      throw .wrongValue(table.place, expected: "ids and codes of letters and digits")
    }
    let reporter = try table["reporter"]?.text() ?? "lender"
    guard ["lender", "itself"].contains(reporter) else {
      throw .wrongValue(table.place, expected: "lender or itself")
    }
    return FunderShare(
      funder: isLender ? nil : code, provider: provider.flatMap(PartyCode.init(rawValue:)),
      perMillion: try table.need("per_million").integer(),
      isReportedByLender: reporter == "lender")
  }

  private static func agency(
    _ field: YAMLField
  ) throws(PolicyFileError) -> CollectionAgency {
    let table = try field.table("id", "from", "to", "trained_on")
    return CollectionAgency(
      id: try table.need("id").text(), from: try table.need("from").day(),
      to: try table["to"]?.day(), trainedOn: try table.need("trained_on").day())
  }

  private static func segments(
    _ field: YAMLField
  ) throws(PolicyFileError) -> Set<CohortCriterion> {
    var segments: Set<CohortCriterion> = []
    let known = CohortCriterion.segments.map(\.rawValue).joined(separator: ", ")
    for item in try field.list() {
      segments.insert(
        try item.parsed(as: "one of \(known)") { text in
          CohortCriterion.segments.first { $0.rawValue == text }
        })
    }
    return segments
  }

  /// The invited by their stream ids, 32 hexadecimal digits each.
  private static func invited(_ field: YAMLField) throws(PolicyFileError) -> Set<StreamID> {
    var invited: Set<StreamID> = []
    for item in try field.list() {
      invited.insert(
        try item.parsed(as: "a borrower's id of 32 hexadecimal digits") { text in
          Hex.bytes(text).flatMap { StreamID(bytes: $0) }
        })
    }
    return invited
  }

  private static func block(_ field: YAMLField) throws(PolicyFileError) -> BlockEntry {
    let table = try field.table("blind_index", "reason", "source", "expires")
    return BlockEntry(
      blindIndex: try table.need("blind_index").text(),
      reason: try table.need("reason").text(), source: try table.need("source").text(),
      expires: try table["expires"]?.day())
  }
}
