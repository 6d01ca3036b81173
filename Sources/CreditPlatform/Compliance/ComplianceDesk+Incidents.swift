public import CreditCore
import Crypto

extension ComplianceDesk {
  private static let noticePage = 200

  /// Tells every person of a list about an incident, in pages. It can be stopped at any moment and
  /// asked again with the same list: it goes on behind the last page, and nobody is told twice,
  /// since the notice has the incident's key on each borrower's stream (N53).
  ///
  /// - Parameters:
  ///   - references: borrowers' references; those that are no borrower's are counted as missed.
  ///   - limit: how many pages at most; `nil` for all.
  /// - Returns: the incident after the last page.
  /// - Throws: ``DeskRefusal/listChanged`` when a round with another list or notice has begun.
  public func notifyPersons(
    of incident: DeskCode, _ notice: BreachNotice, references: [String], by staff: DeskCode,
    limit: Int? = nil
  ) async throws(DeskError) -> Incident {
    let list = ComplianceDesk.digest(of: references)
    var state = try await perform(
      .beginNotices(notice, NoticeRound(list: list, count: Int64(references.count)), by: staff),
      on: incident.text, as: Incident.self)
    var pages = 0
    while state.stage == .notifyingPersons, let round = state.round {
      if let limit, pages == limit { break }
      let first = Int(round.position)
      let page = references[first..<min(first + ComplianceDesk.noticePage, references.count)]
      var told: Int64 = 0
      for reference in page where try await tell(reference, of: incident) { told += 1 }
      do {
        state = try await perform(
          .advance(
            to: round.position + Int64(page.count), told: told,
            missed: Int64(page.count) - told), on: incident.text)
      } catch .refused(.stepOutOfOrder) {
        // Another process with the same list was faster: go on from where it stands.
        guard let known = try await self.state(Incident.self, incident.text) else {
          throw .refused(.unknown)
        }
        state = known
      }
      pages += 1
    }
    return state
  }

  /// SHA-256 over the references, each on a line.
  static func digest(of references: [String]) -> CreditCore.Digest {
    var hash = SHA256()
    for reference in references { hash.update(data: Array((reference + "\n").utf8)) }
    return CreditCore.Digest(bytes: Array(hash.finalize()))
  }

  /// - Returns: whether the person is told, now or before.
  private func tell(_ reference: String, of incident: DeskCode) async throws(DeskError) -> Bool {
    guard let id = Reference.borrower(reference),
      let key = RequestKey("incident|\(incident.text)", body: Array(incident.text.utf8))
    else { return false }
    do {
      guard try await platform.borrower(id) != nil else { return false }
      try await platform.perform(.notify(.breach, recipient: nil), on: id, key: key)
      return true
    } catch .refused {
      return false
    } catch .unknownBorrower {
      return false
    } catch {
      throw .platform(error)
    }
  }
}
