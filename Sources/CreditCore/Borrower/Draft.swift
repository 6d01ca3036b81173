/// Events in the making: each is applied as it is added, so that later steps of one command see
/// what earlier ones did.
struct Draft {
  private(set) var state: Borrower
  private(set) var events: [BorrowerEvent] = []

  init(_ state: Borrower) {
    self.state = state
  }

  mutating func add(_ event: BorrowerEvent) {
    events.append(event)
    event.body.apply(to: &state)
  }
}
