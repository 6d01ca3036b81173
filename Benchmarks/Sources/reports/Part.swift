import BureauChecker
import CreditBureau
import Foundation

/// One part of the benchmark, done in a process of its own so that its memory is its own.
enum Part: String {
  /// Builds the files of so many accounts.
  case build
  /// Checks the files in the folder.
  case check
  /// Packs the files in the folder as they leave.
  case pack

  /// What a part took.
  struct Figures {
    var seconds: Double
    var peakMegabytes: Double

    /// The parts' own form: two numbers in a line.
    init?(line: String) {
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      guard numbers.count == 2 else { return nil }
      (seconds, peakMegabytes) = (numbers[0], numbers[1])
    }
  }

  /// Does the part here, and prints what it took.
  static func run(_ arguments: [String]) throws {
    guard arguments.count == 4, let part = Part(rawValue: arguments[0]),
      let records = Int(arguments[2]), let limit = Int(arguments[3])
    else { throw BenchFailure(description: "not a part: \(arguments)") }
    let folder = URL(filePath: arguments[1])
    let time = try ContinuousClock().measure {
      switch part {
      case .build: try build(records, limit, in: folder)
      case .check: try check(records, in: folder)
      case .pack: try pack(folder)
      }
    }
    print(Measure.seconds(time), try peakMegabytes())
  }

  /// Does the part in another process.
  static func spawn(
    _ part: Part, in folder: URL, records: Int, limit: Int
  ) throws -> Figures {
    guard let program = Bundle.main.executableURL else {
      throw BenchFailure(description: "where is the program?")
    }
    return try figures(
      of: program, ["part", part.rawValue, folder.path, "\(records)", "\(limit)"])
  }

  /// Runs a program that prints what it took in its last line.
  static func figures(of program: URL, _ arguments: [String]) throws -> Figures {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    guard process.terminationStatus == 0, let last = lines.last,
      let figures = Figures(line: String(last))
    else { throw BenchFailure(description: "\(program.lastPathComponent) \(arguments) failed") }
    return figures
  }

  private static func build(_ records: Int, _ limit: Int, in folder: URL) throws {
    let source = try MonthEnd()
    var series = ReportFileSeries(
      provider: source.provider, recordType: .account, from: .init(nextSerial: 0),
      generatedAt: source.generatedAt, limit: limit, sink: ReportFolder(folder))
    for number in 0..<records { try series.append(source.record(number)) }
    _ = try series.finish()
  }

  private static func check(_ records: Int, in folder: URL) throws {
    var checked = 0
    for file in try plainFiles(in: folder) {
      let report = ReportFileChecker().validate(
        source(of: file), name: file.deletingPathExtension().lastPathComponent)
      guard report.errors.isEmpty else {
        throw BenchFailure(description: "\(report.errors.prefix(3))")
      }
      checked += report.records
    }
    guard checked == records else { throw BenchFailure(description: "\(checked) records checked") }
  }

  /// Without a key the packed bytes leave as they are: what remains is gzip.
  private static func pack(_ folder: URL) throws {
    let plain = ReportCipher(
      encrypt: { _ throws(ReportCipherError) in open() },
      decrypt: { _ throws(ReportCipherError) in open() })
    for file in try plainFiles(in: folder) {
      guard let name = CreditBureau.ReportFileName(file.lastPathComponent) else { continue }
      try ReportFolder(folder).pack(name, plain)
    }
  }

  private static func open() -> ReportCipher.Run {
    ReportCipher.Run(
      add: { bytes throws(ReportCipherError) in bytes },
      finish: { () throws(ReportCipherError) in [] })
  }

  static func plainFiles(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  /// A megabyte at a time; what can't be read ends the file, which then fits its header no more.
  private static func source(of file: URL) -> ReportFileSource {
    ReportFileSource {
      let handle = try? FileHandle(forReadingFrom: file)
      return { Array((try? handle?.read(upToCount: 1 << 20)) ?? Data()) }
    }
  }

  /// `VmHWM`: the most memory this process had at any time.
  private static func peakMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    guard let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { throw BenchFailure(description: "no VmHWM") }
    return kilobytes / 1024
  }
}
