public import Foundation

/// A folder in which report files are built and packed. A file gets its name only when it is whole,
/// so what has a name is complete, whatever happened while it was written.
public struct ReportFolder: ReportFileSink {
  private static let chunk = 1 << 20

  private let folder: URL
  private var open: (partial: URL, handle: FileHandle)?

  /// - Parameter folder: An existing folder that only this program writes to.
  public init(_ folder: URL) {
    self.folder = folder
  }

  /// The plain file's place (`.txt`).
  public func plainFile(_ name: ReportFileName) -> URL {
    folder.appending(path: "\(name).txt")
  }

  /// The place of the file as it leaves (`.enc`).
  public func packedFile(_ name: ReportFileName) -> URL {
    folder.appending(path: "\(name).enc")
  }

  /// Begins a file, over whatever an earlier attempt left under its name.
  public mutating func begin(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) {
    let partial = Self.partial(plainFile(name))
    open = (partial, try Self.create(partial))
    try append(header)
  }

  /// Adds bytes to the file begun last.
  public mutating func append(_ bytes: [UInt8]) throws(ReportFolderError) {
    guard let open else { throw .missing }
    try Self.attempt { try open.handle.write(contentsOf: Data(bytes)) }
  }

  /// Writes the right header over the first one, makes the file durable and gives it its name.
  public mutating func end(_ name: ReportFileName, header: [UInt8]) throws(ReportFolderError) {
    guard let open else { throw .missing }
    try Self.attempt {
      try open.handle.seek(toOffset: 0)
      try open.handle.write(contentsOf: Data(header))
    }
    self.open = nil
    try Self.finish(open.partial, open.handle, as: plainFile(name))
  }

  /// Forgets the file begun last.
  public mutating func drop() throws(ReportFolderError) {
    guard let open else { return }
    self.open = nil
    try Self.attempt {
      try open.handle.close()
      try FileManager.default.removeItem(at: open.partial)
    }
  }

  /// Packs and encrypts a plain file into the one that leaves (verify, compress, then encrypt), a
  /// chunk at a time. The same file gives the same bytes.
  public func pack(_ name: ReportFileName, _ cipher: ReportCipher) throws(ReportFolderError) {
    guard let source = try? FileHandle(forReadingFrom: plainFile(name)) else { throw .missing }
    defer { try? source.close() }
    let partial = Self.partial(packedFile(name))
    let target = try Self.create(partial)
    var packer = try ReportPacker(name, cipher)
    while true {
      let chunk = try Self.attempt { try source.read(upToCount: Self.chunk) ?? Data() }
      if chunk.isEmpty { break }
      let packed = try packer.add(Array(chunk))
      try Self.attempt { try target.write(contentsOf: Data(packed)) }
    }
    let last = try packer.finish()
    try Self.attempt { try target.write(contentsOf: Data(last)) }
    try Self.finish(partial, target, as: packedFile(name))
  }

  private static func partial(_ file: URL) -> URL {
    file.appendingPathExtension("part")
  }

  private static func create(_ file: URL) throws(ReportFolderError) -> FileHandle {
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw .inputOutput }
    return try attempt { try FileHandle(forWritingTo: file) }
  }

  private static func finish(
    _ partial: URL, _ handle: FileHandle, as file: URL
  ) throws(ReportFolderError) {
    try attempt {
      try handle.synchronize()
      try handle.close()
      if FileManager.default.fileExists(atPath: file.path) {
        try FileManager.default.removeItem(at: file)
      }
      try FileManager.default.moveItem(at: partial, to: file)
    }
  }

  private static func attempt<Result>(
    _ work: () throws -> Result
  ) throws(ReportFolderError) -> Result {
    do { return try work() } catch { throw .inputOutput }
  }
}
