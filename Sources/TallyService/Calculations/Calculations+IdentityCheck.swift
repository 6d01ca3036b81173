import CreditCore

extension Calculations {
  /// `tally id check`: whether a text is a resident id (GB 11643) or an organisation code
  /// (GB 32100). The answer never repeats the text.
  public static func identityCheck(_ value: String) -> [UInt8] {
    let reason: IdentityError
    do {
      let id = try ResidentID(value)
      return JSONOutput.document { output in
        output.flag("valid", true)
        output.text("kind", "resident-id")
        output.text("birthDate", id.birthDate.description)
      }
    } catch { reason = error }
    let organisationReason: IdentityError
    do {
      _ = try OrgCode(value)
      return JSONOutput.document { output in
        output.flag("valid", true)
        output.text("kind", "organisation-code")
      }
    } catch { organisationReason = error }
    // What was meant: a resident id is all digits and has a century of birth where it should be.
    let start = Array(value.utf8.prefix(17))
    let century = start.count == 17 ? String(decoding: start[6..<8], as: UTF8.self) : ""
    let isPerson =
      start.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && ["18", "19", "20"].contains(century)
    let kind = reason == .length ? "unknown" : isPerson ? "resident-id" : "organisation-code"
    return JSONOutput.document { output in
      output.flag("valid", false)
      output.text("kind", kind)
      output.text("reason", (isPerson ? reason : organisationReason).reason)
    }
  }
}
