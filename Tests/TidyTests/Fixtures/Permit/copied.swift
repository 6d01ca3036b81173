// expect: 'permit' is borrowed and cannot be consumed
import CreditPlatform

func keep(_ permit: borrowing Permit) -> Permit {
  permit
}
