import CreditCore
import Crypto

/// Prints documents, one at a time, and keeps the last ones: the same document is printed once.
public actor DocumentPress {
  private static let capacity = 64

  private typealias Work = Task<Result<PrintedDocument, PrintingError>, Never>

  private let printer: any DocumentPrinter
  private var work: [CreditCore.Digest: Work] = [:]
  private var order: [CreditCore.Digest] = []

  public init(_ printer: any DocumentPrinter) {
    self.printer = printer
  }

  /// The PDF of a document.
  public func pdf(of html: [UInt8]) async throws(PrintingError) -> PrintedDocument {
    let digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: html)))
    let result = await begin(html, digest).value
    // What failed is tried anew when it is asked for again.
    if case .failure = result { forget(digest) }
    return try result.get()
  }

  /// The PDF, when it is there within a time; otherwise it goes on being made, for the next who
  /// asks.
  public nonisolated func pdf(
    of html: [UInt8], within time: Duration
  ) async -> PrintedDocument? {
    let (results, giver) = AsyncStream.makeStream(of: PrintedDocument?.self)
    Task { giver.yield(try? await pdf(of: html)) }
    let waiting = Task {
      try? await Task.sleep(for: time)
      giver.yield(nil)
    }
    defer { waiting.cancel() }
    for await result in results { return result }
    return nil
  }

  private func begin(_ html: [UInt8], _ digest: CreditCore.Digest) -> Work {
    if let known = work[digest] { return known }
    let before = order.last.flatMap { work[$0] }
    let printer = printer
    let task = Work {
      _ = await before?.value
      do throws(PrintingError) {
        return .success(PrintedDocument(bytes: try await printer.pdf(of: html)))
      } catch {
        return .failure(error)
      }
    }
    work[digest] = task
    order.append(digest)
    if order.count > DocumentPress.capacity { work[order.removeFirst()] = nil }
    return task
  }

  private func forget(_ digest: CreditCore.Digest) {
    work[digest] = nil
    order.removeAll { $0 == digest }
  }
}
