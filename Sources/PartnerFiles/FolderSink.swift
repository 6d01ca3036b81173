import Glibc

/// Writes the files into a private folder.
final class FolderSink: PayloadSink {
  private static let role = "released file"

  let path: String
  private var file: OpenFile?

  /// - Parameter path: A folder that is not there yet.
  init(_ path: String) throws(PackageError) {
    guard unsafe mkdir(path, 0o700) == 0 else { throw .system("create", "work folder") }
    self.path = path
  }

  func begin(_ name: FileName) throws(PackageError) {
    file = try OpenFile(creating: "\(path)/\(name.text)", role: Self.role)
  }

  func write(_ bytes: ArraySlice<UInt8>) throws(PackageError) { try file?.write(bytes) }

  func end() throws(PackageError) {
    try file?.sync()
    file = nil
  }

  /// Makes the names of the files outlive a crash.
  func sync() throws(PackageError) {
    try OpenFile(folder: path, role: "work folder").sync()
  }
}
