/// The rule that lets one text run on both engines: SQLite takes `$2` for a name and numbers names
/// by their first appearance, so `$1…$n` must first appear in ascending order.
public enum BindOrder {
  /// - Returns: whether the text's binds appear in ascending order of first use and are `count`.
  public static func isValid(_ sql: String, count: Int) -> Bool {
    var highest = 0
    var number: Int?
    for byte in sql.utf8 {
      if let digits = number, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 1000 {
        number = digits * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      }
      guard accept(number, &highest) else { return false }
      number = byte == UInt8(ascii: "$") ? 0 : nil
    }
    return accept(number, &highest) && highest == count
  }

  private static func accept(_ number: Int?, _ highest: inout Int) -> Bool {
    guard let number else { return true }
    guard number >= 1, number <= highest + 1 else { return false }
    highest = max(highest, number)
    return true
  }
}
