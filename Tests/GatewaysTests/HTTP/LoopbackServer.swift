import Dispatch
import Glibc
import Synchronization

/// A real HTTP server on a free loopback port, one thread per connection. What it answers is the
/// test's closure, which gets the connection itself and may also hang, reset or lie.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let isOpen = Mutex(true)
  private let accepted = Counter()
  private let received = Counter()

  var connections: Int { accepted.value }
  var requests: Int { received.value }

  init(_ answer: @escaping @Sendable (Exchange) -> Void) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { base in
        guard unsafe bind(descriptor, base, length) == 0 else { return Int32(-1) }
        guard listen(descriptor, 128) == 0 else { return Int32(-1) }
        return unsafe getsockname(descriptor, base, &length)
      }
    }
    guard code == 0 else { throw ServerFailure(errno: errno) }
    port = UInt16(bigEndian: address.sin_port)
    DispatchQueue(label: "accept").async { [accepted, received] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { break }
        accepted.increment()
        DispatchQueue(label: "connection").async {
          Self.serve(connection, answer, received)
        }
      }
      close(descriptor)
    }
  }

  deinit { stop() }

  /// Nobody answers at the port from now on.
  func stop() {
    // Only the accepting thread closes the listener: closed here, its number could belong to
    // another test's server by the time that thread calls again.
    guard isOpen.withLock({ exchange(&$0, with: false) }) else { return }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func serve(
    _ descriptor: Int32, _ answer: (Exchange) -> Void, _ received: Counter
  ) {
    while let exchange = Exchange.read(from: descriptor) {
      received.increment()
      answer(exchange)
      guard exchange.isKeptAlive else { break }
    }
    close(descriptor)
  }
}

final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func increment() { count.withLock { $0 += 1 } }
}

struct ServerFailure: Error {
  var errno: Int32
}

/// One request as it came over the wire, and the means to answer it.
final class Exchange {
  let head: String
  let body: [UInt8]
  private(set) var isKeptAlive = true
  private let descriptor: Int32

  var path: String { String(head.split(separator: " ").dropFirst().first ?? "") }

  private init(head: String, body: [UInt8], descriptor: Int32) {
    self.head = head
    self.body = body
    self.descriptor = descriptor
  }

  static func read(from descriptor: Int32) -> Exchange? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      var byte: UInt8 = 0
      guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let head = String(decoding: bytes, as: UTF8.self)
    let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
      .flatMap { Int($0.dropFirst(16)) }
    var body: [UInt8] = []
    while body.count < length ?? 0 {
      var byte: UInt8 = 0
      guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      body.append(byte)
    }
    return Exchange(head: head, body: body, descriptor: descriptor)
  }

  func reply(_ status: String = "200 OK", headers: String = "", _ content: String = "") {
    write("HTTP/1.1 \(status)\r\nContent-Length: \(content.utf8.count)\r\n\(headers)\r\n\(content)")
  }

  /// - Returns: Whether the client still listens.
  @discardableResult
  func write(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return unsafe send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// Ends the connection in good order after this exchange.
  func close() { isKeptAlive = false }

  /// Ends the connection with a TCP reset.
  func reset() {
    isKeptAlive = false
    var option = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }
}
