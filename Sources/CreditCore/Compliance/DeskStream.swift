/// A stream of the compliance desk, outside of any borrower's: a member of the staff, an
/// assessment, an incident, the audits. Each has its own small state, `decide` and events.
public protocol DeskStream: Coded, Hashable {
  associatedtype Command: Sendable

  static var streamKind: StreamKind { get }
  /// Every kind of event that can be read.
  static var events: [any DeskEvent<Self>.Type] { get }

  /// What a command leads to; nothing when it was done already.
  static func decide(
    _ command: Command, _ state: Self?, _ context: DeskContext
  ) throws(DeskRefusal) -> [any DeskEvent<Self>]
}

/// What every event of the desk states once: its stored name, its fields, and its effect.
public protocol DeskEvent<Stream>: Coded, Hashable {
  associatedtype Stream

  /// The stable kind with its version, such as `incident.opened/1`.
  static var kind: String { get }
  /// The state after it; the first event of a stream makes the state.
  func apply(to state: Stream?) -> Stream?
}

extension DeskStream {
  /// Reads a stored event.
  ///
  /// - Throws: ``CodecError/unknownKind(_:)`` for a kind that is not this stream's.
  public static func event(
    kind: String, encoded bytes: [UInt8]
  ) throws(CodecError) -> any DeskEvent<Self> {
    guard let type = events.first(where: { $0.kind == kind }) else { throw .unknownKind(kind) }
    return try type.init(encoded: bytes)
  }
}
