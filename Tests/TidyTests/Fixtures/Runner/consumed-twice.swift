// expect: 'ticket' consumed more than once
struct Ticket: ~Copyable {}

func use(_ ticket: consuming Ticket) {}

func twice(_ ticket: consuming Ticket) {
  use(ticket)
  use(ticket)
}
