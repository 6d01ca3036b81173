import Hummingbird
import NIOCore

/// A form whose values all come from fixed sets of codes and numbers, so that nothing of it needs
/// unescaping.
struct ChoiceForm {
  private var values: [String: String] = [:]

  init(_ request: Request) async throws {
    let buffer = try await request.body.collect(upTo: 1024)
    let text = String(decoding: Array(buffer.readableBytesView), as: UTF8.self)
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
  }

  subscript(_ name: String) -> String? { values[name] }
}
