import CreditCore
import PolicyFiles

/// `tally policy list` and `tally policy show`: the dated values with their sources.
public enum PolicyCommands {
  /// Every item of the policy.
  public static func list(policy: String?, json: Bool) throws(CommandFailure) -> [UInt8] {
    document(try load(policy).items, json: json)
  }

  /// The items of a key that hold on a day, one for each lender type that has its own.
  ///
  /// - Throws: refused when no item holds on the day; bad input for an unknown key or day.
  public static func show(
    key: String, on day: String, policy: String?, json: Bool
  ) throws(CommandFailure) -> [UInt8] {
    guard let key = PolicyKey(rawValue: key) else {
      throw .badInput("key", "there is no such key; `tally policy list` names them")
    }
    guard let day = CivilDate(day) else {
      throw .badInput("on", "it must be a day such as 2026-10-05")
    }
    let items = try load(policy).items.filter { $0.key == key && $0.holds(on: day) }
    guard !items.isEmpty else {
      throw CommandFailure(
        .refused, code: "policy.missing", title: "The policy has no value for that day.",
        detail: "\(key.rawValue) has no item that holds on \(day).")
    }
    return document(items, json: json)
  }

  static func load(_ named: String?) throws(CommandFailure) -> PolicySet {
    let folder = PolicyFolder(path: try PolicyLocation.folder(named))
    do {
      // Neither command shows the version, so no digest is taken.
      return try folder.policy { _ in "" }
    } catch {
      throw failure(error)
    }
  }

  /// A policy file that can't be used, as bad input data.
  static func failure(_ error: PolicyFileError) -> CommandFailure {
    CommandFailure(
      .badInput, code: "policy.file", title: "A policy file can't be used.",
      detail: error.description)
  }

  private static func document(_ items: [PolicyItem], json: Bool) -> [UInt8] {
    guard json else {
      return Array(items.map(line).joined(separator: "\n").utf8)
    }
    return JSONOutput.document { output in
      output.list("items", items) { output, item in
        output.text("key", item.key.rawValue)
        if let lender = item.lender { output.text("lender", lender.rawValue) }
        output.text("value", item.value.description)
        output.text("validFrom", item.validFrom.description)
        if let last = item.validTo { output.text("validTo", last.description) }
        output.text("citation", item.citation)
        output.text("strength", item.strength.rawValue)
        output.text("approver", item.approver)
      }
    }
  }

  private static func line(_ item: PolicyItem) -> String {
    let lender = item.lender.map { " [\($0.rawValue)]" } ?? ""
    let last = item.validTo.map { " to \($0)" } ?? ""
    return "\(item.key.rawValue)\(lender) = \(item.value)\n"
      + "    from \(item.validFrom)\(last) · \(item.strength.rawValue) · \(item.citation)"
      + " · \(item.approver)"
  }
}
