import Foundation

/// The month-end files of many accounts, built and checked, beside a Python writer with lxml that
/// makes the same bytes and a plain copy of them: `reports [ACCOUNTS]`, 1,000,000 unless told.
@main
struct Reports {
  /// Records in a file: memory grows up to this many and no further.
  private static let limit = 100_000

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "part" { return try Part.run(Array(arguments.dropFirst())) }
    guard arguments.count <= 1, let accounts = Int(arguments.first ?? "1000000"), accounts > 0
    else {
      print("reports [ACCOUNTS]")
      exit(64)
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tallystick-reports-" + String(UInt64.random(in: 0 ... .max), radix: 36))
    defer { try? FileManager.default.removeItem(at: folder) }
    print("\(ProcessInfo.processInfo.activeProcessorCount) cores; \(accounts) accounts")
    print(Line.heading)
    var passed = true
    for line in try run(accounts, in: folder) {
      print(line)
      passed = passed && line.passes
    }
    try? FileManager.default.removeItem(at: folder)
    exit(passed ? 0 : 1)
  }

  private static func run(_ accounts: Int, in folder: URL) throws -> [Line] {
    let ours = try make(folder.appending(path: "ours"))
    let built = try Part.spawn(.build, in: ours, records: accounts, limit: limit)
    let checked = try Part.spawn(.check, in: ours, records: accounts, limit: limit)
    let files = try Part.plainFiles(in: ours)
    let (copied, bytes) = try copy(files, to: try make(folder.appending(path: "copy")))
    let theirs = try make(folder.appending(path: "lxml"))
    let python = try lxml(accounts, in: theirs)
    try compare(files, theirs)
    let packed = try Part.spawn(.pack, in: ours, records: accounts, limit: limit)
    let few = try make(folder.appending(path: "few"))
    let tenth = max(1, accounts / 10)
    let builtFew = try Part.spawn(.build, in: few, records: tenth, limit: limit)
    let checkedFew = try Part.spawn(.check, in: few, records: tenth, limit: limit)
    let rate = { (figures: Part.Figures) in Double(accounts) / figures.seconds }
    let megabytes = Double(bytes) / 1_000_000
    return [
      Line(
        name: "report files / lxml in Python", measured: rate(built), reference: rate(python),
        unit: "records/s", bar: .atLeast(1)),
      Line(
        name: "check of report files / lxml in Python", measured: rate(checked),
        reference: rate(python), unit: "records/s", bar: .none),
      Line(
        name: "report files / copy of the bytes", measured: megabytes / built.seconds,
        reference: megabytes / copied, unit: "MB/s", bar: .none),
      Line(
        name: "check of report files / copy", measured: megabytes / checked.seconds,
        reference: megabytes / copied, unit: "MB/s", bar: .none),
      Line(
        name: "gzip of report files / copy", measured: megabytes / packed.seconds,
        reference: megabytes / copied, unit: "MB/s", bar: .none),
      Line(
        name: "peak memory, built / of a tenth", measured: built.peakMegabytes,
        reference: builtFew.peakMegabytes, unit: "MB", bar: .atMost(1.25)),
      Line(
        name: "peak memory, checked / of a tenth", measured: checked.peakMegabytes,
        reference: checkedFew.peakMegabytes, unit: "MB", bar: .atMost(1.25)),
      Line(
        name: "built and checked / ten minutes", measured: built.seconds + checked.seconds,
        reference: 600, unit: "s", bar: .atMost(1)),
    ]
  }

  private static func make(_ folder: URL) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Copies the files a megabyte at a time and makes each durable, as the builder does.
  private static func copy(_ files: [URL], to folder: URL) throws -> (seconds: Double, bytes: Int) {
    var bytes = 0
    let time = try ContinuousClock().measure {
      for file in files {
        let target = folder.appending(path: file.lastPathComponent)
        guard FileManager.default.createFile(atPath: target.path, contents: nil) else {
          throw BenchFailure(description: "no file in \(folder.path)")
        }
        let source = try FileHandle(forReadingFrom: file)
        let copy = try FileHandle(forWritingTo: target)
        while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
          try copy.write(contentsOf: piece)
          bytes += piece.count
        }
        try copy.synchronize()
        try copy.close()
        try source.close()
      }
    }
    return (Measure.seconds(time), bytes)
  }

  /// Debian's Python with Debian's lxml.
  private static func lxml(_ accounts: Int, in folder: URL) throws -> Part.Figures {
    guard let script = Bundle.module.url(forResource: "lxml_writer", withExtension: "py") else {
      throw BenchFailure(description: "lxml_writer.py is missing")
    }
    return try Part.figures(
      of: URL(filePath: "/usr/bin/python3"), [script.path, folder.path, "\(accounts)", "\(limit)"])
  }

  /// The two writers must have made the same bytes.
  private static func compare(_ files: [URL], _ folder: URL) throws {
    for file in files {
      let other = folder.appending(path: file.lastPathComponent)
      guard FileManager.default.contentsEqual(atPath: file.path, andPath: other.path) else {
        throw BenchFailure(description: "lxml wrote another \(file.lastPathComponent)")
      }
    }
  }
}
