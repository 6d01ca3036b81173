import Dispatch
import Synchronization

/// Sends requests to partners: `https` with verified certificates, no redirects, no proxies,
/// bounded in time, size and number.
///
/// Each request runs on one of a few threads of the client's own, never on the threads that run
/// tasks; each thread keeps its connection alive between requests.
public final class HTTPClient: Sendable {
  private struct Line {
    var idle: [HTTPWorker]
    var waiting: [HTTPJob] = []
  }
  private enum Place {
    case turn(HTTPWorker)
    case waiting
    case none
  }

  private let settings: HTTPSettings
  private let line: Mutex<Line>

  /// A client for one partner's settings. Nothing is connected or read yet.
  public init(_ settings: HTTPSettings = HTTPSettings()) {
    self.settings = settings
    line = Mutex(Line(idle: (0..<settings.width).map { _ in HTTPWorker(settings) }))
  }

  /// Sends one request and waits for the whole response.
  ///
  /// Cancelling the task ends the wait; the transfer is dropped within about a second.
  ///
  /// - Throws: ``HTTPError``, which says whether the server may have seen the request.
  public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    try HTTPAddress.check(request.url, allowsLoopback: settings.allowsLoopback)
    guard request.headers.allSatisfy(\.isValid) else { throw .notSent(.invalidHeader) }
    let job = HTTPJob(request, deadline: .now + settings.timeLimit)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if job.wait(with: continuation) {
          queue(job)
        } else {
          continuation.resume(returning: .failure(.notSent(.cancelled)))
        }
      }
    } onCancel: {
      job.cancel()
    }
    return try outcome.get()
  }

  private func queue(_ job: HTTPJob) {
    let place: Place = line.withLock { line in
      if let worker = line.idle.popLast() { return .turn(worker) }
      guard line.waiting.count < settings.queueLimit else { return .none }
      line.waiting.append(job)
      return .waiting
    }
    switch place {
    case .turn(let worker): worker.queue.async { self.run(job, on: worker) }
    case .waiting: break
    case .none: job.finish(.failure(.notSent(.overloaded)))
    }
  }

  /// Performs the job and then, on the same thread and connection, those that wait.
  private func run(_ job: HTTPJob, on worker: HTTPWorker) {
    var next: HTTPJob? = job
    while let current = next {
      if current.start() { current.finish(worker.perform(current)) }
      next = line.withLock { line in
        guard line.waiting.isEmpty else { return line.waiting.removeFirst() }
        line.idle.append(worker)
        return nil
      }
    }
  }
}
