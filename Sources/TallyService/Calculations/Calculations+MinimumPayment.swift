import CreditCore

extension Calculations {
  /// `tally calc minimum-payment`: the least that must be paid of a bill (H6).
  public static func minimumPayment(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(
      document: input,
      fields: [
        "newPurchases", "movedToInstalments", "refunds", "instalmentDue", "fees", "pastDue",
        "interest",
      ])
    let payment = MinimumPayment(
      newPurchases: try document.money("newPurchases"),
      movedToInstalments: try document.money("movedToInstalments"),
      refunds: try document.money("refunds"),
      instalmentDue: try document.money("instalmentDue"), fees: try document.money("fees"),
      pastDue: try document.money("pastDue"), interest: try document.money("interest"))
    return JSONOutput.document { $0.money("minimum", payment.amount()) }
  }
}
