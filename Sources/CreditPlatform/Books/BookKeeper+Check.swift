public import CreditCore
import SQLSession

extension BookKeeper {
  /// Reads every account once and holds it against the day books: an audit, never needed for a
  /// balance. Everything must be folded.
  ///
  /// - Parameter day: a day up to which every day is closed.
  public func check(on day: CivilDate) async throws(PlatformError) -> BookCheck {
    var check = BookCheck(on: day)
    var said = DayBook()
    var rounded = Money.zero
    var after: StreamID?
    do {
      while true {
        let ids = try await platform.store.streams(.borrower, after: after, limit: 200)
        guard let last = ids.last else { break }
        after = last
        for id in ids {
          guard let state = try await platform.borrower(id) else { continue }
          for line in state.bookLines { said.tell(line) }
          for (product, contract, servicing) in state.bookedAccounts {
            check.accounts += 1
            said.post(servicing, product, on: day)
            rounded += state.position(of: contract, on: day)?.growth(servicing.booked) ?? .zero
          }
        }
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as PlatformError {
      throw error
    } catch {
      throw .contended
    }
    let books = try await book(on: day)
    check.compare(books, said)
    check.rounding =
      rounded
      - [BookMeasure.interest, .penalty, .suspendedInterest, .suspendedPenalty]
      .flatMap { measure in
        Product.allCases.map { books.amount(measure, $0, on: day) }
      }.sum()
    return check
  }
}

extension BookCheck {
  private static let accounts: [BookAccount] = [
    .principal, .interestReceivable, .penaltyReceivable, .creditBalance, .refundPayable,
  ]

  fileprivate mutating func compare(_ books: DayBook, _ loans: DayBook) {
    let (held, said) = (books.trialBalance(on: on), loans.trialBalance(on: on))
    for product in Product.allCases {
      for account in BookCheck.accounts {
        add(account.word, product, held.balance(account, product), said.balance(account, product))
      }
      for measure in BookMeasure.allCases where measure != .exposure {
        add(
          "\(measure)", product, books.amount(measure, product, on: on),
          loans.amount(measure, product, on: on))
      }
      let (ours, theirs) = (books.exposures(product, on: on), loans.exposures(product, on: on))
      for loanClass in LoanClass.allCases {
        add("\(loanClass)", product, ours[loanClass] ?? .zero, theirs[loanClass] ?? .zero)
      }
    }
  }

  private mutating func add(_ what: String, _ product: Product, _ books: Money, _ loans: Money) {
    guard books != loans else { return }
    differences.append(Difference(what: what, product: product, books: books, loans: loans))
  }
}

extension DayBook {
  /// What the books must hold of an account.
  fileprivate mutating func post(_ servicing: Servicing, _ product: Product, on day: CivilDate) {
    let booked = servicing.booked
    let outside = servicing.suspension ?? Suspension(since: day)
    for (account, amount) in [
      (BookAccount.principal, booked.inBooks.principal),
      (.interestReceivable, booked.inBooks.interest - outside.interest),
      (.penaltyReceivable, booked.inBooks.penalty - outside.penalty),
      (.creditBalance, -booked.credit), (.refundPayable, -booked.refundsOpen),
    ] {
      post(amount, at: Place(account, product, on: day))
    }
  }
}

extension Borrower {
  /// Every account that ever held money.
  fileprivate var bookedAccounts: [(Product, Int64, Servicing)] {
    loans.filter { $0.startedOn != nil }.map { (.cash, $0.ordinal, $0.servicing) }
      + (purchaseLine.map { [(.purchase, $0.ordinal, $0.servicing)] } ?? [])
  }
}

extension AccountPosition {
  /// What has grown beside what is booked, as the account rounds it.
  fileprivate func growth(_ booked: BookFigures) -> Money {
    accrued + figures.interestCharged - booked.interestCharged + figures.penaltyCharged
      - booked.penaltyCharged
  }
}
