import HTTPTypes
import Hummingbird

extension Request {
  /// The language this request asks for.
  var wording: Wording {
    Wording(
      Language(
        parameter: uri.queryParameters["lang"].map(String.init), accept: headers[.acceptLanguage]))
  }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }
}
