import SQLSession
import Testing

@Suite("The order of binds")
struct BindOrderTests {
  @Test(
    "ascending first uses are accepted",
    arguments: [
      ("SELECT 1", 0), ("SELECT $1", 1), ("SELECT $1 + $2 + $1", 2),
      ("a=$1,b=$2,c=$3,d=$4,e=$5,f=$6,g=$7,h=$8,i=$9,j=$10", 10),
    ])
  func accepted(_ sql: String, _ count: Int) {
    #expect(BindOrder.isValid(sql, count: count))
  }

  @Test(
    "a gap, a swap, a zero or another count is not",
    arguments: [
      ("SELECT $2 + $1", 2), ("SELECT $1 + $3", 2), ("SELECT $0", 0), ("SELECT $1", 2),
      ("SELECT $1", 0), ("SELECT $", 0), ("SELECT $99999999999999999999", 1),
    ])
  func refused(_ sql: String, _ count: Int) {
    #expect(!BindOrder.isValid(sql, count: count))
  }
}
