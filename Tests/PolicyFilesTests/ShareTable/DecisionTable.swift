import CreditCore

/// The law of sharing, written a second time: sixteen rows and what they mean for a request. It
/// was made from the rules and not from the code it is compared with, and calls none of it. Where
/// the rules leave two readings open, the line says which one it takes.
enum DecisionTable {
  /// What can be wrong with a request.
  enum Fault: String, Sendable, CaseIterable {
    case scenario, listNotInForce, purpose, recipient, nothingAsked, unlistedName, fieldOfNoKind
    case fieldBeyondItsKinds, method, role, consent, adverseNotice, offlineApprover, caseNumber
    case demand, engagement, grant, licence, processing, reference, transferNotice
  }

  static func allows(_ request: ShareRequest) -> Bool { faults(of: request).isEmpty }

  /// Everything that is wrong with a request; nothing when the share is allowed.
  static func faults(of request: ShareRequest) -> [Fault] {
    guard let row = request.scenario.flatMap({ rows[$0] }) else { return [.scenario] }
    let asked = asked(request)
    let own = expand(request.purpose.flatMap { row.kindsFor[$0] } ?? row.kinds)
    let isAuthority = authorities.contains(request.recipient)
    let papers = (isAuthority ? row.papersForAuthority : nil) ?? row.papers
    // The flag may be missing where the field itself says it.
    let isAdverse = request.adverse || asked.contains(.adverse)
    let checks: [(Fault, Bool)] = [
      (.listNotInForce, inForceFrom <= request.on.description),
      (.purpose, row.purposes.contains { $0 == request.purpose }),
      (.recipient, row.recipients.contains(request.recipient) && isListed(request)),
      (.nothingAsked, !asked.isEmpty || !request.unlistedFields.isEmpty),
      (.unlistedName, request.unlistedFields.isEmpty),
      (.fieldOfNoKind, asked.isSubset(of: own)),
      (
        .fieldBeyondItsKinds,
        request.categories.isEmpty || asked.isSubset(of: expand(request.categories))
      ),
      (.method, row.methods.contains { $0 == request.method }),
      (.role, row.roles.contains(request.role)),
      (.consent, isAuthority && row.papersForAuthority != nil || hasConsent(request, row)),
      (.adverseNotice, !isAdverse || wasTold(request)),
      (.offlineApprover, request.method != .offline || says(request.approver)),
    ]
    return checks.filter { !$0.1 }.map(\.0)
      + papers.compactMap { has($0, request, asked) ? nil : fault($0) }
  }

  /// The exact fields a request is about: those it names, else those its kinds stand for.
  static func asked(_ request: ShareRequest) -> Set<ShareField> {
    request.fields.isEmpty ? expand(request.categories) : Set(request.fields)
  }

  static func expand(_ categories: [SharingCategory]) -> Set<ShareField> {
    Set(categories.flatMap { kinds[$0] ?? [] })
  }

  private static func isListed(_ request: ShareRequest) -> Bool {
    listed[request.recipient].map { $0.contains(request.on.description) } ?? true
  }

  /// A consent counts for its scenario, its recipient and its list, from the day it was given and
  /// not on the day it was withdrawn (R5, R14, R38). A written one is also a separate one.
  private static func hasConsent(_ request: ShareRequest, _ row: DecisionRow) -> Bool {
    let need = request.purpose.flatMap { row.consentFor[$0] } ?? row.consent
    guard let enough = enoughFor[need] else { return true }
    return request.consents.contains {
      $0.scenario == request.scenario && $0.recipient == request.recipient
        && enough.contains($0.kind) && $0.given <= request.on && $0.listVersion == version
        && ($0.withdrawn.map { request.on < $0 } ?? true)
    }
  }

  private static func has(
    _ paper: DecisionRow.Paper, _ request: ShareRequest, _ asked: Set<ShareField>
  ) -> Bool {
    switch paper {
    case .caseNumber: says(request.caseNumber)
    case .demand: says(request.approver) && isWhole(request.demand)
    // The letter bounds the time of an audit; its kinds are those of the row.
    case .engagement: request.agreement?.until != nil && isCovered(request, [])
    case .grant:
      says(request.grant?.grantor) && request.grant?.grantee == request.recipient
        && request.grant.map { request.on <= $0.expires && asked.isSubset(of: $0.fields) } ?? false
    case .licence:
      licensedUntil[request.recipient].map { request.on.description <= $0 } ?? false
    case .processing: isCovered(request, asked)
    // A case number is a reference too.
    case .reference: says(request.caseNumber) || isWhole(request.demand)
    case .transferNotice: wasTold(request)
    }
  }

  private static func isWhole(_ demand: ShareDemand?) -> Bool {
    says(demand?.authority) && says(demand?.document) && says(demand?.ground)
      && says(demand?.scope)
  }

  private static func isCovered(_ request: ShareRequest, _ asked: Set<ShareField>) -> Bool {
    guard let agreement = request.agreement, says(agreement.reference) else { return false }
    return (agreement.until.map { request.on <= $0 } ?? true)
      && (agreement.fields.map { asked.isSubset(of: $0) } ?? true)
  }

  private static func wasTold(_ request: ShareRequest) -> Bool {
    guard let notice = request.notice else { return false }
    return notice.given <= notice.earliestSend && notice.earliestSend <= request.on
  }

  private static func says(_ text: String?) -> Bool {
    !(text ?? "").allSatisfy(\.isWhitespace)
  }

  private static func fault(_ paper: DecisionRow.Paper) -> Fault {
    switch paper {
    case .caseNumber: .caseNumber
    case .demand: .demand
    case .engagement: .engagement
    case .grant: .grant
    case .licence: .licence
    case .processing: .processing
    case .reference: .reference
    case .transferNotice: .transferNotice
    }
  }
}
