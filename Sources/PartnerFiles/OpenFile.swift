import Glibc

/// A file that is closed with its owner. Errors name what it is for, never its path.
final class OpenFile {
  let descriptor: Int32
  private let role: String

  private init(_ descriptor: Int32, _ role: String) {
    self.descriptor = descriptor
    self.role = role
  }

  deinit { _ = close(descriptor) }

  /// Opens a regular file. A pipe or a device is refused: it could be read only once, and without
  /// end.
  ///
  /// - Throws: ``PackageError/inputOutput(operation:role:code:)``.
  convenience init(reading path: String, role: String) throws(PackageError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system("open", role) }
    self.init(descriptor, role)
    guard try status().st_mode & S_IFMT == S_IFREG else {
      throw .inputOutput(operation: "open", role: role, code: EINVAL)
    }
  }

  /// Makes a file of mode 0600 that must not be there yet.
  convenience init(creating path: String, role: String) throws(PackageError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .system("create", role) }
    self.init(descriptor, role)
  }

  /// Opens a folder, to make it durable or to lock it.
  convenience init(folder path: String, role: String) throws(PackageError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open", role) }
    self.init(descriptor, role)
  }

  /// Opens a lock file, made where it is missing.
  convenience init(lock path: String, role: String) throws(PackageError) {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system("open", role) }
    self.init(descriptor, role)
  }

  /// Its length in bytes.
  func count() throws(PackageError) -> Int64 { Int64(try status().st_size) }

  /// Waits for the exclusive lock, which ends with the owner.
  func lock() throws(PackageError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .system("lock", role) }
    }
  }

  /// Takes the exclusive lock unless somebody has it.
  func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// The next bytes, at most so many; empty at the end.
  func read(upTo most: Int) throws(PackageError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, most)
        code = got < 0 ? errno : 0
        count = max(0, got)
      }
      if code == 0 { return bytes }
      guard code == EINTR else {
        throw .inputOutput(operation: "read", role: role, code: code)
      }
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(PackageError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system("write", role) }
      written += count
    }
  }

  /// Makes its bytes, or a folder's names, outlive a crash.
  func sync() throws(PackageError) {
    guard fsync(descriptor) == 0 else { throw .system("sync", role) }
  }

  private func status() throws(PackageError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system("stat", role) }
    return status
  }
}

extension PackageError {
  /// What the operating system refused just now.
  static func system(_ operation: String, _ role: String) -> PackageError {
    .inputOutput(operation: operation, role: role, code: errno)
  }
}
