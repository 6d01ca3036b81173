import CreditCore

/// What one event means for the books, as stored beside it.
struct PostingList: Coded {
  var postings: [Posting]
  /// Of the contract that the postings belong to.
  var product: Product?
  /// The day they are dated, where it is not the event's business day: facts of later days were
  /// known before that day was closed.
  var on: CivilDate?
  /// What grows and what is exposed, as far as it changed; on the last event of a command.
  var lines: [BookLine]

  init(
    postings: [Posting], product: Product? = nil, on: CivilDate? = nil, lines: [BookLine] = []
  ) {
    self.postings = postings
    self.product = product
    self.on = on
    self.lines = lines
  }

  /// - Parameters:
  ///   - state: after the whole command.
  ///   - day: the event's business day.
  init(
    _ event: BorrowerEvent, lines: [BookLine], after state: Borrower, on day: CivilDate
  ) {
    self.init(postings: event.postings, lines: lines)
    guard let contract = postings.first?.contract else { return }
    let line = state.purchaseLine.flatMap { $0.ordinal == contract ? $0.servicing : nil }
    product = line == nil ? .cash : .purchase
    if let servicing = line ?? state.loan(contract)?.servicing {
      let through = state.bookedThrough(servicing)
      on = through > day ? through : nil
    }
  }

  init(_ f: inout Fields, _ v: PostingList?) throws(CodecError) {
    postings = try f.list("postings", v?.postings)
    product = try f.optional("product", v?.product)
    on = try f.optional("on", v?.on)
    lines = try f.listIfAny("lines", v?.lines)
  }

  /// The stored form; `nil` when the event means nothing for the books.
  var stored: [UInt8]? { postings.isEmpty && lines.isEmpty ? nil : encoded() }

  /// Puts everything into a day book, nothing of it into a closed month.
  func post(in book: inout DayBook, of day: CivilDate, _ ledger: Ledger, today: CivilDate) {
    let dated = ledger.day(for: max(day, on ?? day), today: today)
    for posting in postings {
      book.post(
        posting.amount, at: DayBook.Place(posting.account, product ?? .cash, on: dated))
    }
    for line in lines {
      book.tell(line.moved(to: ledger.day(for: max(line.on, day), today: today)))
    }
  }
}
