/// What a witness remembers of one log: the largest head it has cosigned.
public struct WitnessedHead: Hashable, Sendable {
  /// The number of entries.
  public var size: Int64
  /// The root over them.
  public var root: MerkleHash

  /// A remembered head.
  public init(size: Int64, root: MerkleHash) {
    self.size = size
    self.root = root
  }
}

/// A witness's answer, ready for HTTP.
public struct WitnessAnswer: Hashable, Sendable {
  /// The HTTP status: 200, 400, 403, 404, 409 or 422.
  public var status: Int
  /// The `Content-Type`.
  public var contentType: String
  /// The body; for 200 the cosignature line.
  public var body: String
}

/// A witness (见证方) of transparency logs: it cosigns a checkpoint only if it continues all it saw
/// of that log before, so a log can't show different histories to different readers (C2SP
/// tlog-witness).
///
/// Pure state: the server that owns it handles one request at a time, and saves ``stateText``
/// durably **before** it sends an answer with status 200; if saving fails it must put the old value
/// back. Two racing requests can then never lower the remembered size.
public struct Witness: Sendable {
  private let signer: NoteSigner
  private let logs: [String: [NoteVerifierKey]]
  /// The remembered heads by origin.
  public private(set) var heads: [String: WitnessedHead]

  /// - Parameters:
  ///   - signer: The witness's key, of type ``NoteKeyType/cosignature``.
  ///   - logs: The keys trusted for each origin.
  ///   - heads: What was remembered.
  /// - Throws: ``LogError/malformedKey(_:)`` for a key of another type.
  public init(
    signer: NoteSigner, logs: [String: [NoteVerifierKey]], heads: [String: WitnessedHead] = [:]
  ) throws(LogError) {
    guard signer.verifier.type == .cosignature else {
      throw .malformedKey("a witness needs a cosignature key")
    }
    self.signer = signer
    self.logs = logs
    self.heads = heads
  }

  /// Handles the body of `POST /add-checkpoint`.
  ///
  /// - Parameter seconds: The wall clock in seconds since 1970 (UTC).
  public mutating func addCheckpoint(_ body: [UInt8], at seconds: Int64) -> WitnessAnswer {
    guard let request = try? WitnessRequest(body),
      let head = try? Checkpoint(request.checkpoint.text)
    else { return Self.plain(400, "the body is not an add-checkpoint request") }
    guard let keys = logs[head.origin] else { return Self.plain(404, "unknown origin") }
    guard (try? request.checkpoint.verified(by: keys)) != nil else {
      return Self.plain(403, "no valid signature by a trusted key")
    }
    guard request.oldSize <= head.size else {
      return Self.plain(400, "the old size is above the checkpoint's")
    }
    let last = heads[head.origin] ?? WitnessedHead(size: 0, root: .emptyRoot)
    guard request.oldSize == last.size else { return Self.conflict(last) }
    if head.size == last.size && head.root != last.root { return Self.conflict(last) }
    let proof = ConsistencyProof(
      oldSize: last.size, newSize: head.size, hashes: request.proof)
    guard proof.leads(from: last.root, to: head.root) else {
      return Self.plain(422, "the consistency proof does not verify")
    }
    guard
      let signature = try? signer.sign(Array(request.checkpoint.text.utf8), at: max(0, seconds))
    else { return Self.plain(500, "the witness can't sign") }
    heads[head.origin] = WitnessedHead(size: head.size, root: head.root)
    return WitnessAnswer(
      status: 200, contentType: "text/plain; charset=utf-8", body: signature.line)
  }

  private static func plain(_ status: Int, _ text: String) -> WitnessAnswer {
    WitnessAnswer(
      status: status, contentType: "text/plain; charset=utf-8", body: text + "\n")
  }

  private static func conflict(_ last: WitnessedHead) -> WitnessAnswer {
    WitnessAnswer(status: 409, contentType: "text/x.tlog.size", body: "\(last.size)\n")
  }

  /// The remembered heads as text for the witness's small file: one line `size root origin` each.
  public var stateText: String {
    heads.sorted { $0.key < $1.key }
      .map { "\($0.value.size) \($0.value.root) \($0.key)\n" }.joined()
  }

  /// Reads ``stateText``.
  ///
  /// - Throws: ``LogError/malformedCheckpoint(_:)`` naming the line.
  public static func heads(_ stateText: [UInt8]) throws(LogError) -> [String: WitnessedHead] {
    guard let lines = TextLines.lines(stateText[...]) else {
      throw .malformedCheckpoint("the witness's state ends early")
    }
    var heads: [String: WitnessedHead] = [:]
    for (number, line) in lines.enumerated() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, let size = TextLines.decimal(parts[0]),
        let root = Base64.decode(parts[1]).flatMap({ MerkleHash($0) }),
        let origin = String(validating: parts[2], as: UTF8.self), heads[origin] == nil
      else { throw .malformedCheckpoint("line \(number + 1) of the witness's state can't be read") }
      heads[origin] = WitnessedHead(size: size, root: root)
    }
    return heads
  }
}
