import Foundation
import Glibc

/// An nginx of the test's own in front of a plain server on loopback, as a recipient runs one: it
/// demands a client certificate that its authority signed.
final class TLSProxy: Sendable {
  let port: UInt16
  private let process: Process

  /// - Parameters:
  ///   - certificate: the name of the server's certificate.
  ///   - upstream: the port of the plain server.
  /// - Throws: where there is no nginx too.
  init(_ certificates: Certificates, certificate: String, upstream: Int) throws {
    // The socket is made here and handed down as nginx's standard input, so that the port can't be
    // taken by another process in between, and no test has to wait until nginx listens.
    let (listener, port) = try Self.listen()
    defer { close(listener) }
    self.port = port
    let name = "nginx-\(port)"
    let folder = certificates.folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let settings = Self.settings(certificate: certificate, port: port, upstream: upstream)
    try settings.write(
      to: folder.appending(path: "nginx.conf"), atomically: false, encoding: .utf8)
    process = Process()
    process.executableURL = URL(filePath: "/usr/sbin/nginx")
    process.arguments = ["-p", folder.path + "/", "-c", "nginx.conf", "-e", "error.log"]
    process.environment = ["NGINX": "0;"]
    process.standardInput = FileHandle(fileDescriptor: listener, closeOnDealloc: false)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    // It takes its worker down with it.
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
  }

  /// The process ended by itself: it refused its settings.
  var hasEnded: Bool { !process.isRunning }

  func url(_ path: String) -> String { "https://127.0.0.1:\(port)\(path)" }

  private static func settings(certificate: String, port: UInt16, upstream: Int) -> String {
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "  \($0)_temp_path \($0);"
    }
    return """
      daemon off;
      pid nginx.pid;
      events { worker_connections 64; }
      http {
        access_log off;
      \(folders.joined(separator: "\n"))
        server {
          listen 127.0.0.1:\(port) ssl;
          ssl_protocols TLSv1.2 TLSv1.3;
          ssl_certificate ../\(certificate).pem;
          ssl_certificate_key ../\(certificate).key;
          ssl_client_certificate ../authority.pem;
          ssl_verify_client on;
          location / { proxy_pass http://127.0.0.1:\(upstream); }
        }
      }
      """
  }

  /// A listening socket on a free loopback port, which no other child inherits.
  private static func listen() throws -> (Int32, UInt16) {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { base in
        guard unsafe bind(descriptor, base, length) == 0 else { return Int32(-1) }
        guard Glibc.listen(descriptor, 128) == 0 else { return Int32(-1) }
        return unsafe getsockname(descriptor, base, &length)
      }
    }
    guard code == 0 else { throw ServerFailure(errno: errno) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
