import Foundation

/// The machine's time, for stamps that mean nothing but when something arrived.
enum WallClock {
  /// RFC 3339 in UTC with whole seconds.
  static func text() -> String {
    Date.now.ISO8601Format()
  }
}
