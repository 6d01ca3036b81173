import Foundation

/// The shell that starts the server and stops it when our end of the pipe closes.
final class Supervisor: Sendable {
  /// Kept open as long as the process lives.
  private let lifeline: Pipe
  private let process: Process

  init(programs: String, home: String) throws {
    lifeline = Pipe()
    process = Process()
    let answer = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.script, "postgres-supervisor", programs, home]
    process.standardInput = lifeline
    process.standardOutput = answer
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard text.hasPrefix("ready") else { throw PostgresUnavailable(reason: text) }
  }

  /// Arguments: the folder of the programs, the new home. Says `ready` or the end of the log, then
  /// closes its output. PostgreSQL refuses to run as root, so root becomes the user postgres.
  /// The default collation is a linguistic one, to show where a column's order isn't stated.
  private static let script = """
    bin=$1; home=$2; log=$home/log
    trap '' INT TERM HUP
    fail() { tail -n 5 "$log" 2>/dev/null; rm -rf "$home"; exit 1; }
    if [ "$(id -u)" = 0 ]; then
      install -d -o postgres -g postgres -m 700 "$home" || fail
      as='setpriv --reuid=postgres --regid=postgres --clear-groups'
    else
      mkdir -m 700 "$home" || fail
      as=
    fi
    cd "$home" || fail
    $as sh -c '"$1" -D "$2/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 \
      --locale-provider=icu --icu-locale=en --no-sync >>"$2/log" 2>&1' sh "$bin/initdb" "$home" ||
      fail
    $as "$bin/postgres" -D "$home/data" -c listen_addresses= -c "unix_socket_directories=$home" \
      -c max_connections=400 -c fsync=on </dev/null >/dev/null 2>>"$log" &
    server=$!
    tries=0
    until $as "$bin/pg_isready" -q -h "$home" -U postgres; do
      tries=$((tries + 1))
      if [ $tries -gt 300 ] || ! kill -0 $server; then kill -QUIT $server; fail; fi
      sleep 0.1
    done
    echo ready
    exec >/dev/null
    cat >/dev/null
    kill -QUIT $server
    wait $server
    rm -rf "$home"
    """
}
