// expect: 'permit' consumed more than once
import CreditPlatform

func send(_ permit: consuming Permit) {}

func twice(_ permit: consuming Permit) {
  send(permit)
  send(permit)
}
