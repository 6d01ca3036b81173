/// Who else was granted an agreement's limit (共同受信人信息段, segment C of 220).
enum JointRecipients {
  static let element = "CtrctCertRelSgmt"

  private static let names = PartyIdentity.Names(
    kind: "BrerType", name: "CertRelName", type: "CertRelIDType", number: "CertRelIDNum")

  /// Writes the segment; nothing when there are none.
  static func write(_ parties: [PartyIdentity], to output: inout RecordOutput) {
    guard !parties.isEmpty else { return }
    output.segment(element) {
      $0.item("BrerNm", parties.count)
      for party in parties {
        $0.element("CtrctCertRel") { party.write(to: &$0, as: names) }
      }
    }
  }

  static func check(_ parties: [PartyIdentity], _ list: inout ProblemList) {
    for party in parties { party.check(&list, as: names) }
    list.require(Set(parties).count == parties.count, "ABE011", "CtrctCertRel")
  }
}
