public import CreditPlatform
import Dispatch
import Foundation

/// Prints by Debian's `weasyprint`, as a program of its own with a time limit. It is given a folder
/// of its own, no network address and nothing of our environment.
public struct WeasyPrinter: DocumentPrinter {
  private static let program = "/usr/bin/weasyprint"
  private static let mostBytes = 32 * 1024 * 1024
  /// Stamped into the subset fonts, so that the same document has the same bytes.
  private static let epoch = "1767225600"
  /// 文泉驿微米黑 first: Noto's CJK fonts are so large that taking their glyphs out takes many
  /// times as long. One weight only, for the same reason.
  private static let style = """
    @page {
      size: A4; margin: 20mm 18mm;
      font-family: "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; }
    }
    * { font-weight: normal; font-style: normal; }
    body {
      font-family: "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; font-size: 10.5pt;
      line-height: 1.6;
    }
    h1 { font-size: 18pt; margin: 0; }
    h2 { font-size: 13pt; margin: 6mm 0 2mm; border-bottom: 0.3pt solid #000000; }
    .title { font-size: 12pt; margin: 0 0 4mm; }
    dl { font-size: 9pt; }
    dt { margin-top: 1.5mm; }
    dd { margin: 0 0 0 6mm; overflow-wrap: anywhere; }

    """

  private let timeLimit: Duration

  public init(timeLimit: Duration = .seconds(120)) {
    self.timeLimit = timeLimit
  }

  /// The printer, where its program is installed.
  public static func installed() -> WeasyPrinter? {
    FileManager.default.isExecutableFile(atPath: program) ? WeasyPrinter() : nil
  }

  public func pdf(of html: [UInt8]) async throws(PrintingError) -> [UInt8] {
    let result = await withCheckedContinuation { continuation in
      // The program is waited for on a thread of its own kind, never on one of the tasks'.
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(returning: run(html))
      }
    }
    return try result.get()
  }

  private func run(_ html: [UInt8]) -> Result<[UInt8], PrintingError> {
    let files = FileManager.default
    guard files.isExecutableFile(atPath: WeasyPrinter.program) else { return .failure(.missing) }
    let name = "print-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let folder = files.temporaryDirectory.appendingPathComponent(name)
    defer { try? files.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    let style = folder.appendingPathComponent("style.css")
    let result = folder.appendingPathComponent("page.pdf")
    do {
      try files.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data(html).write(to: page)
      try Data(WeasyPrinter.style.utf8).write(to: style)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: WeasyPrinter.program)
      process.arguments = [
        "--quiet", "--encoding", "utf-8", "--stylesheet", style.path, page.path, result.path,
      ]
      process.environment = [
        "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": WeasyPrinter.epoch,
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      guard try end(of: process) else { return .failure(.timedOut) }
      guard process.terminationStatus == 0 else { return .failure(.failed) }
      let bytes = Array(try Data(contentsOf: result))
      guard bytes.starts(with: "%PDF-".utf8), bytes.count <= WeasyPrinter.mostBytes else {
        return .failure(.failed)
      }
      return .success(bytes)
    } catch {
      return .failure(.failed)
    }
  }

  /// Runs it to its end.
  ///
  /// - Returns: false when its time was over and it was ended.
  private func end(of process: Process) throws -> Bool {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let nanoseconds = Int(clamping: Int64(timeLimit / .nanoseconds(1)))
    if ended.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success { return true }
    process.terminate()
    if ended.wait(timeout: .now() + .seconds(2)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return false
  }
}
