/// The bytes of a package on their way into the encryption: header, manifest, receipts, files.
/// They are never written in the clear.
final class PackageSource {
  private let request: SealRequest
  private let manifest: PackageManifest
  private var texts: [[UInt8]]
  private var place = 0
  private var file: OpenFile?
  private var digest = RunningDigest()

  /// - Parameter note: The signed manifest.
  init(_ request: SealRequest, _ manifest: PackageManifest, note: [UInt8]) {
    self.request = request
    self.manifest = manifest
    let header = Array("\(PackageManifest.format) \(note.count)\n".utf8)
    texts = [header + note] + request.receipts
  }

  /// The next bytes, none at the end.
  ///
  /// - Throws: ``PackageError/changedWhileSealing(file:)`` when a file is no longer what the
  ///   manifest says.
  func next() throws(PackageError) -> [UInt8] {
    if !texts.isEmpty { return texts.removeFirst() }
    while place < manifest.files.count {
      let open = try opened()
      let bytes = try open.read(upTo: 1 << 16)
      digest.add(bytes[...])
      let expected = manifest.files[place]
      guard digest.count <= expected.bytes else {
        throw .changedWhileSealing(file: place + 1)
      }
      if !bytes.isEmpty { return bytes }
      guard digest.count == expected.bytes, digest.digest == expected.sha256 else {
        throw .changedWhileSealing(file: place + 1)
      }
      (file, digest) = (nil, RunningDigest())
      place += 1
    }
    return []
  }

  private func opened() throws(PackageError) -> OpenFile {
    if let file { return file }
    let opened = try OpenFile(reading: request.files[place].path, role: "file to seal")
    file = opened
    return opened
  }
}
