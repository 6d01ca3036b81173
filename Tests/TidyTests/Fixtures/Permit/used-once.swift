// expect: success
import CreditPlatform

func send(_ permit: consuming Permit) {}

func once(_ permit: consuming Permit) {
  send(permit)
}
