import Foundation
import LogVerifier
import Testing
import TransparencyLog

@Suite("Audit of a log folder")
struct AuditTests {
  @Test("a whole log is found whole, and every counter is told")
  func whole() throws {
    let sample = try SampleLog()
    let entries = try sample.entries(300)
    try sample.write(Array(entries[..<3]), Array(entries[3..<257]), Array(entries[257...]))
    let report = try sample.audit()
    #expect(report.isWhole, "\(String(describing: report.problem))")
    #expect(report.size == 300 && report.entriesChecked == 300)
    #expect(report.gateways == [1: 150, 2: 150])
  }

  @Test("the small published log is found whole")
  func published() throws {
    let vectors = try Vectors.load().tlog_small_log
    let folder = try TemporaryFolder()
    for name in ["tile/0/000.p", "tile/entries/000.p"] {
      try FileManager.default.createDirectory(
        atPath: folder.log + "/" + name, withIntermediateDirectories: true)
    }
    try folder.write("tile/0/000.p/15", hexBytes(vectors.tile_0_000_p15_hex))
    try folder.write("tile/entries/000.p/15", hexBytes(vectors.entries_000_p15_hex))
    let key = try unwrap(VerifierKey(vectors.vkey))
    let auditor = FolderAuditor(
      key: key, gateways: nil, remembered: vectors.checkpoints_by_size_text.map { Array($0.utf8) })
    for (size, checkpoint) in vectors.checkpoints_by_size_text.enumerated() where size == 15 {
      try folder.write("checkpoint", Array(checkpoint.utf8))
      #expect(auditor.audit(folder.log).isWhole)
    }
  }

  @Test("no byte of a small log's files can change unnoticed")
  func flips() throws {
    let sample = try SampleLog()
    let entries = try sample.entries(4)
    try sample.write(Array(entries[..<2]), Array(entries[2...]))
    #expect(try sample.audit().isWhole)
    #expect(sample.folder.names().count == 5)
    for name in sample.folder.names() {
      let bytes = try sample.folder.read(name)
      for position in bytes.indices {
        for mask in [0x01, 0x80] as [UInt8] {
          var changed = bytes
          changed[position] ^= mask
          try sample.folder.write(name, changed)
          #expect(try !sample.audit().isWhole, "\(name) byte \(position)")
        }
      }
      try sample.folder.write(name, bytes + [0])
      #expect(try !sample.audit().isWhole, "\(name) longer")
      try sample.folder.write(name, Array(bytes.dropLast()))
      #expect(try !sample.audit().isWhole, "\(name) shorter")
      try sample.folder.write(name, bytes)
    }
    #expect(try sample.audit().isWhole)
  }

  @Test("no byte of the upper tiles can change unnoticed")
  func upperTiles() throws {
    let sample = try SampleLog()
    try sample.write((0..<513).map { [UInt8($0 & 255)] })
    #expect(try sample.auditTree().isWhole)
    let name = "tile/1/000.p/2"
    let bytes = try sample.folder.read(name)
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 4
      try sample.folder.write(name, changed)
      #expect(try sample.auditTree().problem?.file == name)
    }
    try sample.folder.write(name, bytes)
    let full = try sample.folder.read("tile/0/001")
    for position in stride(from: 0, to: full.count, by: 97) {
      var changed = full
      changed[position] ^= 4
      try sample.folder.write("tile/0/001", changed)
      #expect(try sample.auditTree().problem?.index == Int64(256 + position / 32))
    }
    try sample.folder.write("tile/0/001", full)
    try FileManager.default.removeItem(atPath: sample.folder.log + "/" + name)
    #expect(try sample.auditTree().problem?.kind == .file)
  }

  @Test("R59 an altered, deleted or reordered entry in the files is detected and named")
  func files() throws {
    let sample = try SampleLog()
    let entries = try sample.entries(12)
    try sample.write(entries)
    let name = "tile/entries/000.p/12"
    func audit(_ changed: [[UInt8]]) throws -> Int64? {
      var bundle: [UInt8] = []
      for entry in changed { try EntryBundle.append(entry, to: &bundle) }
      try sample.folder.write(name, bundle)
      let report = try sample.audit()
      #expect(!report.isWhole)
      return report.problem?.index
    }
    for index in 0..<11 {
      var altered = entries
      altered[index][100] ^= 1
      #expect(try audit(altered) == Int64(index))
      var shorter = entries
      shorter.remove(at: index)
      #expect(try audit(shorter) == Int64(index))
      var swapped = entries
      swapped.swapAt(index, index + 1)
      #expect(try audit(swapped) == Int64(index))
    }
  }

  @Test(
    "R59 who holds the log's key and signs a rewritten log is found, at the first bad entry"
  )
  func rewritten() throws {
    let entries = try SampleLog().entries(12)
    func audit(_ changed: [[UInt8]]) throws -> AuditProblem? {
      let sample = try SampleLog()
      try sample.write(changed)
      #expect(try sample.auditTree().isWhole)
      return try sample.audit().problem
    }
    for index in 0..<10 {
      var altered = entries
      altered[index][100] ^= 1
      #expect(try audit(altered)?.index == Int64(index))
      #expect(try audit(altered)?.kind == .signature)
      var shorter = entries
      shorter.remove(at: index)
      // The gap shows at the same gateway's next entry, which is the second after the lost one.
      #expect(try audit(shorter)?.index == Int64(index + 1))
      #expect(try audit(shorter)?.kind == .counter)
      var swapped = entries
      swapped.swapAt(index, index + 2)
      #expect(try audit(swapped)?.index == Int64(index))
      var doubled = entries
      doubled.insert(entries[index], at: index + 1)
      #expect(try audit(doubled)?.index == Int64(index + 1))
    }
  }

  @Test("R59 entries cut off at the end show against a checkpoint that was kept")
  func truncated() throws {
    let sample = try SampleLog()
    let entries = try sample.entries(12)
    try sample.write(entries)
    let kept = try sample.folder.read("checkpoint")
    #expect(try sample.audit(remembered: [kept]).isWhole)
    let cut = try SampleLog()
    try cut.write(Array(entries[..<10]))
    #expect(try cut.audit().isWhole)
    #expect(try cut.audit(remembered: [kept]).problem?.kind == .checkpoint)
    // Another history of the same length or longer does not continue it either.
    let fork = try SampleLog()
    try fork.write((0..<13).map { [UInt8($0)] })
    let auditor = FolderAuditor(key: try fork.key, gateways: nil, remembered: [kept])
    #expect(auditor.audit(fork.folder.log).problem?.kind == .checkpoint)
  }

  @Test("an unknown gateway, a foreign key and a missing folder are told apart")
  func strangers() throws {
    let sample = try SampleLog()
    try sample.write(try sample.entries(3))
    let one = [1: sample.gatewayKeys[1] ?? []] as [UInt32: [UInt8]]
    let report = FolderAuditor(key: try sample.key, gateways: one).audit(sample.folder.log)
    #expect(report.problem?.kind == .signature && report.problem?.index == 1)
    let other = try NoteSigner.generate(name: "example.com/log", type: .ed25519)
    let key = try unwrap(VerifierKey(other.verifier.text))
    let foreign = FolderAuditor(key: key, gateways: nil).audit(sample.folder.log)
    #expect(foreign.problem?.kind == .checkpoint)
    let nothing = FolderAuditor(key: try sample.key, gateways: nil)
      .audit(sample.folder.path + "/nothing")
    #expect(nothing.problem?.kind == .file)
  }
}
