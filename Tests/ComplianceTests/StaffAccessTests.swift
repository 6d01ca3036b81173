import CreditCore
import CreditPlatform
import PolicyFiles
import Testing

@Suite("Staff access over a store", .timeLimit(.minutes(20)))
struct StaffAccessTests {
  private func denied(_ office: DeskOffice) async throws -> Int64 {
    try await office.platform.store.fetch(EventCounts())
      .first { $0.kind == AccessDenied.kind }?.count ?? 0
  }

  @Test("R74 R75 a denied access is recorded before it is answered; an allowed one opens")
  func authorise() async throws {
    let office = try await DeskOffice()
    let (id, by) = (try code("c-1"), try code("hr-1"))
    let desk = office.desk
    await #expect(throws: DeskError.self) { try await desk.authorise([.name], for: id) }
    #expect(try await denied(office) == 1)
    try await desk.perform(
      .add(id, roles: [.customerService], by: by), on: id.text, as: StaffMember.self)
    await #expect(throws: DeskError.self) { try await desk.authorise([.name], for: id) }
    #expect(try await denied(office) == 2)
    let today = office.clock.businessDate
    try await desk.perform(
      .train(
        Training(course: .privacy, passedOn: today, validUntil: today.adding(months: 12)), by: by),
      on: id.text, as: StaffMember.self)
    try await desk.authorise([.name, .phone], for: id)
    #expect(try await denied(office) == 2)
    do {
      try await desk.authorise([.name, .idNumber], for: id)
      Issue.record("customer service must not see the number")
    } catch .denied(let denial) {
      #expect(denial == .role)
    }
    office.clock.pass(days: 400)
    do {
      try await desk.authorise([.name], for: id)
      Issue.record("the training has lapsed")
    } catch .denied(let denial) {
      #expect(denial == .training)
    }
    #expect(try await desk.state(StaffMember.self, id.text)?.denials == 4)
    await office.close()
  }

  @Test("R74 every role of the sharing list is one of the staff's, or the system")
  func roles() throws {
    let list = try DeskOffice.policy.sharingList { _ in "" }
    let names = Set(list.scenarios.flatMap(\.roles)).subtracting(["system"])
    #expect(!names.isEmpty)
    for name in names { #expect(StaffRole(rawValue: name) != nil, "\(name)") }
  }

  @Test("R15 each lender's affiliates have a source and a day; an empty list is one too")
  func affiliates() throws {
    let lists = try DeskOffice.policy.affiliates()
    #expect(lists.contains { $0.affiliates.isEmpty })
    #expect(lists.contains { !$0.affiliates.isEmpty })
    #expect(lists.allSatisfy { !$0.source.isEmpty && $0.lender.zh != $0.lender.en })
  }
}
