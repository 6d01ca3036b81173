import CreditCore

/// The text of an audit's report: one line of JSON. It names events and no person.
enum AuditReport {
  static func text(_ audit: FiledAudit, _ platform: Platform) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    func text(_ name: String, _ value: String) {
      writer.key(name)
      writer.text(value)
    }
    func number(_ name: String, _ value: Int64) {
      writer.key(name)
      writer.int(value)
    }
    text("report", "tallystick/compliance-audit/v1")
    text("institution", platform.institution.name.en)
    number("ordinal", audit.ordinal)
    text("kind", audit.kind.rawValue)
    text("on", audit.on.description)
    text("seed", "\(UInt64(bitPattern: audit.seed))")
    number("sample", audit.sample)
    number("through", audit.through)
    text("list", platform.register.list.version)
    text("policy", platform.policy.version)
    writer.key("classes")
    writer.raw(array(audit.counts.map { $0.encoded() }))
    writer.key("findings")
    writer.raw(array(audit.findings.map { $0.encoded() }))
    number("assessmentGaps", audit.assessmentGaps)
    number("recordGaps", audit.recordGaps)
    number("untrained", audit.untrained)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func array(_ elements: [[UInt8]]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for element in elements {
      writer.element()
      writer.raw(element)
    }
    writer.endArray()
    return writer.bytes
  }
}
