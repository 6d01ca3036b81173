import CreditCore

/// The new plan that a borrower asked for on a page.
struct LoanChangeForm {
  var wish: ReplanWish

  /// - Throws: ``Problem`` naming the field that can't be used.
  init(_ form: FormFields) throws(Problem) {
    func number(_ name: String, _ range: ClosedRange<Int64>) throws(Problem) -> Int64 {
      guard let number = form[name].flatMap({ Int64($0) }), range.contains(number) else {
        throw .field(name)
      }
      return number
    }
    switch form["kind"] {
    case "extension": wish = .extend(months: try number("months", 1...60))
    case "due-day": wish = .moveDueDay(to: try number("day", 1...28))
    case "lower-instalments": wish = .lowerInstalments
    default: throw .field("kind")
    }
  }

  /// The hidden fields that say the same.
  var fields: [(name: String, value: String)] {
    switch wish {
    case .extend(let months): [("kind", "extension"), ("months", "\(months)")]
    case .moveDueDay(let day): [("kind", "due-day"), ("day", "\(day)")]
    case .lowerInstalments: [("kind", "lower-instalments")]
    }
  }
}
