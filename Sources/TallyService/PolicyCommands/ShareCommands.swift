import CreditCore
import PolicyFiles

/// `tally share check`: whether one share may leave. It sends nothing and logs nothing.
public enum ShareCommands {
  /// The verdict on one request.
  ///
  /// - Parameters:
  ///   - input: the request as JSON (spec interface).
  ///   - register: a sharing list's file; by default the fixture of the policy folder.
  /// - Returns: the answer as JSON, and whether the share is allowed.
  public static func check(
    _ input: [UInt8], register: String?, policy: String?
  ) throws(CommandFailure) -> (document: [UInt8], allowed: Bool) {
    let request = try ShareRequestDocument.request(input)
    let verdict = SharingRegister(try list(register, policy)).check(request)
    return (document(verdict), verdict.allowed)
  }

  private static func list(
    _ register: String?, _ policy: String?
  ) throws(CommandFailure) -> SharingList {
    let path =
      if let register { register } else {
        try PolicyLocation.folder(policy) + "/register-fixture.yaml"
      }
    let name = String(path.split(separator: "/").last ?? "register")
    do {
      return try SharingText.list(PolicyFolder.text(at: path, name: name), hash: "")
    } catch {
      throw PolicyCommands.failure(error)
    }
  }

  private static func document(_ verdict: ShareVerdict) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("allowed")
    writer.bool(verdict.allowed)
    writer.key("rule")
    writer.text(verdict.rule)
    writer.key("reason")
    writer.text(verdict.reason)
    writer.key("fields")
    writer.beginArray()
    for field in verdict.fields {
      writer.element()
      writer.text(field.rawValue)
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}
