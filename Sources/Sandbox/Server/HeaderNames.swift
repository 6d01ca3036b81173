import HTTPTypes

extension HTTPField.Name {
  /// The bureau's clock for a report file, `YYYY-MM-DD`.
  static var businessDate: HTTPField.Name { HTTPField.Name("X-Business-Date") ?? .date }
}
