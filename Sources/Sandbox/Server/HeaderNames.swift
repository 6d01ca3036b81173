import HTTPTypes

extension HTTPField.Name {
  /// The bureau's clock for a report file, `YYYY-MM-DD`.
  static var businessDate: HTTPField.Name { HTTPField.Name("X-Business-Date") ?? .date }
  /// The id of a share's request, the same for a repeat.
  static var requestID: HTTPField.Name { HTTPField.Name("X-Request-Id") ?? .from }
}
