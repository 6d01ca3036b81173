import CreditCore

extension Instant {
  /// The moment in China as 14 digits, `yyyyMMddHHmmss`.
  var fourteenDigits: String {
    let (hour, minute, second) = timeInChina
    return day.eightDigits + hour.padded(2) + minute.padded(2) + second.padded(2)
  }
}

extension CivilDate {
  /// `yyyyMMdd`.
  var eightDigits: String {
    let (year, month, day) = components
    return year.padded(4) + month.padded(2) + day.padded(2)
  }
}

extension Int {
  /// The number with leading zeros.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
