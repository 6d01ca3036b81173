// expect: 'Permit' initializer is inaccessible due to 'fileprivate' protection level
import CreditCore
import CreditPlatform

func forge(_ borrower: StreamID, _ disclosure: Disclosure) -> Permit {
  Permit(borrower: borrower, disclosure: disclosure, attempt: 1, fields: [], logIndex: 0)
}
