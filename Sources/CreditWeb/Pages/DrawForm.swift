import CreditCore
import CreditPlatform

/// What a borrower asks for on the draw page. It travels from one page to the next in hidden
/// fields; nothing of it ever stands in an address.
struct DrawForm {
  var wish: DrawWish
  /// The code of a purpose.
  var purpose: String
  /// The confirmation of the cost table, once there is one.
  var token: String?

  /// - Throws: ``Problem`` naming the field that can't be used.
  init(_ fields: FormFields) throws(Problem) {
    let typed = (fields["amount"] ?? "").filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    guard let amount = Money(yuan: typed), amount.isPositive else { throw .field("amount") }
    guard let instalments = fields["instalments"].flatMap({ Int64($0) }),
      (1...1200).contains(instalments)
    else { throw .field("instalments") }
    guard let method = fields["method"].flatMap(LoanMethod.init(rawValue:)) else {
      throw .field("method")
    }
    guard let purpose = fields["purpose"], purpose.utf8.count <= 64 else {
      throw .field("purpose")
    }
    wish = DrawWish(amount: amount, instalments: instalments, method: method)
    self.purpose = purpose
    token = fields["token"]
  }

  /// The hidden fields, without the token.
  var fields: [(name: String, value: String)] {
    [
      ("amount", wish.amount.description), ("instalments", "\(wish.instalments)"),
      ("method", wish.method.rawValue), ("purpose", purpose),
    ]
  }

  /// The hidden fields with the token.
  func writeHidden(to html: inout HTML) {
    for field in fields + (token.map { [(name: "token", value: $0)] } ?? []) {
      html.void(.input, .type("hidden"), .name(field.name), .value(field.value))
    }
  }

  /// The draw itself, without its cost table.
  func order(_ contract: AgreePaper, at rate: Rate) -> DrawLoan {
    DrawLoan(
      amount: wish.amount, instalments: wish.instalments, purpose: purpose,
      confirmedAnnualRate: rate, contract: contract, method: wish.method)
  }
}
