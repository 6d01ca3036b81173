import Glibc

/// Key files: private, made once, durable, and gone from memory after reading.
enum KeyFile {
  /// Makes a file of mode 0600 that must not exist yet, and makes it and its name durable.
  static func create(_ path: String, _ bytes: [UInt8]) throws(VaultError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw .keyFileExists(path) }
      throw .inputOutput(operation: "create", file: path, code: errno)
    }
    defer { _ = close(descriptor) }
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else {
      let code = errno
      _ = unsafe unlink(path)
      throw .inputOutput(operation: "write", file: path, code: code)
    }
    try syncFolder(of: path)
  }

  /// Hands the bytes of a private file to a closure and wipes them afterwards.
  static func read<Result>(
    _ path: String, byteCount: Int, _ body: ([UInt8]) throws(VaultError) -> Result
  ) throws(VaultError) -> Result {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw .keyFileNotPrivate(path) }
      throw .inputOutput(operation: "open", file: path, code: errno)
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .inputOutput(operation: "stat", file: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o7777 == 0o600,
      status.st_uid == geteuid()
    else { throw .keyFileNotPrivate(path) }
    guard status.st_size == byteCount else { throw .keyFileDamaged(path) }
    var bytes = [UInt8](repeating: 0, count: byteCount)
    defer { wipe(&bytes) }
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count == byteCount else {
      throw .inputOutput(operation: "read", file: path, code: errno)
    }
    return try body(bytes)
  }

  /// Removes a file for ever: overwritten first, though only the loss of the key above it protects
  /// copies that a file system or a backup has kept.
  static func destroy(_ path: String) throws(VaultError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 {
      var status = stat()
      if unsafe fstat(descriptor, &status) == 0 {
        let zeros = [UInt8](repeating: 0, count: Int(status.st_size))
        _ = unsafe zeros.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        _ = fsync(descriptor)
      }
      _ = close(descriptor)
    }
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .inputOutput(operation: "remove", file: path, code: errno)
    }
    try syncFolder(of: path)
  }

  /// The names in a folder, which is made with mode 0700 when missing.
  static func names(in folder: String) throws(VaultError) -> [String] {
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .inputOutput(operation: "mkdir", file: folder, code: errno)
    }
    guard let stream = unsafe opendir(folder) else {
      throw .inputOutput(operation: "open", file: folder, code: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// Overwrites bytes so that the compiler can't leave it out.
  static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { raw in
      if let start = raw.baseAddress { unsafe explicit_bzero(start, raw.count) }
    }
  }

  private static func syncFolder(of path: String) throws(VaultError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .inputOutput(operation: "open", file: folder, code: errno)
    }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .inputOutput(operation: "sync", file: folder, code: errno)
    }
  }
}
