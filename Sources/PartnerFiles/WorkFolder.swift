import Glibc

/// A private folder (mode 0700) beside a target, in which something is made before one rename
/// gives it its name. It is locked while it is used. What a killed process left behind is not
/// locked, and is removed by the next one that works in the same place.
final class WorkFolder {
  private static let prefix = ".tally-package-"

  let path: String
  private let lock: OpenFile

  /// - Parameter target: What will be made; the folder it lies in must exist.
  /// - Throws: ``PackageError/inputOutput(operation:role:code:)``.
  init(beside target: String, role: String) throws(PackageError) {
    let place = Paths.folder(of: target)
    // Locked until this folder has its own lock: else another process could take it for left over.
    let guardian = try OpenFile(folder: place, role: role)
    try guardian.lock()
    Self.removeLeftovers(in: place)
    var template = Array("\(place)/\(Self.prefix)XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw .system("create", role) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    lock = try OpenFile(folder: path, role: role)
    try lock.lock()
  }

  deinit { Paths.remove(path) }

  /// Makes the names in it outlive a crash.
  func sync() throws(PackageError) { try lock.sync() }

  private static func removeLeftovers(in place: String) {
    for name in Paths.names(in: place) ?? [] where name.hasPrefix(prefix) {
      let path = "\(place)/\(name)"
      if let lock = try? OpenFile(folder: path, role: "work folder"), lock.tryLock() {
        Paths.remove(path)
      }
    }
  }
}
