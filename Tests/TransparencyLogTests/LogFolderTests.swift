import Foundation
import Testing
import TransparencyLog

@Suite("Log folder")
struct LogFolderTests {
  private func signer() throws -> NoteSigner {
    try NoteSigner(
      name: "example.com/log", type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
  }

  private func rows(_ range: Range<Int>) -> [[UInt8]] { range.map { Array("entry \($0)".utf8) } }

  @Test("the small published log comes out byte by byte, at every size")
  func published() throws {
    let vectors = try Vectors.load().tlog_small_log
    let folder = try TemporaryFolder()
    let signer = try NoteSigner(vectors.test_skey)
    #expect(signer.verifier.text == vectors.vkey)
    let writer = try LogWriter(LogFolder(folder.log), signer: signer, at: anyTime)
    #expect(writer.published.note.encoded == vectors.checkpoints_by_size_text[0])
    for (number, leaf) in vectors.leaves_text.enumerated() {
      let published = try writer.append([Array(leaf.utf8)], at: anyTime)
      #expect(published.note.encoded == vectors.checkpoints_by_size_text[number + 1])
    }
    #expect(folder.file("tile/0/000.p/15") == hexBytes(vectors.tile_0_000_p15_hex))
    #expect(folder.file("tile/entries/000.p/15") == hexBytes(vectors.entries_000_p15_hex))
  }

  @Test("a tree of 70,000 entries has the tiles of the published example")
  func tiles() throws {
    let folder = try TemporaryFolder()
    let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    _ = try writer.append(rows(0..<70_000), at: anyTime)
    let hashes = folder.everything().filter {
      $0.key.hasPrefix("tile/") && !$0.key.contains("entries")
    }
    let full = hashes.filter { !$0.key.contains(".p/") }
    #expect(full.keys.filter { $0.hasPrefix("tile/0/") }.count == 273)
    #expect(full.keys.filter { $0.hasPrefix("tile/1/") } == ["tile/1/000"])
    #expect(full.values.allSatisfy { $0.count == 8192 })
    #expect(
      Set(hashes.keys.filter { $0.contains(".p/") })
        == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
    let reader = LogReader(LogFolder(folder.log))
    #expect(try reader.entry(at: 65_537, treeSize: 70_000) == rows(65_537..<65_538)[0])
    let old = try reader.root(at: 256)
    let proof = try reader.consistencyProof(from: 256, to: 70_000)
    #expect(proof.leads(from: old, to: writer.published.checkpoint.root))
  }

  @Test("batches of any size give the same log as one entry at a time")
  func batches() throws {
    let one = try TemporaryFolder()
    let many = try TemporaryFolder()
    let slow = try LogWriter(LogFolder(one.log), signer: signer(), at: anyTime)
    let fast = try LogWriter(LogFolder(many.log), signer: signer(), at: anyTime)
    for number in 0..<260 { _ = try slow.append(rows(number..<number + 1), at: anyTime) }
    _ = try fast.append(rows(0..<260), at: anyTime)
    #expect(slow.published.note == fast.published.note)
    for (name, bytes) in many.everything() { #expect(one.file(name) == bytes) }
    // Every size was published, so every unfinished form is kept until its tile is full.
    #expect(one.file("tile/0/000.p/255") == nil)
    #expect(one.file("tile/0/001.p/3") != nil)
  }

  @Test("after a crash at any step the checkpoint is provable and going on gives the same bytes")
  func crashes() throws {
    let reference = try TemporaryFolder()
    let expected = try LogWriter(LogFolder(reference.log), signer: signer(), at: anyTime)
    _ = try expected.append(rows(0..<270), at: anyTime)
    let whole = reference.everything().filter { !$0.key.contains(".p/25") }

    var crashed = true
    var step = 0
    while crashed {
      let folder = try TemporaryFolder()
      do {
        let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
        _ = try writer.append(rows(0..<250), at: anyTime)
      }
      crashed = false
      do {
        let files = Crash(after: step).files(folder.log)
        let writer = try LogWriter(LogFolder(files), signer: signer(), at: anyTime)
        _ = try writer.append(rows(250..<270), at: anyTime)
      } catch { crashed = true }

      let log = LogFolder(folder.log)
      let note = try #require(try log.checkpoint())
      try note.verified(by: [signer().verifier])
      let head = try Checkpoint(note.text)
      #expect(head.size == 250 || head.size == 270)
      #expect(try LogReader(log).root(at: head.size) == head.root)
      #expect(try LogReader(log).entry(at: 249, treeSize: head.size) == rows(249..<250)[0])

      let writer = try LogWriter(log, signer: signer(), at: anyTime)
      _ = try writer.append(rows(Int(head.size)..<270), at: anyTime)
      #expect(writer.published.note == expected.published.note)
      for (name, bytes) in whole { #expect(folder.file(name) == bytes, "\(name) after \(step)") }
      step += 1
    }
    #expect(step > 12)
  }

  @Test("a second writer is refused until the first is gone")
  func exclusive() throws {
    let folder = try TemporaryFolder()
    var first: LogWriter? = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    #expect(throws: LogError.locked) {
      try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    }
    #expect(first?.published.checkpoint.size == 0)
    first = nil
    _ = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
  }

  @Test("a checkpoint that changed under the writer stops it")
  func compareAndSwap() throws {
    let folder = try TemporaryFolder()
    let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    _ = try writer.append(rows(0..<3), at: anyTime)
    let head = Checkpoint(origin: "example.com/log", size: 0, root: .emptyRoot)
    let other = try SignedNote(signing: head.text, by: [signer()])
    try Data(other.encoded.utf8).write(to: URL(fileURLWithPath: folder.log + "/checkpoint"))
    #expect(throws: LogError.checkpointMoved) { try writer.append(rows(3..<4), at: anyTime) }
  }

  @Test("damaged or missing tiles, another key and a lost checkpoint stop the start")
  func refusals() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
      _ = try writer.append(rows(0..<5), at: anyTime)
    }
    let tile = URL(fileURLWithPath: folder.log + "/tile/0/000.p/5")
    let bytes = try Data(contentsOf: tile)
    var flipped = bytes
    flipped[70] ^= 1
    try flipped.write(to: tile)
    func open(_ signer: NoteSigner) throws {
      _ = try LogWriter(LogFolder(folder.log), signer: signer, at: anyTime)
    }
    #expect(throws: LogError.treeMismatch(size: 5)) { try open(signer()) }
    try FileManager.default.removeItem(at: tile)
    #expect(throws: LogError.damagedFile("tile/0/000.p/5")) { try open(signer()) }
    try bytes.write(to: tile)
    #expect(throws: LogError.notSigned) {
      try open(NoteSigner.generate(name: "example.com/log", type: .ed25519))
    }
    try open(signer())
    try FileManager.default.removeItem(atPath: folder.log + "/checkpoint")
    #expect(throws: LogError.checkpointMissing) { try open(signer()) }
  }

  @Test("a folder older than a known checkpoint is not signed on")
  func rollback() throws {
    let folder = try TemporaryFolder()
    let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    let known = try writer.append(rows(0..<10), at: anyTime).checkpoint
    let yesterday = try TemporaryFolder()
    do {
      let writer = try LogWriter(LogFolder(yesterday.log), signer: signer(), at: anyTime)
      _ = try writer.append(rows(0..<7), at: anyTime)
    }
    #expect(throws: LogError.behindKnownCheckpoint(stored: 7, known: 10)) {
      try LogWriter(LogFolder(yesterday.log), signer: signer(), known: [known], at: anyTime)
    }
    let fork = try TemporaryFolder()
    do {
      let writer = try LogWriter(LogFolder(fork.log), signer: signer(), at: anyTime)
      _ = try writer.append(rows(1..<15), at: anyTime)
    }
    #expect(throws: LogError.behindKnownCheckpoint(stored: 14, known: 10)) {
      try LogWriter(LogFolder(fork.log), signer: signer(), known: [known], at: anyTime)
    }
  }

  @Test("an entry that doesn't fit a bundle's length changes nothing")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let writer = try LogWriter(LogFolder(folder.log), signer: signer(), at: anyTime)
    let large = [UInt8](repeating: 1, count: 65_536)
    #expect(throws: LogError.entryTooLarge(bytes: 65_536)) {
      try writer.append([[1], large], at: anyTime)
    }
    #expect(writer.published.checkpoint.size == 0)
    #expect(try writer.append([Array(large.dropLast())], at: anyTime).checkpoint.size == 1)
  }

  @Test("a receipt reads back, and prefers a checkpoint with witnesses")
  func receipts() throws {
    let folder = try TemporaryFolder()
    let log = LogFolder(folder.log)
    let writer = try LogWriter(log, signer: signer(), at: anyTime)
    _ = try writer.append(rows(0..<5), at: anyTime)
    let early = writer.published.note
    _ = try writer.append(rows(5..<300), at: anyTime)
    let reader = LogReader(log)
    let receipt = try reader.receipt(for: 299)
    #expect(try Receipt(Array(receipt.text.utf8)) == receipt)
    #expect(receipt.checkpoint == writer.published.note)
    try log.saveWitnessedCheckpoint(early)
    #expect(try reader.receipt(for: 4).checkpoint == early)
    #expect(try reader.receipt(for: 5).checkpoint == writer.published.note)
    #expect(throws: LogError.outOfRange(asked: 300, size: 300)) { try reader.receipt(for: 300) }
    #expect(try log.publishedKey() == signer().verifier)
  }

  @Test("tile paths are read only in their one form")
  func paths() throws {
    #expect(TilePath(.hashes(level: 0), index: 1_234_067).path == "tile/0/x001/x234/067")
    #expect(TilePath(.entries, index: 67, width: 3).path == "tile/entries/067.p/3")
    for path in ["tile/0/x001/x234/067", "tile/63/000.p/255", "tile/entries/x001/000.p/1"] {
      #expect(TilePath(path)?.path == path)
    }
    for path in try Vectors.load().tile_paths.bad_paths + ["", "tile", "tile/0", "tile/0/x000/000"]
    {
      #expect(TilePath(path) == nil, "\(path)")
    }
  }
}
