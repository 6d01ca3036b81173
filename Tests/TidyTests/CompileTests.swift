import Testing

@Suite("The right to send, as the compiler keeps it", .timeLimit(.minutes(20)))
struct CompileTests {
  @Test(
    "a permit is used once, never twice, and nobody forges, copies or stores one",
    arguments: CompileFixture.all(in: "Permit"))
  func permit(fixture: CompileFixture) async throws {
    try await fixture.check()
  }

  @Test("the fixtures are found")
  func found() {
    let names = CompileFixture.all(in: "Permit").map(\.name)
    #expect(
      names == [
        "Permit/copied", "Permit/forged-file", "Permit/forged", "Permit/stored",
        "Permit/used-once", "Permit/used-twice",
      ])
  }
}
