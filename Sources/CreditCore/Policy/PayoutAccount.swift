/// Where a payout goes (R113). The raw values are policy names.
public enum PayoutAccount: String, Sendable, CaseIterable, Hashable {
  /// The borrower's own bank card, verified with their identity.
  case ownBankCard = "own_bank_card"
  /// A balance with a payment institution. No payout leaves under it: 银保监规〔2022〕14号 wants loans
  /// in the borrower's bank account.
  case walletBalance = "wallet_balance"
}
