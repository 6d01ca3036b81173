import Foundation

/// Timing helpers.
enum Measure {
  private static let clock = ContinuousClock()

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The least nanoseconds of one call over some rounds of many calls.
  static func nanoseconds(
    calls: Int, rounds: Int = 7, _ body: (Int) throws -> Void
  ) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<rounds {
      let time = try clock.measure { for call in 0..<calls { try body(call) } }
      least = min(least, seconds(time) * 1e9 / Double(calls))
    }
    return least
  }

  /// How many a second `body` gets done in about so many seconds; it returns how many a call did.
  static func rate(seconds length: Double, _ body: () throws -> Int) rethrows -> Double {
    let start = clock.now
    var count = 0
    var passed = 0.0
    while passed < length {
      count += try body()
      passed = seconds(clock.now - start)
    }
    return Double(count) / passed
  }

  /// How many a second some callers get done together, each calling `body` again and again for
  /// about so many seconds.
  static func rate(
    callers: Int, seconds length: Double,
    _ body: @escaping @Sendable (_ caller: Int, _ call: Int) async throws -> Int
  ) async throws -> Double {
    let start = clock.now
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for caller in 0..<callers {
        group.addTask {
          var (count, call) = (0, 0)
          while seconds(clock.now - start) < length {
            count += try await body(caller, call)
            call += 1
          }
          return count
        }
      }
      let count = try await group.reduce(0, +)
      return Double(count) / seconds(clock.now - start)
    }
  }

  /// The processor time of this process so far, in microseconds.
  static func processorMicroseconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) * 1e6 + Double($1.tv_usec)
    }
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// A benchmark that can't run as it should.
struct BenchFailure: Error, CustomStringConvertible {
  var description: String
}

/// The disk on which the benchmarks write.
enum Disk {
  /// What 200 writes of 8 KB, each made durable, cost.
  static func costText(in folder: URL) throws -> String {
    let file = open(folder.appendingPathComponent("sync").path, O_CREAT | O_WRONLY, 0o600)
    guard file >= 0 else { throw BenchFailure(description: "no file in \(folder.path)") }
    defer { close(file) }
    let bytes = [UInt8](repeating: 7, count: 8192)
    var times: [Double] = []
    for number in 0..<200 {
      let time = ContinuousClock().measure {
        _ = pwrite(file, bytes, bytes.count, off_t(number * bytes.count))
        fdatasync(file)
      }
      times.append(Measure.seconds(time) * 1e6)
    }
    let mean = times.reduce(0, +) / Double(times.count)
    return "200 x write + fdatasync of 8 KB: median \(Int(Measure.median(times))) us, "
      + "mean \(Int(mean)) us"
  }
}
