import CreditCore
public import CreditPlatform
import LogVerifier
import SQLSession

/// What a demo came to; its JSON is a contract (spec interface).
public struct DemoSummary: Sendable {
  public var counts: [(name: String, value: Int64)]
  public var logVerified: Bool
  public var booksBalanced: Bool
  public var invariants: [Auditor.Line]
  /// How often each kind of event happened.
  public var events: [EventCount]
  /// Why the bureau refused rows, and how many.
  public var rejections: [EventCount]
  /// The first differences between the bureau's view and the ledger, by references and figures.
  public var bureauDifferences: [String]
  public var seconds: Int64

  /// Whether everything that must hold held.
  public var isWhole: Bool {
    logVerified && booksBalanced && invariants.allSatisfy { $0.broken == 0 }
      && bureauDifferences.isEmpty && rejections.isEmpty
      && count("rowsWithoutAuthorisation") == 0
  }

  /// A figure by its name; `nil` for a name that is none.
  public func count(_ name: String) -> Int64? { counts.first { $0.name == name }?.value }

  /// Audits a demo that was lived and counts what it came to.
  public init(_ demo: Demo, seconds: Int64) async throws(CommandFailure) {
    self.seconds = seconds
    let platform = demo.installation.platform
    do {
      let lines = try await Auditor(platform: platform, log: demo.installation.log).run()
      let events = try await platform.store.fetch(EventCounts())
      let sent = try await platform.store.fetch(DisclosureCounts())
      let borrowers = try await DemoSummary.borrowers(platform)
      let rejected = try await platform.store.fetch(RejectedReports()).first ?? 0
      rejections = try await platform.store.fetch(RejectionCauses())
      let ends = try DemoMonthEnds.read(demo.installation.folder.path)
      bureauDifferences = ends.first
      func count(_ kind: String) -> Int64 { events.first { $0.kind == kind }?.count ?? 0 }
      func broken(_ name: String) -> Int64 {
        Int64(lines.first { $0.name == name }?.broken ?? 0)
      }
      invariants = lines
      self.events = events
      let entries = demo.sequencer.treeSize
      counts = [
        ("borrowers", borrowers.total), ("applications", count(ApplicationSubmitted.kind)),
        ("approved", borrowers.approved), ("refused", borrowers.refused),
        ("referred", borrowers.referred), ("refusedAuthorisation", count(PaperRefused.kind)),
        ("inquiries", sent.first { $0.kind == DisclosureKind.bureauInquiry.rawValue }?.count ?? 0),
        ("inquiriesWithoutConsent", broken(InquiryHasConsent().name)),
        ("consents", borrowers.consents), ("drawdowns", count(PayoutConfirmed.kind)),
        ("purchases", count(PurchaseMade.kind)), ("bills", count(BillIssued.kind)),
        ("repayments", count(PaymentReceived.kind)),
        ("overdueBorrowers", borrowers.overdue), ("reportRecords", count(ReportRowMade.kind)),
        ("reportRejected", rejected), ("disclosures", sent.map(\.count).reduce(0, +)),
        (
          "disclosuresWithoutBasis",
          broken(SendsFollowTheLog().name) + broken(RowsWithinAuthorisation().name)
            + broken(ReleasesHaveOutcomes().name)
        ), ("bureauMonthEndsChecked", Int64(ends.months)),
        ("bureauCompared", Int64(ends.compared)), ("bureauWaiting", Int64(ends.waiting)),
        ("bureauDifferences", Int64(ends.differences)),
        ("bureauSeenOnce", Int64(ends.suspects.count)),
        (
          "rowsWithoutAuthorisation",
          broken(RowsWithinAuthorisation().name) + Int64(ends.unauthorised)
        ), ("logEntries", entries),
      ]
    } catch let error as StoreError {
      throw CommandFailure(.store(error))
    } catch let error as PlatformError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(
        .fault, code: "demo.fault", title: "The summary can't be made.", detail: "\(error)")
    }
    booksBalanced = invariants.allSatisfy {
      !["postings-sum-to-zero", "books-equal-loans"].contains($0.name) || $0.broken == 0
    }
    logVerified = try LogCommands.audit(
      demo.installation.folder.path, key: nil, remembered: []
    ).isGood
  }

  private struct Borrowers {
    var total: Int64 = 0
    var approved: Int64 = 0
    var refused: Int64 = 0
    var referred: Int64 = 0
    var consents: Int64 = 0
    var overdue: Int64 = 0
  }

  private static func borrowers(_ platform: Platform) async throws -> Borrowers {
    var counts = Borrowers()
    var after: StreamID?
    while true {
      let ids = try await platform.store.streams(.borrower, after: after, limit: 500)
      guard let last = ids.last else { return counts }
      after = last
      for id in ids {
        guard let state = try await platform.borrower(id) else { continue }
        counts.total += 1
        counts.consents += state.counts.consents
        for application in state.applications {
          switch application.stage {
          case .approved, .contracted: counts.approved += 1
          case .refused: counts.refused += 1
          case .referred: counts.referred += 1
          case .inquiring, .deciding, .withdrawn: continue
          }
        }
        if state.overdueSince != nil { counts.overdue += 1 }
      }
    }
  }

  /// The one JSON document.
  public var document: [UInt8] {
    JSONOutput.document { output in
      for (name, value) in counts { output.number(name, Int(value)) }
      output.flag("logVerified", logVerified)
      output.flag("booksBalanced", booksBalanced)
      output.list("invariants", invariants) { output, line in
        output.text("name", line.name)
        output.number("checked", line.checked)
        output.number("broken", line.broken)
        if let first = line.first { output.text("first", first) }
      }
      output.list("events", events) { output, line in
        output.text("kind", line.kind)
        output.number("count", Int(line.count))
      }
      output.list("rejections", rejections) { output, line in
        output.text("codes", line.kind)
        output.number("count", Int(line.count))
      }
      output.list("firstBureauDifferences", bureauDifferences) { output, line in
        output.text("difference", line)
      }
      output.number("seconds", Int(seconds))
    }
  }

  /// The summary for a person.
  public var text: String {
    let width = counts.map(\.name.count).max() ?? 0
    var lines = counts.map { name, value in
      "  " + name + String(repeating: " ", count: width - name.count) + "  \(value)"
    }
    lines.append("  log verified: \(logVerified ? "yes" : "NO")")
    lines.append("  books balanced: \(booksBalanced ? "yes" : "NO")")
    for line in invariants {
      let verdict = line.broken == 0 ? "holds" : "BROKEN at \(line.first ?? "")"
      lines.append("  \(line.name): \(line.checked) checked, \(verdict)")
    }
    lines += rejections.map { "  REFUSED by the bureau: \($0.count) for \($0.kind)" }
    lines += bureauDifferences.map { "  OTHERWISE at the bureau: \($0)" }
    return lines.joined(separator: "\n")
  }
}
