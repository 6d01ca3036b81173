import Glibc

/// The file operations of a log folder, all relative to it. A hook before each changing step lets
/// tests and the simulator stop the writer exactly there, as a crash would.
public struct LogFiles: Sendable {
  /// A step that changes the folder.
  public enum Step: String, Sendable {
    case write, sync, syncFolder, rename, remove
  }

  /// The largest file read: a full bundle of the largest entries.
  static let maximumBytes = 256 * 65_537

  /// The folder.
  public let path: String
  private let beforeStep: @Sendable (Step, String) throws(LogError) -> Void

  /// - Parameter beforeStep: Called with each step and its file; what it throws stops the writer.
  public init(
    _ path: String,
    beforeStep: @escaping @Sendable (Step, String) throws(LogError) -> Void = {
      (_: Step, _: String) throws(LogError) in
    }
  ) {
    self.path = path
    self.beforeStep = beforeStep
  }

  private func absolute(_ file: String) -> String { file.isEmpty ? path : "\(path)/\(file)" }

  /// The bytes of a file; `nil` when it isn't there.
  func read(_ file: String) throws(LogError) -> [UInt8]? {
    let descriptor = unsafe open(absolute(file), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .inputOutput(operation: "open", file: file, code: errno)
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .inputOutput(operation: "stat", file: file, code: errno)
    }
    guard status.st_size <= Self.maximumBytes else { throw .damagedFile(file) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .inputOutput(operation: "read", file: file, code: errno) }
      filled += count
    }
    return bytes
  }

  /// Writes a whole file in place and makes the folders it needs. It is durable only after
  /// ``sync(_:)``.
  ///
  /// - Returns: The folders whose contents changed.
  func write(_ file: String, _ bytes: [UInt8]) throws(LogError) -> Set<String> {
    try beforeStep(.write, file)
    var changed: Set<String> = [Self.folder(of: file)]
    changed.formUnion(try makeFolders(Self.folder(of: file)))
    let descriptor = unsafe open(absolute(file), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .inputOutput(operation: "create", file: file, code: errno)
    }
    defer { _ = close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .inputOutput(operation: "write", file: file, code: errno) }
      written += count
    }
    return changed
  }

  /// Makes files durable, then the folders that name them.
  func sync(_ files: [String], folders: Set<String>) throws(LogError) {
    for file in files {
      try beforeStep(.sync, file)
      try withDescriptor(file, O_RDONLY) { fdatasync($0) }
    }
    for folder in folders.sorted() {
      try beforeStep(.syncFolder, folder)
      try withDescriptor(folder, O_RDONLY | O_DIRECTORY) { fsync($0) }
    }
  }

  /// Replaces a small file so that a reader sees the old or the new one, and both outlive a crash.
  func replace(_ file: String, _ bytes: [UInt8]) throws(LogError) {
    let temporary = "\(file).new"
    _ = try write(temporary, bytes)
    try sync([temporary], folders: [])
    try beforeStep(.rename, file)
    guard unsafe rename(absolute(temporary), absolute(file)) == 0 else {
      throw .inputOutput(operation: "rename", file: file, code: errno)
    }
    try sync([], folders: [Self.folder(of: file)])
  }

  /// Removes the partial forms of a tile; that they are gone need not be durable.
  func removePartials(_ folder: String, upTo width: Int) throws(LogError) {
    try beforeStep(.remove, folder)
    for number in 1...width { _ = unsafe unlink(absolute("\(folder)/\(number)")) }
    _ = unsafe rmdir(absolute(folder))
  }

  /// Whether something of that name exists.
  func exists(_ file: String) -> Bool { unsafe access(absolute(file), F_OK) == 0 }

  /// Makes the folder itself and takes its exclusive lock.
  ///
  /// - Returns: The descriptor that holds the lock until it is closed.
  /// - Throws: ``LogError/locked`` when another process or writer has it.
  func lock() throws(LogError) -> Int32 {
    try makeRoot()
    let descriptor = unsafe open(absolute("lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .inputOutput(operation: "create", file: "lock", code: errno)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      _ = close(descriptor)
      throw .locked
    }
    return descriptor
  }

  /// Gives the lock back.
  func unlock(_ descriptor: Int32) { _ = close(descriptor) }

  /// Makes the log's folder and those above it, as far as they are missing.
  private func makeRoot() throws(LogError) {
    for end in path.indices.dropFirst().filter({ path[$0] == "/" }) + [path.endIndex] {
      guard unsafe mkdir(String(path[..<end]), 0o755) == 0 || errno == EEXIST else {
        throw .inputOutput(operation: "mkdir", file: path, code: errno)
      }
    }
  }

  /// Makes a folder of the log and those above it, as far as they are missing.
  ///
  /// - Returns: The folders in which a new one was made.
  private func makeFolders(_ folder: String) throws(LogError) -> Set<String> {
    if unsafe mkdir(absolute(folder), 0o755) == 0 { return [Self.folder(of: folder)] }
    switch errno {
    case EEXIST: return []
    case ENOENT where !folder.isEmpty:
      let above = try makeFolders(Self.folder(of: folder))
      return above.union(try makeFolders(folder))
    default: throw .inputOutput(operation: "mkdir", file: folder, code: errno)
    }
  }

  private func withDescriptor(
    _ file: String, _ flags: Int32, _ body: (Int32) -> Int32
  ) throws(LogError) {
    let descriptor = unsafe open(absolute(file), flags | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .inputOutput(operation: "open", file: file, code: errno)
    }
    defer { _ = close(descriptor) }
    guard body(descriptor) == 0 else {
      throw .inputOutput(operation: "sync", file: file, code: errno)
    }
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
