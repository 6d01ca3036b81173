import Glibc

/// Operations on names in folders.
enum Paths {
  /// The folder that a path's last part lies in.
  static func folder(of path: String) -> String {
    let trimmed = withoutSlash(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The path without slashes at its end.
  static func withoutSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// Whether something of that name is there, a dangling link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a file may be renamed to this: nothing is there, or a plain file. A device or a link
  /// would be lost.
  static func isFreeForFile(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder could be renamed to this: nothing is there, or an empty folder.
  static func isFreeForFolder(_ path: String) -> Bool {
    guard exists(path) else { return true }
    return names(in: path)?.isEmpty == true
  }

  /// The names in a folder but for itself and the one above; `nil` when it can't be read.
  static func names(in folder: String) -> [String]? {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0, let stream = unsafe fdopendir(descriptor) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a file, or a folder with what is in it; links are removed, not followed.
  static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    for name in names(in: path) ?? [] { remove("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }

  /// Gives something another name in one step, and makes that outlive a crash.
  ///
  /// - Parameter replacing: Whether a file of that name may be there. A folder can replace an
  ///   empty folder only, whatever is said here.
  /// - Throws: ``PackageError/targetExists``, ``PackageError/inputOutput(operation:role:code:)``.
  static func rename(
    _ old: String, to new: String, replacing: Bool, role: String
  ) throws(PackageError) {
    // A link is never made over another file; the old name goes afterwards.
    let result = replacing ? unsafe Glibc.rename(old, new) : unsafe link(old, new)
    guard result == 0 else {
      switch errno {
      case EEXIST, ENOTEMPTY, ENOTDIR, EISDIR: throw .targetExists
      default: throw .system("rename", role)
      }
    }
    if !replacing { _ = unsafe unlink(old) }
    try OpenFile(folder: folder(of: new), role: role).sync()
  }
}
