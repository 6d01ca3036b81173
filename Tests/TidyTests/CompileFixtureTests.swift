import Testing

@Suite("What must not compile, shown on a type of its own", .timeLimit(.minutes(20)))
struct CompileFixtureTests {
  @Test("the runner tells success from each refusal", arguments: CompileFixture.all(in: "Runner"))
  func runner(fixture: CompileFixture) async throws {
    try await fixture.check()
  }

  @Test("the runner finds its fixtures")
  func found() {
    let names = CompileFixture.all(in: "Runner").map(\.name)
    #expect(names == ["Runner/consumed-once", "Runner/consumed-twice", "Runner/stored"])
  }

  @Test("a fixture with the wrong expectation is reported")
  func wrong() async throws {
    await withKnownIssue("the fixture expects success and does not compile") {
      try await CompileFixture(name: "Wrong/not-a-success").check()
    }
  }
}
