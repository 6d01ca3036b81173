extension Instant {
  /// The day and minute in China, such as `2026-10-05T21:59`.
  public var chinaMinute: String {
    let time = timeInChina
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day)T\(two(time.hour)):\(two(time.minute))"
  }

  /// Reads exactly what ``chinaMinute`` writes.
  public init?(chinaMinute text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let day = CivilDate(String(text.prefix(10))),
      let hour = DecimalDigits.value(bytes[11..<13]), hour < 24,
      let minute = DecimalDigits.value(bytes[14..<16]), minute < 60
    else { return nil }
    let seconds = Int64(day.dayNumber) * 86_400 - 8 * 3600 + Int64(hour * 3600 + minute * 60)
    self.init(microseconds: seconds * 1_000_000)
  }
}
