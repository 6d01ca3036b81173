extension PolicyValue: CustomStringConvertible {
  /// The value in plain words, as `tally policy show` prints it: amounts in yuan, rates in per
  /// cent, probabilities in parts per million.
  public var description: String {
    switch self {
    case .money(let amount): "\(amount)"
    case .rate(let rate): rate.percentText + "%"
    case .lprMultiple(let multiple): "\(multiple) × LPR (1 year)"
    case .integer(let number): "\(number)"
    case .integers(let numbers): list(numbers) { "\($0)" }
    case .ratio(let ratio): "\(ratio)"
    case .day(let day): "\(day)"
    case .flag(let flag): flag ? "true" : "false"
    case .name(let name): name
    case .names(let names): list(names) { $0 }
    case .rateLadder(let steps):
      list(steps) { "up to \($0.maxProbabilityPPM): \($0.dailyRate.percentText)%" }
    case .limitLadder(let steps): list(steps) { "up to \($0.maxProbabilityPPM): \($0.limit)" }
    case .restrictionLadder(let steps):
      list(steps) { "from day \($0.fromDaysOverdue): \($0.restriction.rawValue)" }
    case .waves(let waves): list(waves) { "from \($0.from): \($0.name), \($0.rule)" }
    case .funders(let shares):
      list(shares) {
        "\($0.funder?.rawValue ?? "lender")=\($0.perMillion)/1000000"
          + ($0.funder != nil && $0.isReportedByLender ? " (reported by the lender)" : "")
      }
    case .feeds(let feeds):
      list(feeds) {
        "\($0.recipient): \($0.kind.rawValue), \($0.frequency.rawValue), "
          + ($0.isEnabled ? "on" : "off")
      }
    case .agencies(let agencies):
      list(agencies) {
        "\($0.id): from \($0.from)" + ($0.to.map { " to \($0)" } ?? "")
          + ", trained on \($0.trainedOn)"
      }
    case .blockList(let entries): list(entries) { "\($0.reason) (\($0.source))" }
    }
  }

  private func list<Element>(_ elements: [Element], _ text: (Element) -> String) -> String {
    elements.isEmpty ? "none" : elements.map(text).joined(separator: ", ")
  }
}
