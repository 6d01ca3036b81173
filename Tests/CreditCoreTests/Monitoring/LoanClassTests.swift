import CreditCore
import Testing

@Suite("Loan class")
struct LoanClassTests {
  @Test("N18 M14 the thresholds of loans")
  func loans() {
    let days = [0, 1, 90, 91, 270, 271, 360, 361]
    let codes = days.map { LoanClass.of(daysOverdue: $0, profile: .loan).rawValue }
    #expect(codes == [1, 2, 2, 3, 3, 4, 4, 5])
  }

  @Test("N19 the thresholds of cards")
  func cards() {
    let days = [0, 1, 90, 91, 120, 121, 180, 181]
    let codes = days.map { LoanClass.of(daysOverdue: $0, profile: .card).rawValue }
    #expect(codes == [1, 2, 2, 3, 3, 4, 4, 5])
  }

  @Test("more days never give a better class", arguments: LoanClass.Profile.allCases)
  func monotone(_ profile: LoanClass.Profile) {
    var worst = LoanClass.normal
    for days in 0...500 {
      let next = LoanClass.of(daysOverdue: days, profile: profile)
      #expect(next >= worst)
      worst = next
    }
    #expect(LoanClass.specialMention.name == "special-mention")
  }
}
