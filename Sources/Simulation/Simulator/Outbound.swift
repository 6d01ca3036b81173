import CreditCore
import CreditPlatform

/// One message as it left the platform, told by its permit.
struct Outbound: Sendable {
  /// What the permit was for.
  enum Subject: Sendable {
    case disclosure(of: StreamID, Int64, DisclosureKind, recipient: String, [ShareField])
    case file(StreamID, [RowName], digest: Digest)
  }

  var subject: Subject
  var attempt: Int64
  var logIndex: Int64
  /// The content, where it is one piece: a repeat must be the same.
  var content: [UInt8]

  init(_ permit: borrowing Permit, content: [UInt8] = []) {
    subject = .disclosure(
      of: permit.borrower, permit.disclosure, permit.kind, recipient: permit.recipient,
      permit.fields)
    attempt = permit.attempt
    logIndex = permit.logIndex
    self.content = content
  }

  init(_ permit: borrowing FilePermit, content: [UInt8]) {
    subject = .file(permit.file, permit.rows, digest: permit.digest)
    attempt = permit.attempt
    logIndex = permit.logIndex
    self.content = content
  }

  /// What it is called in a finding: no personal data.
  var place: String {
    switch subject {
    case .disclosure(let borrower, let ordinal, let kind, _, _):
      "\(kind.rawValue) \(Reference.borrower(borrower)) \(ordinal)"
    case .file(_, let rows, _): "report file of \(rows.count) rows"
    }
  }
}
