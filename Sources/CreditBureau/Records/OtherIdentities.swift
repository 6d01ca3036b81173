public import CreditCore

/// Other documents of the same person, in record 110 (其他标识段, `IDSgmt`).
public struct OtherIdentities: Hashable, Sendable {
  /// Each with the name it carries; at least one.
  public var identities: [PersonIdentity]
  /// When the data were taken (`IDInfoUpDate`).
  public var updatedOn: CivilDate

  /// Other documents, as of `updatedOn`.
  public init(_ identities: [PersonIdentity], updatedOn: CivilDate) {
    self.identities = identities
    self.updatedOn = updatedOn
  }

  func write(to output: inout RecordOutput) {
    output.segment("IDSgmt") {
      $0.item("IDNm", identities.count)
      for identity in identities {
        $0.element("IDRec") { identity.write(to: &$0, as: ("Alias", "OthIDType", "OthIDNum")) }
      }
      $0.item("IDInfoUpDate", updatedOn)
    }
  }

  func check(_ list: inout ProblemList, of person: PersonIdentity, reportedOn: CivilDate) {
    list.require(!identities.isEmpty, "ABE000", "IDNm")
    for identity in identities {
      identity.check(&list, as: ("Alias", "OthIDNum"))
      list.require(!identity.hasDocument(of: person), "BBD002", "OthIDNum")
    }
    list.require(Set(identities).count == identities.count, "ABE011", "IDRec")
    list.require(updatedOn <= reportedOn, "ABE007", "IDInfoUpDate")
  }
}
