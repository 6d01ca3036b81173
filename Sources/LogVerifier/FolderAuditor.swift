/// Audits a whole log folder from its files alone: every entry is read and hashed again, every
/// tile and the root follow from them, the checkpoint is signed, and every entry carries its
/// gateway's signature and the gateway's next counter. So altering, leaving out or moving an entry
/// shows, and the first bad entry is named, even when who did it holds the log's own key
/// (Tamper-evident log, R59).
public struct FolderAuditor: Sendable {
  private let key: VerifierKey
  private let gateways: [UInt32: [UInt8]]?
  private let remembered: [[UInt8]]

  /// - Parameters:
  ///   - key: The log's key, from a source the reader trusts.
  ///   - gateways: The gateways' 32-byte Ed25519 keys; `nil` checks the tree only and takes any
  ///     entries.
  ///   - remembered: Earlier signed checkpoints of this log that the reader has kept: the log must
  ///     continue all of them. Only this, or witnesses, show that the newest entries were cut off.
  public init(key: VerifierKey, gateways: [UInt32: [UInt8]]?, remembered: [[UInt8]] = []) {
    self.key = key
    self.gateways = gateways
    self.remembered = remembered
  }

  /// Audits the log in a folder.
  public func audit(_ path: String) -> AuditReport {
    let folder = TileFolder(path: path)
    var report = AuditReport(size: 0, entriesChecked: 0, gateways: [:], problem: nil)
    do throws(AuditProblem) {
      let head = try head("checkpoint", folder.read("checkpoint"))
      report.size = head.size
      var earlier = try remembered.map { bytes throws(AuditProblem) in
        try self.head("remembered checkpoint", bytes)
      }
      if let bytes = folder.read("checkpoint.witnessed") {
        earlier.append(try self.head("checkpoint.witnessed", bytes))
      }
      if let larger = earlier.first(where: { $0.size > head.size }) {
        throw Self.checkpoint("The log has lost entries: a known checkpoint has \(larger.size).")
      }
      var hashes = try auditEntries(folder, head, earlier, &report)
      var level = 1
      while !hashes.isEmpty {
        hashes = try auditTiles(folder, level, hashes)
        level += 1
      }
    } catch {
      report.problem = error
    }
    return report
  }

  private func head(_ name: String, _ bytes: [UInt8]?) throws(AuditProblem) -> CheckedHead {
    guard let bytes else {
      throw AuditProblem(kind: .file, index: nil, file: name, detail: "The file is missing.")
    }
    do {
      return try CheckedHead(note: bytes, key: key, witnesses: [])
    } catch {
      throw AuditProblem(kind: .checkpoint, index: nil, file: name, detail: error.description)
    }
  }

  private static func checkpoint(_ detail: String) -> AuditProblem {
    AuditProblem(kind: .checkpoint, index: nil, file: "checkpoint", detail: detail)
  }

  /// Reads all entries in order; gives the hashes of the full tiles of level 0.
  private func auditEntries(
    _ folder: TileFolder, _ head: CheckedHead, _ earlier: [CheckedHead],
    _ report: inout AuditReport
  ) throws(AuditProblem) -> [[UInt8]] {
    var frontier = TreeFrontier()
    var fullTiles: [[UInt8]] = []
    var start: Int64 = 0
    try Self.compare(earlier, at: 0, with: frontier)
    while start < head.size {
      let width = Int(min(256, head.size - start))
      var tile = TreeFrontier()
      let entries = try BundleReader(folder: folder, start: start, width: width).entries()
      for (offset, entry) in entries.enumerated() {
        let index = start + Int64(offset)
        try checkGateway(entry.bytes, index, entry.file, &report)
        tile.add(entry.hash)
        frontier.add(entry.hash)
        report.entriesChecked = index + 1
        try Self.compare(earlier, at: index + 1, with: frontier)
      }
      if width == 256 { fullTiles.append(tile.root) }
      start += Int64(width)
    }
    guard frontier.root == head.root else {
      throw AuditProblem(
        kind: .tree, index: nil, file: "checkpoint",
        detail: "The entries do not hash to the checkpoint's root.")
    }
    return fullTiles
  }

  private static func compare(
    _ earlier: [CheckedHead], at size: Int64, with frontier: TreeFrontier
  ) throws(AuditProblem) {
    for head in earlier where head.size == size && head.root != frontier.root {
      throw checkpoint("The log does not continue a known checkpoint of size \(size).")
    }
  }

  private func checkGateway(
    _ bytes: [UInt8], _ index: Int64, _ file: String, _ report: inout AuditReport
  ) throws(AuditProblem) {
    guard let gateways else { return }
    func problem(_ kind: AuditProblem.Kind, _ detail: String) -> AuditProblem {
      AuditProblem(kind: kind, index: index, file: file, detail: "Entry \(index): \(detail)")
    }
    guard let entry = SignedEntry(bytes) else {
      throw problem(.entry, "it is not an entry of version 1.")
    }
    guard let key = gateways[entry.gateway] else {
      throw problem(.signature, "the gateway \(entry.gateway) is unknown.")
    }
    guard entry.isSigned(by: key) else {
      throw problem(.signature, "the signature of gateway \(entry.gateway) does not verify.")
    }
    let (expected, overflow) = (report.gateways[entry.gateway] ?? 0)
      .addingReportingOverflow(1)
    guard !overflow, entry.counter == expected else {
      throw problem(
        .counter, "gateway \(entry.gateway) counts \(entry.counter) instead of \(expected).")
    }
    report.gateways[entry.gateway] = entry.counter
  }

  /// Compares one level's tiles with the hashes they must hold; gives the hashes of the full ones.
  private func auditTiles(
    _ folder: TileFolder, _ level: Int, _ hashes: [[UInt8]]
  ) throws(AuditProblem) -> [[UInt8]] {
    var fullTiles: [[UInt8]] = []
    for start in stride(from: 0, to: hashes.count, by: 256) {
      let part = hashes[start..<min(start + 256, hashes.count)]
      let index = Int64(start / 256)
      guard let found = folder.file(String(level), index, width: part.count) else {
        throw AuditProblem(
          kind: .file, index: nil, file: TileFolder.stem(String(level), index),
          detail: "The tile is missing.")
      }
      let older =
        part.count == 256 ? [] : folder.olderForms(String(level), index, below: part.count)
      for form in [(found.name, part.count, found.bytes)] + older
      where !Self.holds(form.2, part.prefix(form.1), isFull: !form.0.contains(".p/")) {
        throw AuditProblem(
          kind: .tree, index: nil, file: form.0,
          detail: "The tile does not follow from the tiles below it.")
      }
      if part.count == 256 {
        var tile = TreeFrontier()
        for hash in part { tile.add(hash) }
        fullTiles.append(tile.root)
      }
    }
    return fullTiles
  }

  private static func holds(
    _ bytes: [UInt8], _ hashes: ArraySlice<[UInt8]>, isFull: Bool
  ) -> Bool {
    let expected = Array(hashes.joined())
    return isFull ? bytes.count == 8192 && bytes.starts(with: expected) : bytes == expected
  }
}
