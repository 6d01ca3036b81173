import CreditBureau
import CreditCore

/// What stays the same over an account's made-up life.
struct RandomAccountKind {
  let purpose: LoanPurpose
  let flag: DrawdownFlag
  let mode: RepaymentMode?
  let guarantee: GuaranteeMode
  let funding: FundingSource
  /// A card that is never used.
  let isDormant: Bool
  /// Whether it was there before there were reports.
  let isStock: Bool
  /// In how many of a hundred months what is unpaid is paid.
  let diligence: Int

  init(_ type: AccountType, using random: inout SeededRandom) {
    let flag =
      type == .nonRevolving
      ? DrawdownFlag.allCases.randomElement(using: &random) ?? .atOnce : .atOnce
    let isDormant = type == .creditCard && random.chance(10)
    self.flag = flag
    self.isDormant = isDormant
    isStock = type != .collection && random.chance(15)
    diligence = [95, 80, 60, 25].randomElement(using: &random) ?? 80
    guarantee = type != .collection && random.chance(10) ? .guarantor : .unsecured
    funding = random.chance(20) ? .joint : .own
    switch type {
    case .nonRevolving:
      let isHousing = flag == .atOnce && random.chance(10)
      purpose = isHousing ? .housing : random.chance(20) ? .car : .consumption
      mode = flag == .oneAccount ? .merged : .equalInstalment
    case .revolving:
      purpose = .consumption
      mode = random.chance(70) ? .merged : .revolvingByPeriod
    case .drawdown:
      purpose = .consumption
      mode = random.chance(70) ? .equalInstalment : .anyTime
    case .creditCard:
      purpose = !isDormant && random.chance(20) ? .instalmentCard : .creditCard
      mode = nil
    case .semiCreditCard:
      purpose = .semiCreditCard
      mode = nil
    case .collection:
      purpose = random.chance(50) ? .disposedDebt : .subrogatedDebt
      mode = nil
    }
  }

  /// Somebody who answers for the account of that code.
  func guarantor(_ code: String) -> ResponsibleParty {
    ResponsibleParty(
      identity: .person(RecordSamples.guarantor), role: .guarantor, amount: 500, isJoint: false,
      contractCode: code + "G")
  }
}
