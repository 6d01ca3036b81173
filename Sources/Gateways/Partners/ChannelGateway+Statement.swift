public import CreditCore
public import CreditPlatform
import Crypto

extension ChannelGateway: StatementPort {
  /// The most that a day's statement may hold: some 300,000 lines.
  private static let mostBytes: Int64 = 32 << 20

  /// Fetches a day's statement (对账单): first what the channel says it is, then the file, which must
  /// be exactly that. The client's limits of time and size hold for both.
  public func statement(of day: CivilDate) async -> StatementAnswer {
    let named: HTTPResponse
    switch await partner.send(.get, "/statements/\(day)/digest", mayRepeat: true) {
    case .answered(let response): named = response
    case .notSent, .unknown: return .unreachable
    }
    guard named.status == 200 else { return Self.without(named) }
    guard let description = named.json, description["day"]?.text == "\(day)",
      let digest = description["sha256"]?.text, let length = description["bytes"]?.integer,
      (0...Self.mostBytes).contains(length)
    else { return .damaged }
    guard case .answered(let file) = await partner.send(.get, "/statements/\(day)", mayRepeat: true)
    else { return .unreachable }
    guard file.status == 200 else { return Self.without(file) }
    let found = SHA256.hash(data: file.body).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    guard Int64(file.body.count) == length, found.joined() == digest else { return .damaged }
    return .given(file.body)
  }

  private static func without(_ response: HTTPResponse) -> StatementAnswer {
    response.status == 404 ? .missing : .unreachable
  }
}
