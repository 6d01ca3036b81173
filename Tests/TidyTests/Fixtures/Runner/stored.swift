// expect: 'ticket' is borrowed and cannot be consumed
struct Ticket: ~Copyable {}

final class Drawer {
  var ticket = Ticket()

  func put(_ ticket: borrowing Ticket) {
    self.ticket = ticket
  }
}
