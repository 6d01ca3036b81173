import Glibc

/// A program run as a filter: bytes go in while bytes come out. It gets no environment and
/// no terminal; it is killed when its time is over or the exchange fails.
final class ChildProcess {
  /// How it ended.
  struct Outcome {
    /// Its exit code; `nil` when a signal ended it.
    var exitCode: Int32?
    /// Whether it took all the bytes that there were for it.
    var tookAllInput: Bool
    /// The beginning of what it printed as diagnostics. It may quote what it was given, so it is
    /// looked at, never shown.
    var diagnostics: [UInt8]
  }

  private static let chunk = 1 << 16
  private static let mostDiagnostics = 4096
  /// `POSIX_SPAWN_SETSID`, which the C library shows to GNU programs only.
  private static let newSession: Int16 = 0x80

  private let process: pid_t
  private let deadline: ContinuousClock.Instant
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var pending: ArraySlice<UInt8> = []
  private var isReaped = false
  private var outcome = Outcome(exitCode: nil, tookAllInput: false, diagnostics: [])

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - source: Gives the next bytes for it, none at the end.
  ///   - sink: Takes what it gives out, as it comes.
  /// - Throws: ``PackageError/ageMissing`` when there is no such program,
  ///   ``PackageError/timedOut``, and what `source` and `sink` throw.
  static func run(
    _ program: String, _ arguments: [String], timeLimit: Duration,
    source: () throws(PackageError) -> [UInt8],
    sink: ([UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) -> Outcome {
    let child = try ChildProcess(program, arguments, timeLimit: timeLimit)
    while child.output >= 0 || child.errors >= 0 { try child.exchange(source, sink) }
    try child.wait()
    return child.outcome
  }

  private init(
    _ program: String, _ arguments: [String], timeLimit: Duration
  ) throws(PackageError) {
    deadline = .now + timeLimit
    let input = try Self.pair()
    let output = try Self.pair()
    let errors = try Self.pair()
    let theirs = [input[1], output[1], errors[1]]
    let started = Self.spawn(program, arguments, theirs)
    for descriptor in theirs { _ = close(descriptor) }
    (self.input, self.output, self.errors) = (input[0], output[0], errors[0])
    process = started.process
    guard started.code == 0 else {
      isReaped = true
      throw started.code == ENOENT || started.code == EACCES
        ? .ageMissing : .inputOutput(operation: "start", role: "program age", code: started.code)
    }
    for descriptor in [input[0], output[0], errors[0]] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  deinit {
    for descriptor in [input, output, errors] where descriptor >= 0 { _ = close(descriptor) }
    guard !isReaped else { return }
    _ = kill(process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Sockets rather than pipes: they can be made without a moment in which another thread's child
  /// would inherit them, and written to without a signal when the other side is gone.
  private static func pair() throws(PackageError) -> [Int32] {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw .system("connect", "program age")
    }
    return ends
  }

  /// Starts the program in a session of its own, so that it can't ask for a passphrase on the
  /// terminal.
  private static func spawn(
    _ program: String, _ arguments: [String], _ standard: [Int32]
  ) -> (process: pid_t, code: Int32) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in standard.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Self.newSession)
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    var code: Int32 = 0
    // A program that was just installed may still be open for writing, for a moment.
    for _ in 0..<100 {
      code = unsafe posix_spawn(
        &process, program, &actions, &attributes, words + [nil], [nil])
      guard code == ETXTBSY else { break }
      usleep(20_000)
    }
    return (process, code)
  }

  private func exchange(
    _ source: () throws(PackageError) -> [UInt8],
    _ sink: ([UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) {
    if input >= 0, pending.isEmpty {
      pending = try source()[...]
      if pending.isEmpty {
        outcome.tookAllInput = true
        shut(&input)
      }
    }
    // Closed ends are -1, which `poll` passes over.
    var ends = [
      pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&ends, nfds_t(ends.count), try millisecondsLeft())
    guard count >= 0 || errno == EINTR else { throw .system("wait", "program age") }
    guard count > 0 else { return }
    if ends[0].revents != 0 { send() }
    if ends[1].revents != 0, let bytes = try receive(&output) { try sink(bytes) }
    if ends[2].revents != 0, let bytes = try receive(&errors) {
      let room = Self.mostDiagnostics - outcome.diagnostics.count
      outcome.diagnostics += bytes.prefix(room)
    }
  }

  /// Sends what is pending, as far as it goes. A program that no longer reads has decided already;
  /// its exit code tells how. `MSG_NOSIGNAL` spares us the signal that a pipe would send.
  private func send() {
    let count = unsafe pending.withUnsafeBytes { buffer in
      unsafe Glibc.send(input, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
    }
    if count >= 0 {
      pending = pending.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      shut(&input)
    }
  }

  private func receive(_ end: inout Int32) throws(PackageError) -> [UInt8]? {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      let got = unsafe read(end, buffer.baseAddress, Self.chunk)
      code = got < 0 ? errno : 0
      count = max(0, got)
    }
    if code == EAGAIN || code == EINTR { return nil }
    guard code == 0 else {
      throw .inputOutput(operation: "read", role: "program age", code: code)
    }
    guard bytes.isEmpty else { return bytes }
    shut(&end)
    return nil
  }

  /// Waits for the end of a program that has closed its outputs.
  private func wait() throws(PackageError) {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, WNOHANG)
      if found == process { break }
      guard found == 0 || errno == EINTR else { throw .system("wait", "program age") }
      _ = usleep(useconds_t(min(1, try millisecondsLeft())) * 1000)
    }
    isReaped = true
    outcome.exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private func millisecondsLeft() throws(PackageError) -> Int32 {
    let left = deadline - .now
    guard left > .zero else { throw .timedOut }
    return Int32(clamping: left / .milliseconds(1) < 1 ? 1 : Int64(left / .milliseconds(1)))
  }

  private func shut(_ end: inout Int32) {
    _ = close(end)
    end = -1
  }
}
