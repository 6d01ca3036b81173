import CreditCore

/// The JSON the partners' interfaces speak: flat objects of texts.
enum PartnerJSON {
  /// An object of texts, in the order given.
  static func object(_ fields: KeyValuePairs<String, String>) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in fields {
      writer.key(name)
      writer.text(value)
    }
    writer.endObject()
    return writer.bytes
  }
}

extension HTTPResponse {
  /// The content of an answer with status 200; `nil` for another status or what is not JSON.
  var json: JSONNode? { status == 200 ? try? JSONParser.parse(body) : nil }

  /// Whether the partner says that it took another request under this message's id before.
  var isConflict: Bool {
    status == 409 && (try? JSONParser.parse(body))?["code"]?.text == "message.conflict"
  }
}

extension JSONNode {
  /// A field of an object.
  subscript(name: String) -> JSONNode? {
    guard case .object(let fields) = self else { return nil }
    return fields[name]
  }

  /// The whole number, where it is one.
  var integer: Int64? {
    guard case .int(let number) = self else { return nil }
    return number
  }

  /// The text, where it is one.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
