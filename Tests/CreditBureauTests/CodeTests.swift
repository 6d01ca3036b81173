import CreditBureau
import Testing

@Suite("Code tables")
struct CodeTests {
  @Test(
    "days overdue give the repayment status of the table",
    arguments: [
      (-5, "N"), (0, "N"), (1, "1"), (30, "1"), (31, "2"), (60, "2"), (61, "3"), (90, "3"),
      (91, "4"), (120, "4"), (121, "5"), (150, "5"), (151, "6"), (180, "6"), (181, "7"),
      (2000, "7"),
    ])
  func status(days: Int, code: String) {
    #expect(RepaymentStatus.of(daysOverdue: days).rawValue == code)
  }

  @Test("merged reporting exists for D1 and R1 only")
  func merged() {
    #expect(
      AccountType.allCases.filter { RepaymentMode.merged.fits($0) } == [.nonRevolving, .revolving])
    #expect(!RepaymentMode.equalInstalment.fits(.revolving))
    #expect(RepaymentMode.revolvingByPeriod.fits(.revolving))
  }
}
