extension RefusedReportRow {
  /// Stands before the codes of a row that never left.
  static let heldMark = "HELD"

  /// Whether it was held back by our own checks, and the bureau never saw it.
  public var isHeld: Bool { codes.first == Self.heldMark }

  /// The bureau's feedback codes, those that it would have given, or ``HoldCause``s, each of these
  /// with what it is about after a colon.
  public var causes: [String] { isHeld ? Array(codes.dropFirst()) : codes }
}

extension ReportRow {
  /// Whether the bureau would refuse it as long as a row that it refused, or never saw, is not told
  /// anew.
  public func waits(for refused: RefusedReportRow) -> Bool { needs(refused.row) }
}

extension Draft {
  /// Takes out a row that must not leave as it is: it waits, with its codes, to be told anew. What
  /// needs it and has not left goes too, and is made again when it may.
  mutating func holdRow(
    _ ordinal: Int64, _ codes: [String], _ context: Context
  ) throws(Refusal) {
    guard let disclosure = state.disclosure(ordinal), !codes.isEmpty,
      let row = state.rows.first(where: { $0.disclosure == ordinal })
    else { throw .disclosureUnknown }
    let resting = state.rows.filter { other in
      other.needs(row) && state.disclosure(other.disclosure)?.stage == .intended
    }
    close(disclosure, disclosure.stage == .intended ? .cancelled : .notSent, context)
    add(
      .report(
        .rowAnswered(
          ReportRowAnswered(
            disclosure: ordinal, isAccepted: false, codes: [RefusedReportRow.heldMark] + codes,
            on: context.businessDate))))
    for other in resting {
      guard let open = state.disclosure(other.disclosure) else { continue }
      close(open, .cancelled, context)
      cancelRow(other.disclosure, context)
    }
  }
}
