import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

extension JSONBody {
  /// The idempotency key that came with the body.
  func key(_ request: Request) throws(Problem) -> RequestKey {
    guard let name = request.header("Idempotency-Key"), let key = RequestKey(name, body: bytes)
    else { throw .field("Idempotency-Key") }
    return key
  }
}

extension AppContext {
  /// An ordinal that the address names.
  func number(_ name: String) throws(Problem) -> Int64 {
    guard let number = parameters.get(name).flatMap({ Int64($0) }), number > 0 else {
      throw .field(name)
    }
    return number
  }
}
