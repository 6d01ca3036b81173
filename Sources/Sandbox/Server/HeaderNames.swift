import HTTPTypes

extension HTTPField.Name {
  /// The bureau's clock for a report file, `YYYY-MM-DD`.
  static var businessDate: HTTPField.Name { HTTPField.Name("X-Business-Date") ?? .date }
  /// Whose data a report file holds.
  static var dataOwner: HTTPField.Name { HTTPField.Name("X-Data-Owner") ?? .from }
  /// Who hands a report file in.
  static var submittedBy: HTTPField.Name { HTTPField.Name("X-Submitted-By") ?? .from }
  /// The id of a share's request, the same for a repeat.
  static var requestID: HTTPField.Name { HTTPField.Name("X-Request-Id") ?? .from }
}
