import SQLSession
import Testing

@Suite("The FNV-1a checksum")
struct FNV1aTests {
  /// Values that published implementations of 128-bit FNV-1a give.
  @Test(
    "gives the published values",
    arguments: [
      ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
      ("ab", "08809544bbab1be95aa0733055b69a62"), ("abc", "a68d622cec8b5822836dbc7977af7f3b"),
    ])
  func published(_ text: String, _ checksum: String) {
    #expect(FNV1a.checksum(of: text) == checksum)
  }

  @Test("a migration's checksum covers its name, its statements and where they end")
  func migration() {
    func checksum(_ name: String, _ statements: [String]) -> String {
      Migration(number: 1, name: name, statements: statements).checksum
    }
    let all = [
      checksum("a", ["x", "y"]), checksum("a", ["x y"]), checksum("b", ["x", "y"]),
      checksum("a", ["y", "x"]), checksum("a", ["x"]),
    ]
    #expect(Set(all).count == all.count)
  }
}
