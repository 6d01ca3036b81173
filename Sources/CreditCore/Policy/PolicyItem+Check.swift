extension PolicyItem {
  /// Refuses an item that can't be used whatever stands beside it.
  func check() throws(PolicyError) {
    guard value.fits(key.kind) else { throw .wrongKind(key, expected: key.kind) }
    if let validTo, validTo < validFrom {
      throw .endsBeforeBeginning(key, lender, from: validFrom)
    }
    guard !citation.isEmpty, !approver.isEmpty else { throw .unsourced(key, from: validFrom) }
    if let problem = problem { throw .invalid(key, problem) }
  }

  /// Refuses an item that breaks what the item before it promised: a roll-out keeps its seed, and
  /// the stages that had begun (R109).
  func check(after earlier: PolicyItem) throws(PolicyError) {
    switch (earlier.value, value) {
    case (.waves(let before), .waves(let waves)):
      if let problem = ReportingWave.problem(in: waves, after: before, on: validFrom) {
        throw .invalid(key, problem)
      }
    case (.integer(let before), .integer(let seed)) where key == .rolloutSeed:
      guard seed == before else { throw .invalid(key, "the seed of a roll-out never changes") }
    default: return
    }
  }

  private var problem: String? {
    switch value {
    case .money(let amount):
      amount < .zero ? "an amount can't be negative" : nil
    case .rate(let rate):
      rate < .zero ? "a rate can't be negative" : nil
    case .lprMultiple(let multiple):
      (1...10).contains(multiple) ? nil : "the multiple must be 1 to 10"
    case .integer(let number):
      key.range.contains(number) ? nil : "must be within \(key.range)"
    case .integers(let numbers):
      numbers.isEmpty || !rises(numbers) || !numbers.allSatisfy(key.range.contains)
        ? "must be rising numbers within \(key.range)" : nil
    case .name(let name):
      unknown([name])
    case .names(let names):
      Set(names).count != names.count ? "the names must differ" : unknown(names)
    case .rateLadder(let steps):
      ladder(steps.map(\.maxProbabilityPPM))
        ?? (steps.contains { $0.dailyRate < .zero } ? "a rate can't be negative" : nil)
    case .limitLadder(let steps):
      ladder(steps.map(\.maxProbabilityPPM))
        ?? (steps.contains { $0.limit < .zero } ? "a limit can't be negative" : nil)
    case .restrictionLadder(let steps):
      rises(steps.map(\.fromDaysOverdue)) ? nil : "the days must rise"
    case .waves(let waves):
      ReportingWave.problem(in: waves)
    case .funders(let shares):
      FunderShare.problem(in: shares)
    case .feeds(let feeds):
      BureauFeed.problem(in: feeds)
    case .agencies(let agencies):
      CollectionAgency.problem(in: agencies, from: validFrom)
    case .ratio, .day, .flag, .blockList: nil
    }
  }

  private func unknown(_ names: [String]) -> String? {
    guard !names.contains("") else { return "a name must not be empty" }
    guard let choices = key.choices else { return nil }
    return names.first { !choices.contains($0) }.map {
      "unknown name \($0); known are \(choices.joined(separator: ", "))"
    }
  }

  private func ladder(_ steps: [Int64]) -> String? {
    rises(steps) && steps.last == 1_000_000
      ? nil : "probabilities must rise, and the last step must cover 1000000"
  }

  private func rises(_ values: [some Comparable]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }
}
