/// Reads typed values of one day; each function asks for the kind its name says.
struct PolicyReader {
  var policy: PolicySet
  var day: CivilDate
  var lender: LenderType

  private func value(_ key: PolicyKey) throws(PolicyError) -> PolicyValue {
    guard let item = policy.item(key, on: day, lender: lender) else {
      throw .missing(key, lender, on: day)
    }
    return item.value
  }

  private func wrong(_ key: PolicyKey) -> PolicyError { .wrongKind(key, expected: key.kind) }

  func money(_ key: PolicyKey) throws(PolicyError) -> Money {
    guard case .money(let amount) = try value(key) else { throw wrong(key) }
    return amount
  }

  func optionalMoney(_ key: PolicyKey) throws(PolicyError) -> Money? {
    policy.item(key, on: day, lender: lender) == nil ? nil : try money(key)
  }

  func rate(_ key: PolicyKey) throws(PolicyError) -> Rate {
    guard case .rate(let rate) = try value(key) else { throw wrong(key) }
    return rate
  }

  func optionalRate(_ key: PolicyKey) throws(PolicyError) -> Rate? {
    policy.item(key, on: day, lender: lender) == nil ? nil : try rate(key)
  }

  /// A cap; one stated as a multiple of the loan prime rate needs that of the same month (N7).
  func allInCap(_ key: PolicyKey) throws(PolicyError) -> Rate {
    switch try value(key) {
    case .rate(let rate): return rate
    case .lprMultiple(let multiple):
      return try rate(.marketLpr1y).scaled(by: multiple, over: 1)
    default: throw wrong(key)
    }
  }

  func integer(_ key: PolicyKey) throws(PolicyError) -> Int64 {
    guard case .integer(let number) = try value(key) else { throw wrong(key) }
    return number
  }

  func integers(_ key: PolicyKey) throws(PolicyError) -> [Int64] {
    guard case .integers(let numbers) = try value(key) else { throw wrong(key) }
    return numbers
  }

  func ratio(_ key: PolicyKey) throws(PolicyError) -> Ratio {
    guard case .ratio(let ratio) = try value(key) else { throw wrong(key) }
    return ratio
  }

  func day(_ key: PolicyKey) throws(PolicyError) -> CivilDate {
    guard case .day(let day) = try value(key) else { throw wrong(key) }
    return day
  }

  func flag(_ key: PolicyKey) throws(PolicyError) -> Bool {
    guard case .flag(let flag) = try value(key) else { throw wrong(key) }
    return flag
  }

  func name(_ key: PolicyKey) throws(PolicyError) -> String {
    guard case .name(let name) = try value(key) else { throw wrong(key) }
    return name
  }

  func names(_ key: PolicyKey) throws(PolicyError) -> [String] {
    guard case .names(let names) = try value(key) else { throw wrong(key) }
    return names
  }

  func rateLadder(_ key: PolicyKey) throws(PolicyError) -> [RateStep] {
    guard case .rateLadder(let steps) = try value(key) else { throw wrong(key) }
    return steps
  }

  func limitLadder(_ key: PolicyKey) throws(PolicyError) -> [LimitStep] {
    guard case .limitLadder(let steps) = try value(key) else { throw wrong(key) }
    return steps
  }

  func restrictionLadder(_ key: PolicyKey) throws(PolicyError) -> [RestrictionStep] {
    guard case .restrictionLadder(let steps) = try value(key) else { throw wrong(key) }
    return steps
  }

  func waves(_ key: PolicyKey) throws(PolicyError) -> [ReportingWave] {
    guard case .waves(let waves) = try value(key) else { throw wrong(key) }
    return waves
  }

  func funders(_ key: PolicyKey) throws(PolicyError) -> [FunderShare] {
    guard case .funders(let shares) = try value(key) else { throw wrong(key) }
    return shares
  }

  func feeds(_ key: PolicyKey) throws(PolicyError) -> [BureauFeed] {
    guard case .feeds(let feeds) = try value(key) else { throw wrong(key) }
    return feeds
  }

  func agencies(_ key: PolicyKey) throws(PolicyError) -> [CollectionAgency] {
    guard case .agencies(let agencies) = try value(key) else { throw wrong(key) }
    return agencies
  }

  func blockList(_ key: PolicyKey) throws(PolicyError) -> [BlockEntry] {
    guard case .blockList(let entries) = try value(key) else { throw wrong(key) }
    return entries
  }
}

extension PolicyReader {
  func choice<Choice>(_ key: PolicyKey) throws(PolicyError) -> Choice
  where Choice: RawRepresentable<String> {
    let text = try name(key)
    guard let choice = Choice(rawValue: text) else { throw .invalid(key, "unknown name \(text)") }
    return choice
  }

  func choices<Choice>(_ key: PolicyKey) throws(PolicyError) -> [Choice]
  where Choice: RawRepresentable<String> {
    var found: [Choice] = []
    for text in try names(key) {
      guard let choice = Choice(rawValue: text) else {
        throw .invalid(key, "unknown name \(text)")
      }
      found.append(choice)
    }
    return found
  }

  func choiceSet<Choice>(_ key: PolicyKey) throws(PolicyError) -> Set<Choice>
  where Choice: RawRepresentable<String> & Hashable {
    Set(try choices(key))
  }

  func rounding(_ key: PolicyKey) throws(PolicyError) -> Rounding {
    switch try name(key) {
    case "half-up": .halfUp
    case "half-even": .halfEven
    case "down": .down
    case "up": .up
    case let other: throw .invalid(key, "unknown name \(other)")
    }
  }
}
