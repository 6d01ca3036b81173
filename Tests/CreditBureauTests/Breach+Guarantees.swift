import CreditBureau
import CreditCore

/// Which segments a guarantee account holds at which time (R2300101–R2300108).
extension Breach {
  static func guarantees(_ samples: RecordSamples) -> [Breach] {
    guard let guarantee = samples.guarantees()["230"] as? GuaranteeRecord else { return [] }
    let terms = "GuarAcctBsInfSgmt"
    let liability = "GuarRltRepymtInfSgmt"
    func at(_ time: GuaranteeReportTime) -> GuaranteeRecord {
      var record = guarantee
      record.reportTime = time
      record.terms = nil
      return record
    }
    return [
      of("guarantee without C", "BAR000 \(terms)", in: guarantee) { $0.terms = nil },
      of("guarantee without D", "BAR000 \(liability)", in: guarantee) { $0.liability = nil },
      of("pledged in return, with nobody liable", "BAR009 RltRepymtInfSgmt", in: guarantee) {
        $0.responsibleParties = []
      },
      of("guarantee closed without D", "BAR002 \(liability)", in: at(.closed)) {
        $0.liability = nil
      },
      of("liability changed without D", "BAR004 \(liability)", in: at(.liabilityChanged)) {
        $0.liability = nil
      },
      of("class changed without D", "BAR006 \(liability)", in: at(.reclassified)) {
        $0.liability = nil
      },
      of("other change with D", "BAR008 \(liability)", in: at(.otherChange)) {
        $0.liability = guarantee.liability
      },
    ]
  }
}
