// expect: success
struct Ticket: ~Copyable {}

func use(_ ticket: consuming Ticket) {}

func once(_ ticket: consuming Ticket) {
  use(ticket)
}
