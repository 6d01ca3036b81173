import CreditCore

/// Who lends on a new cash loan, each with the share, by name (N4, N13, R106).
struct LendersText {
  let view: BorrowerView

  func callAsFunction(_ words: Wording) -> String {
    let shares = view.policy.cash.funders
    guard shares.count > 1 else { return words(view.institution) }
    return shares.map { share in
      let name = share.funder.map { view.register.recipient($0.rawValue)?.legalName ?? $0.rawValue }
      let percent = words.percent(Rate(partsPerBillion: share.perMillion * 1000))
      return (name ?? words(view.institution)) + " " + percent
    }.joined(separator: words("、", ", "))
  }
}
