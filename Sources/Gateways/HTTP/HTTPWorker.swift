import Dispatch
import Synchronization

/// One thread's worth of work: a serial queue and the handle that only it uses.
final class HTTPWorker: Sendable {
  let queue = DispatchQueue(label: "tallystick.http")
  private let settings: HTTPSettings
  private let handle = Mutex(CurlHandle())

  init(_ settings: HTTPSettings) {
    self.settings = settings
  }

  /// Blocks until the transfer ends. Called on ``queue`` only, so the lock is always free.
  func perform(_ job: HTTPJob) -> HTTPJob.Outcome {
    let left = ContinuousClock.now.duration(to: job.deadline)
    guard left > .zero else { return .failure(.notSent(.timedOut)) }
    return handle.withLock { handle in
      let transfer = CurlTransfer(limit: settings.responseLimit) { job.isCancelled }
      do throws(CurlFailure) {
        return .success(
          try handle.perform(job.request, settings: settings, within: left, into: transfer))
      } catch {
        return .failure(error.asHTTPError(of: transfer))
      }
    }
  }
}
