/// The first thing an audit found wrong.
public struct AuditProblem: Hashable, Sendable, Error {
  /// What kind of thing.
  public enum Kind: String, Sendable {
    /// The checkpoint can't be read, or its signature does not verify.
    case checkpoint
    /// A file that the checkpoint needs is missing or has the wrong length.
    case file
    /// An entry's bytes and its hash in the tree disagree.
    case hash
    /// An entry can't be read.
    case entry
    /// A gateway's counter has a gap or goes back: an entry was left out, put in or moved.
    case counter
    /// A gateway's signature does not verify, or the gateway is unknown.
    case signature
    /// A tile above the entries, or the root, does not follow from them.
    case tree
  }

  /// What kind of thing.
  public var kind: Kind
  /// The first bad entry's place, from 0; `nil` when no single entry can be named.
  public var index: Int64?
  /// The file, relative to the log's folder.
  public var file: String
  /// One sentence.
  public var detail: String
}

/// The result of an audit.
public struct AuditReport: Hashable, Sendable {
  /// The size of the tree under the checkpoint; 0 when it couldn't be read.
  public var size: Int64
  /// How many entries were read and found good.
  public var entriesChecked: Int64
  /// The last counter of each gateway.
  public var gateways: [UInt32: UInt64]
  /// The first thing found wrong; `nil` when the log is whole.
  public var problem: AuditProblem?

  /// Whether nothing was found wrong.
  public var isWhole: Bool { problem == nil }
}
