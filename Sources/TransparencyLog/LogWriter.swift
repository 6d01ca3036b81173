import Synchronization

/// A checkpoint that was just published.
public struct PublishedCheckpoint: Hashable, Sendable {
  /// The head of the tree.
  public var checkpoint: Checkpoint
  /// The head with the log's signature, as it stands in the file `checkpoint`.
  public var note: SignedNote
  /// The wall clock the caller gave, in microseconds since 1970 (UTC): a claim. What proves the
  /// time are the witnesses' cosignatures.
  public var at: Int64
}

/// The one process per origin that owns a log folder. It holds the folder's lock while it lives.
///
/// A batch goes down in this order: entries, tiles, everything durable, and only then the new
/// checkpoint by compare-and-swap. So after a crash at any step the last published checkpoint is
/// provable, and appending the rows beyond it again writes the same bytes.
public final class LogWriter: Sendable {
  private struct State: Sendable {
    var edge: RightEdge
    var published: PublishedCheckpoint
    /// The open lock of the folder; `nil` once the folder was given back.
    var lock: Int32?
  }

  private let folder: LogFolder
  private let signer: NoteSigner
  private let state: Mutex<State>

  /// Takes the folder and goes on from its checkpoint; an empty folder becomes a new log with a
  /// signed checkpoint of size 0. Files beyond the checkpoint are left over from a crash: they are
  /// ignored and later overwritten.
  ///
  /// - Parameters:
  ///   - signer: The log's key; its name is the origin.
  ///   - known: Checkpoints of this log that witnesses or the reader hold. If the folder does not
  ///     continue all of them it is an old copy, and the writer refuses to sign.
  /// - Throws: ``LogError/locked``, ``LogError/checkpointMissing``,
  ///   ``LogError/treeMismatch(size:)``,
  ///   ``LogError/behindKnownCheckpoint(stored:known:)`` and the errors of reading.
  public init(
    _ folder: LogFolder, signer: NoteSigner, known: [Checkpoint] = [], at time: Int64
  ) throws(LogError) {
    let lock = try folder.files.lock()
    do {
      var state = try Self.open(folder, signer, known, time)
      state.lock = lock
      try folder.publish(key: signer.verifier)
      self.folder = folder
      self.signer = signer
      self.state = Mutex(state)
    } catch {
      folder.files.unlock(lock)
      throw error
    }
  }

  deinit { close() }

  /// Gives the folder back, for another writer to take; this one appends nothing any more.
  public func close() {
    state.withLock { state in
      if let lock = state.lock { folder.files.unlock(lock) }
      state.lock = nil
    }
  }

  private static func open(
    _ folder: LogFolder, _ signer: NoteSigner, _ known: [Checkpoint], _ time: Int64
  ) throws(LogError) -> State {
    let origin = signer.verifier.name
    guard let note = try folder.checkpoint() else {
      guard !folder.files.exists("tile") else { throw .checkpointMissing }
      if let first = known.first(where: { $0.size > 0 }) {
        throw .behindKnownCheckpoint(stored: 0, known: first.size)
      }
      let head = Checkpoint(origin: origin, size: 0, root: .emptyRoot)
      let note = try SignedNote(signing: head.text, by: [signer])
      try folder.files.replace("checkpoint", Array(note.encoded.utf8))
      return State(
        edge: RightEdge(), published: PublishedCheckpoint(checkpoint: head, note: note, at: time))
    }
    try note.verified(by: [signer.verifier])
    let head = try Checkpoint(note.text)
    guard head.origin == origin else {
      throw .wrongOrigin(expected: origin, found: head.origin)
    }
    let edge = try RightEdge(of: folder, at: head)
    let reader = LogReader(folder)
    for other in known {
      guard other.origin == origin else {
        throw .wrongOrigin(expected: origin, found: other.origin)
      }
      guard other.size <= head.size, try reader.root(at: other.size) == other.root else {
        throw .behindKnownCheckpoint(stored: head.size, known: other.size)
      }
    }
    return State(
      edge: edge, published: PublishedCheckpoint(checkpoint: head, note: note, at: time))
  }

  /// The newest published checkpoint.
  public var published: PublishedCheckpoint { state.withLock { $0.published } }

  /// Appends a batch at the end of the log and publishes the checkpoint over it. When it throws,
  /// the disk may hold the old checkpoint or the new one: open a new writer, whose checkpoint tells
  /// where to go on.
  ///
  /// - Parameter time: The wall clock in microseconds since 1970 (UTC).
  /// - Throws: ``LogError/entryTooLarge(bytes:)``, ``LogError/checkpointMoved``,
  ///   ``LogError/locked`` once the folder was given back, and the errors of writing.
  public func append(
    _ entries: [[UInt8]], at time: Int64
  ) throws(LogError) -> PublishedCheckpoint {
    try state.withLock { state throws(LogError) in
      guard !entries.isEmpty else { return state.published }
      guard state.lock != nil else { throw .locked }
      var edge = state.edge
      var written: [String] = []
      var folders: Set<String> = []
      var finished: [TilePath] = []
      func write(_ file: RightEdge.File) throws(LogError) {
        folders.formUnion(try folder.files.write(file.place.path, file.bytes))
        written.append(file.place.path)
        if file.place.width == TilePath.fullWidth { finished.append(file.place) }
      }
      for entry in entries { try edge.add(entry, finished: write) }
      for file in edge.unfinishedTiles() { try write(file) }
      try folder.files.sync(written, folders: folders)
      let published = try publish(edge, after: state.published, at: time)
      state = State(edge: edge, published: published, lock: state.lock)
      // The full files now stand for their partial forms. That can fail without harm.
      for place in finished where folder.files.exists(place.partialFolder) {
        try? folder.files.removePartials(place.partialFolder, upTo: TilePath.fullWidth - 1)
      }
      return published
    }
  }

  private func publish(
    _ edge: RightEdge, after last: PublishedCheckpoint, at time: Int64
  ) throws(LogError) -> PublishedCheckpoint {
    guard try folder.files.read("checkpoint") == Array(last.note.encoded.utf8) else {
      throw .checkpointMoved
    }
    let head = Checkpoint(origin: signer.verifier.name, size: edge.size, root: edge.root)
    let note = try SignedNote(signing: head.text, by: [signer])
    try folder.files.replace("checkpoint", Array(note.encoded.utf8))
    return PublishedCheckpoint(checkpoint: head, note: note, at: time)
  }
}
