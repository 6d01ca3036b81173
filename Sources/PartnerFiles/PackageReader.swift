/// Reads what `age` decrypted, piece by piece, and checks it against what was signed.
///
/// The container, inside the encryption:
///
///     tallystick.package/1 MANIFEST-BYTES\n     one line of ASCII, at most 64 bytes
///     the manifest                              a signed note (C2SP signed-note), at most 1 MiB
///     the log receipts                          C2SP tlog-proof texts, in the manifest's order
///     the files                                 in the manifest's order
///
/// Nothing stands between the parts and nothing after the last file: their lengths are in the
/// manifest, whose signature is verified before the first byte after it is looked at.
struct PackageReader {
  private enum Stage {
    case header
    case manifest(bytes: Int)
    case receipt(Int)
    case file(Int)
    case end
  }

  private static let longestHeader = 64
  private static let largestText = 1 << 20

  private let rules: OpenRules
  private let sink: any PayloadSink
  private var stage = Stage.header
  /// The bytes so far of the header, the manifest or a receipt.
  private var text: [UInt8] = []
  private var digest = RunningDigest()
  private var manifest: PackageManifest?

  init(_ rules: OpenRules, into sink: any PayloadSink) {
    self.rules = rules
    self.sink = sink
  }

  /// Takes the next bytes.
  mutating func take(_ bytes: [UInt8]) throws(PackageError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch stage {
      case .header: try takeHeader(&rest)
      case .manifest(let count): try takeManifest(count, &rest)
      case .receipt(let place): try takeReceipt(place, &rest)
      case .file(let place): try takeFile(place, &rest)
      case .end: throw .trailingBytes
      }
    }
  }

  /// To be called when all bytes are taken and `age` has said that they were all.
  ///
  /// - Throws: ``PackageError/cutShort``.
  func finished() throws(PackageError) -> PackageManifest {
    guard case .end = stage, let manifest else { throw .cutShort }
    return manifest
  }

  private mutating func takeHeader(_ rest: inout ArraySlice<UInt8>) throws(PackageError) {
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\n") else {
        text.append(byte)
        guard text.count < Self.longestHeader else { throw .malformed("the first line") }
        continue
      }
      let prefix = Array("\(PackageManifest.format) ".utf8)
      let number = String(decoding: text.dropFirst(prefix.count), as: UTF8.self)
      guard text.starts(with: prefix), let count = Int(number), String(count) == number,
        (1...Self.largestText).contains(count)
      else { throw .malformed("the first line") }
      text = []
      stage = .manifest(bytes: count)
      return
    }
  }

  private mutating func takeManifest(
    _ count: Int, _ rest: inout ArraySlice<UInt8>
  ) throws(PackageError) {
    takeText(upTo: count, &rest)
    guard text.count == count else { return }
    let manifest = try rules.manifest(text)
    self.manifest = manifest
    text = []
    try begin(manifest.receipts.isEmpty ? .file(0) : .receipt(0), manifest)
  }

  private mutating func takeReceipt(
    _ place: Int, _ rest: inout ArraySlice<UInt8>
  ) throws(PackageError) {
    guard let manifest else { return }
    let receipt = manifest.receipts[place]
    guard receipt.bytes <= Self.largestText else { throw .badReceipt(number: place + 1) }
    takeText(upTo: Int(receipt.bytes), &rest)
    guard text.count == Int(receipt.bytes) else { return }
    guard FileDigest(of: text) == receipt.sha256, rules.isProof(text, of: receipt.index) else {
      throw .badReceipt(number: place + 1)
    }
    text = []
    try begin(
      place + 1 < manifest.receipts.count ? .receipt(place + 1) : .file(0), manifest)
  }

  private mutating func takeText(upTo count: Int, _ rest: inout ArraySlice<UInt8>) {
    let part = rest.prefix(count - text.count)
    text += part
    rest = rest.dropFirst(part.count)
  }

  private mutating func takeFile(
    _ place: Int, _ rest: inout ArraySlice<UInt8>
  ) throws(PackageError) {
    guard let manifest else { return }
    let missing = manifest.files[place].bytes - digest.count
    let part = rest.prefix(Int(clamping: missing))
    rest = rest.dropFirst(part.count)
    digest.add(part)
    try sink.write(part)
    if digest.count == manifest.files[place].bytes { try endFile(place, manifest) }
  }

  private mutating func endFile(
    _ place: Int, _ manifest: PackageManifest
  ) throws(PackageError) {
    guard digest.digest == manifest.files[place].sha256 else {
      throw .wrongDigest(file: place + 1)
    }
    try sink.end()
    try begin(place + 1 < manifest.files.count ? .file(place + 1) : .end, manifest)
  }

  /// Goes on to a stage. An empty file has no bytes that would end it, so it ends here.
  private mutating func begin(
    _ next: Stage, _ manifest: PackageManifest
  ) throws(PackageError) {
    stage = next
    guard case .file(let place) = next else { return }
    digest = RunningDigest()
    try sink.begin(manifest.files[place].name)
    if manifest.files[place].bytes == 0 { try endFile(place, manifest) }
  }
}
