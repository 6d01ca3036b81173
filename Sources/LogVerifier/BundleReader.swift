/// Reads one bundle of entries beside its tile of hashes and compares them entry by entry.
struct BundleReader {
  var folder: TileFolder
  /// The place of the first entry.
  var start: Int64
  /// How many entries the tree has here: 256 when full.
  var width: Int

  struct Entry {
    var bytes: [UInt8]
    var hash: [UInt8]
    var file: String
  }

  /// The entries, each equal to its hash; also all older unfinished forms that are still there.
  func entries() throws(AuditProblem) -> [Entry] {
    let number = start / 256
    guard let bundle = folder.file("entries", number, width: width) else {
      throw missing("entries", number)
    }
    guard let tile = folder.file("0", number, width: width) else { throw missing("0", number) }
    let (entries, problem) = split(bundle.name, bundle.bytes, width)
    try compare(entries, tile.name, tile.bytes, width)
    if let problem { throw problem }
    guard width < 256 else { return entries }
    for older in folder.olderForms("entries", number, below: width) {
      let (narrower, problem) = split(older.name, older.bytes, older.width)
      for (offset, entry) in narrower.enumerated() where entry.bytes != entries[offset].bytes {
        throw self.problem(.hash, offset, older.name, "its bytes differ from the newest bundle's.")
      }
      if let problem { throw problem }
    }
    for older in folder.olderForms("0", number, below: width) {
      try compare(Array(entries.prefix(older.width)), older.name, older.bytes, older.width)
    }
    return entries
  }

  /// The entries up to the first that can't be read, and what is wrong with that one: an earlier
  /// entry may differ from its hash, and that one is then the first bad entry.
  private func split(
    _ file: String, _ bytes: [UInt8], _ count: Int
  ) -> (entries: [Entry], problem: AuditProblem?) {
    var entries: [Entry] = []
    var rest = bytes[...]
    while entries.count < count {
      let length = rest.count >= 2 ? Int(StrictText.bigEndian(rest.prefix(2))) : 0
      guard rest.count >= 2 + length else {
        return (entries, problem(.entry, entries.count, file, "the bundle ends before it does."))
      }
      let entry = Array(rest.dropFirst(2).prefix(length))
      entries.append(Entry(bytes: entry, hash: TreeHash.ofEntry(entry), file: file))
      rest = rest.dropFirst(2 + length)
    }
    // A full bundle read for an unfinished one goes on; any other ends here.
    guard rest.isEmpty || (count < 256 && !file.contains(".p/")) else {
      return (
        entries, problem(.entry, count - 1, file, "the bundle goes on after the last entry.")
      )
    }
    return (entries, nil)
  }

  private func compare(
    _ entries: [Entry], _ file: String, _ tile: [UInt8], _ count: Int
  ) throws(AuditProblem) {
    for offset in entries.indices {
      let hash = tile.dropFirst(offset * TreeHash.byteCount).prefix(TreeHash.byteCount)
      guard hash.elementsEqual(entries[offset].hash) else {
        throw problem(.hash, offset, file, "its bytes and its hash in the tree disagree.")
      }
    }
    let length = file.contains(".p/") ? count * TreeHash.byteCount : 8192
    guard tile.count == length else {
      throw problem(.hash, count - 1, file, "the tile goes on after its hash.")
    }
  }

  private func problem(
    _ kind: AuditProblem.Kind, _ offset: Int, _ file: String, _ detail: String
  ) -> AuditProblem {
    let index = start + Int64(offset)
    return AuditProblem(kind: kind, index: index, file: file, detail: "Entry \(index): \(detail)")
  }

  private func missing(_ level: String, _ number: Int64) -> AuditProblem {
    AuditProblem(
      kind: .file, index: start, file: TileFolder.stem(level, number),
      detail: "The file is missing, and with it entry \(start).")
  }
}
