import Logging
import Synchronization

/// Every line that the platform logged, kept to be searched.
final class SaidLines: Sendable {
  private let text = Mutex("")

  var all: String { text.withLock { $0 } }

  func say(_ line: String) {
    text.withLock { $0 += line + "\n" }
  }

  func logger() -> Logger {
    Logger(label: "simulation") { _ in KeepingLogHandler(lines: self) }
  }
}

/// Writes log lines into memory.
private struct KeepingLogHandler: LogHandler {
  let lines: SaidLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.say("\(event.level) \(event.message) \(event.metadata ?? [:])")
  }
}
