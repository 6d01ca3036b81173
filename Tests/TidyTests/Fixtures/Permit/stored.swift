// expect: type 'Permit' does not conform to protocol 'Copyable'
import CreditPlatform

final class Drawer {
  var permits: [Permit] = []
}
