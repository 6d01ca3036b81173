import CreditCore
import CreditPlatform

/// Everything one borrower's page shows, loaded once. Loading reads; it never asks anybody (R66).
struct BorrowerView: Sendable {
  var reference: String
  var state: Borrower
  /// `nil` when the person's key was shredded.
  var person: MaskedPerson?
  var today: CivilDate
  var policy: PolicyTerms
  var register: SharingRegister
  /// Who belongs to each lender's group (R15).
  var affiliates: [AffiliateList]
  var papers: [PaperKind: Paper]
  var institution: BilingualText
  /// The credit bureau's id in the sharing register.
  var bureau = ""
  /// The texts of answers to disputes and of the borrower's statements.
  var disputeTexts: [SealedRef: String] = [:]
  var texts: [String: BilingualText]
  /// Contacts about a debt, the newest first (N86).
  var contacts: [ContactLine] = []
  /// Newest first.
  var disclosures: [DisclosureLine]
  /// Newest first.
  var reports: [ReportLine]
  /// The log entry of each inquiry's intent, by disclosure.
  var logIndexes: [Int64: Int64]
  /// The intent of each inquiry, by disclosure.
  var intents: [Int64: Disclosure] = [:]

  var accounts: [AccountView] {
    AccountView.all(of: state, on: today, cost: policy.cost)
  }
}

extension BorrowerView {
  /// - Throws: ``PlatformError/unknownBorrower`` when there is no such borrower.
  static func load(
    _ id: StreamID, from platform: Platform, institution: BilingualText,
    texts: [String: BilingualText]
  ) async throws(PlatformError) -> BorrowerView {
    guard let state = try await platform.borrower(id) else { throw .unknownBorrower }
    let context = try platform.context()
    var view = BorrowerView(
      reference: Reference.borrower(id), state: state,
      person: try await person(of: state, platform), today: context.businessDate,
      policy: context.policy, register: platform.register,
      affiliates: platform.affiliates, papers: platform.papers.papers,
      institution: institution, texts: texts, disclosures: [], reports: [], logIndexes: [:])
    do {
      view.disclosures = try await platform.store.fetch(DisclosuresOfBorrower(id: id))
      view.reports = try await platform.store.fetch(ReportsOfBorrower(id: id))
      view.contacts = try await platform.store.fetch(ContactsOfBorrower(id: id, limit: 500))
    } catch {
      throw .store(error)
    }
    (view.logIndexes, view.intents) = try await inquiryEntries(of: id, platform)
    view.bureau = platform.lender.bureau
    view.disputeTexts = try await disputeTexts(of: state, platform)
    return view
  }

  private static func person(
    of state: Borrower, _ platform: Platform
  ) async throws(PlatformError) -> MaskedPerson? {
    do {
      return MaskedPerson(try await platform.profile(of: state))
    } catch .shredded {
      return nil
    }
  }

  /// The places in the log at which this borrower's inquiries were recorded.
  private static func inquiryEntries(
    of id: StreamID, _ platform: Platform
  ) async throws(PlatformError) -> ([Int64: Int64], [Int64: Disclosure]) {
    var indexes: [Int64: Int64] = [:]
    var intents: [Int64: Disclosure] = [:]
    var after: Int64 = 0
    do {
      while true {
        let events = try await platform.store.events(
          of: StreamRef(.borrower, id), after: after, limit: 500)
        for event in events where event.type == DisclosureIntended.kind {
          guard let intent = try? DisclosureIntended(encoded: event.body),
            intent.disclosure.kind == .bureauInquiry
          else { continue }
          intents[intent.disclosure.ordinal] = intent.disclosure
          indexes[intent.disclosure.ordinal] =
            try await platform.store.logIndex(ofEvent: event.key)
        }
        guard events.count == 500, let last = events.last else { return (indexes, intents) }
        after = last.sequence
      }
    } catch {
      throw .store(error)
    }
  }
}
