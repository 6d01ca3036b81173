/// The credit contract as the bureau is told of it (220): one agreement for all products, or one
/// for each with its own limit and validity under the shared total (授信限额). What was told first as
/// one stays one, since its accounts name it.
extension Borrower {
  /// The agreements that the open or newest contract is told as; `nil` stands for all products.
  func agreementParts(_ terms: ReportingTerms) -> [Product?] {
    guard let agreement else { return [] }
    let told = toldProducts
    guard !told.isEmpty || (agreement.reportedOn == nil && terms.tellsEachProduct) else {
      return [nil]
    }
    return Product.allCases.filter { product in
      told.contains { $0.product == product } || isOpen(product, in: agreement)
    }
  }

  /// The agreements that the bureau was told of, as far as they have not ended.
  var livePartsTold: [Product?] {
    let told = toldProducts
    guard told.isEmpty else { return told.filter { $0.endedOn == nil }.map(\.product) }
    return agreement?.reportedOn == nil || agreement?.endReportedOn != nil ? [] : [nil]
  }

  /// Under which agreement a contract's account is told.
  func agreementPart(of contract: Int64) -> Product? {
    // Until a new contract is told, an account of the last one is under what was told of that.
    let isTold = reported(contract)?.openedOn != nil
    let products = isTold ? reporting.products : toldProducts
    return products.isEmpty ? nil : product(of: contract)
  }

  /// An agreement as the bureau was told of it, with what it is if that was not kept.
  func toldAgreement(_ product: Product?) -> ReportedAgreement? {
    guard let agreement else { return nil }
    if let product { return toldProducts.first { $0.product == product } }
    guard let reportedOn = agreement.reportedOn, toldProducts.isEmpty else { return nil }
    var told =
      reporting.agreement.flatMap { $0.contract == agreement.ordinal ? $0 : nil }
      // Told before limits were kept: as the contract was signed.
      ?? ReportedAgreement(
        contract: agreement.ordinal, on: reportedOn,
        limit: ReportedLimit(
          amount: agreement.offer.limit, from: agreement.signedOn, until: agreement.validUntil))
    told.endedOn = agreement.endReportedOn
    return told
  }

  /// The limit of an agreement as record 220 tells it on a day.
  func reportedLimit(
    of product: Product?, on day: CivilDate, _ terms: ReportingTerms
  ) -> ReportedLimit? {
    agreement.map { agreement in
      var (amount, total) = (agreement.granted(product, on: day), agreement.granted(nil, on: day))
      if terms.tellsTemporaryLimit, let temporary = agreement.limits.liveTemporary(on: day) {
        total += temporary.amount
        if product != .cash { amount += temporary.amount }
      }
      return ReportedLimit(
        amount: amount, from: agreement.signedOn,
        until: agreement.validity(of: product).until,
        shared: product.map { _ in total })
    }
  }

  /// Whether an agreement's limit or validity is told otherwise than it stands on a day.
  func hasChangedLimit(
    of product: Product?, on day: CivilDate, _ terms: ReportingTerms
  ) -> Bool {
    guard let agreement, agreement.closedOn == nil, let told = toldAgreement(product),
      told.endedOn == nil, let now = reportedLimit(of: product, on: day, terms)
    else { return false }
    return told.limit.amount != now.amount || told.limit.until != now.until
      || told.limit.shared != now.shared
  }

  /// The same of any of them.
  func hasChangedLimit(on day: CivilDate, _ terms: ReportingTerms) -> Bool {
    livePartsTold.contains { hasChangedLimit(of: $0, on: day, terms) }
  }

  /// Whether the end of one (220, code 20) can be told now: after the accounts under it.
  func mayTellEnd(of part: Product?) -> Bool {
    guard let agreement, let told = toldAgreement(part), told.endedOn == nil else { return false }
    guard agreement.closedOn != nil || part.map({ agreement.isEnded($0) }) ?? false else {
      return false
    }
    let isOfPart = { (contract: Int64) in part.map { self.product(of: contract) == $0 } ?? true }
    return !reportableAccounts.contains { isOfPart($0.contract) }
      && !rows.contains { $0.record == .account && isOfPart($0.contract) }
  }

  private var toldProducts: [ReportedAgreement] {
    guard let agreement else { return [] }
    return reporting.products.filter { $0.contract == agreement.ordinal }
  }

  private func isOpen(_ product: Product, in agreement: CreditAgreement) -> Bool {
    switch product {
    // Loans that are over may have left the state.
    case .cash:
      agreement.offer.cashLimit.isPositive
        || loans.contains { $0.isActive || $0.stage == .awaitingPayout }
    case .purchase: purchaseLine != nil
    }
  }
}

extension Borrower {
  /// Takes over what a row tells of an agreement.
  mutating func tellAgreement(_ row: ReportRow) {
    guard let product = row.product else { return tellWhole(row) }
    let place = reporting.products.firstIndex {
      $0.contract == row.contract && $0.product == product
    }
    switch (row.record, place) {
    case (.creditAgreement, nil):
      guard let limit = row.limit else { return }
      if agreement?.reportedOn == nil { agreement?.reportedOn = row.on }
      reporting.products.removeAll { $0.contract != row.contract }
      reporting.products.append(
        ReportedAgreement(
          contract: row.contract, on: row.on, limit: limit, number: row.number, product: product))
    case (.creditAgreement, let place?) where row.isEnd:
      reporting.products[place].endedOn = row.on
      if reporting.products.allSatisfy({ $0.endedOn != nil }) { agreement?.endReportedOn = row.on }
    case (.creditAgreement, let place?), (.agreementCorrection, let place?):
      guard let limit = row.limit else { return }
      reporting.products[place].limit = limit
      reporting.products[place].on = row.on
    case (.agreementSegmentDeletion, let place?): reporting.products[place].limit = .untold(row)
    case (.agreementCodeChange, let place?): reporting.products[place].number = row.number
    case (.agreementDeletion, let place?):
      reporting.products[place].endedOn = row.on
      agreement?.endReportedOn = row.on
    default: return
    }
  }

  private mutating func tellWhole(_ row: ReportRow) {
    switch row.record {
    case .agreementDeletion: agreement?.endReportedOn = row.on
    case .agreementSegmentDeletion: reporting.agreement?.limit = .untold(row)
    case .agreementCodeChange: reporting.agreement?.number = row.number
    case .creditAgreement where row.isEnd: agreement?.endReportedOn = row.on
    default:
      if row.record == .creditAgreement, row.isOpening || agreement?.reportedOn == nil {
        agreement?.reportedOn = row.on
      }
      guard let limit = row.limit else { return }
      let number = row.isOpening ? 0 : reporting.agreement?.number ?? 0
      reporting.agreement = ReportedAgreement(
        contract: row.contract, on: row.on, limit: limit, number: number)
    }
  }

  /// What a row would have told of an agreement is open again.
  mutating func forgetAgreement(_ row: ReportRow) {
    guard row.record != .agreementCorrection, row.record != .agreementDeletion else { return }
    guard let product = row.product,
      let place = reporting.products.firstIndex(where: {
        $0.contract == row.contract && $0.product == product
      })
    else { return forgetWhole(row) }
    switch row.record {
    case .creditAgreement where row.isEnd:
      reporting.products[place].endedOn = nil
      agreement?.endReportedOn = nil
    case .creditAgreement where row.isOpening:
      reporting.products.remove(at: place)
      if reporting.products.isEmpty { agreement?.reportedOn = nil }
    case .agreementCodeChange: reporting.products[place].number = row.number - 1
    // Told again at the next close, since it differs from what was told.
    default: reporting.products[place].limit = .untold(row)
    }
  }

  private mutating func forgetWhole(_ row: ReportRow) {
    switch row.record {
    case .creditAgreement where row.isEnd: agreement?.endReportedOn = nil
    case .creditAgreement where row.isOpening:
      agreement?.reportedOn = nil
      reporting.agreement = nil
    case .agreementCodeChange: reporting.agreement?.number = row.number - 1
    default: reporting.agreement?.limit = .untold(row)
    }
  }
}

extension ReportedLimit {
  /// Nothing that an agreement can say: it is told anew.
  fileprivate static func untold(_ row: ReportRow) -> ReportedLimit {
    ReportedLimit(amount: Money(fen: -1), from: row.on, until: row.on)
  }
}
