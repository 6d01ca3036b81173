import CreditCore

extension Calculations {
  /// `tally calc allocate`: how one payment is divided over what is owed (A3, A4). Kinds that get
  /// nothing are left out of `paid`, which is in the order of payment.
  public static func allocate(_ input: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let document = try JSONInput(document: input, fields: ["amount", "owed", "order"])
    let amount = try document.money("amount")
    var owed: [Allocation.Owed] = []
    for part in try document.objects("owed", atMost: 10_000, fields: ["kind", "amount", "dueOn"]) {
      owed.append(
        Allocation.Owed(
          try part.word("kind", OwedKind.self), try part.money("amount"),
          dueOn: part.has("dueOn") ? try part.date("dueOn") : nil))
    }
    let order = try document.has("order") ? kinds(document) : []
    let wanted = order + OwedKind.lawfulOrder.filter { !order.contains($0) }
    let allocation = Allocation(amount, over: owed, order: wanted)
    return JSONOutput.document { output in
      output.list("paid", wanted.filter { !allocation.paid($0).isZero }) { output, kind in
        output.text("kind", kind.rawValue)
        output.money("amount", allocation.paid(kind))
      }
      output.money("left", allocation.left)
    }
  }

  private static func kinds(_ document: JSONInput) throws(CommandFailure) -> [OwedKind] {
    var kinds: [OwedKind] = []
    for (position, text) in try document.texts("order", atMost: 5).enumerated() {
      guard let kind = OwedKind(rawValue: text), !kinds.contains(kind) else {
        let words = OwedKind.lawfulOrder.map(\.rawValue).joined(separator: ", ")
        throw document.failure("order[\(position)]", "it must be one of \(words), each once")
      }
      kinds.append(kind)
    }
    return kinds
  }
}
