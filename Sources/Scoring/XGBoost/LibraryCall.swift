import CXGBoost

/// The one place where a return code of the C library becomes an error.
enum LibraryCall {
  /// - Throws: `ScoringError.library` with what was being done and the library's first line; the
  ///   rest of its text is a stack trace.
  static func check(_ code: Int32, _ action: String) throws(ScoringError) {
    guard code != 0 else { return }
    let message = unsafe String(cString: XGBGetLastError())
    let line = message.split(separator: "\n").first ?? ""
    throw .library("\(action): \(line.prefix(200))")
  }
}
