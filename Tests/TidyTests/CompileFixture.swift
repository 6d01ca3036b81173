import Dispatch
import Foundation
import Testing

/// A file under `Fixtures` that the compiler must accept, or refuse for exactly one reason.
///
/// Its first line says which: `// expect: success`, or `// expect: ` and the diagnostic's text.
/// It is compiled up to SIL, because type checking alone doesn't see a value consumed twice.
struct CompileFixture: Sendable, CustomTestStringConvertible {
  /// The path below `Fixtures`, without `.swift`.
  let name: String

  var testDescription: String { name }

  /// The fixtures in a folder below `Fixtures`.
  static func all(in folder: String) -> [CompileFixture] {
    Repository.names(in: "Tests/TidyTests/Fixtures/\(folder)").filter { $0.hasSuffix(".swift") }
      .map { CompileFixture(name: "\(folder)/\($0.dropLast(".swift".count))") }
  }

  /// Compiles the fixture and records an issue when the outcome is another than it expects.
  func check() async throws {
    let path = "Tests/TidyTests/Fixtures/\(name).swift"
    let first = try Repository.text(path).prefix { $0 != "\n" }
    guard first.hasPrefix("// expect: ") else {
      Issue.record("\(path): the first line must be `// expect: success` or a diagnostic")
      return
    }
    guard let modules = Self.modules else {
      Issue.record("no Modules folder beside the test bundle or under .build: build with SwiftPM")
      return
    }
    let expected = String(first.dropFirst("// expect: ".count))
    let outcome = try await Self.compile(path, modules: modules)
    if expected == "success" {
      #expect(outcome.errors == [], "\(path) must compile")
      #expect(outcome.status == 0, "\(path): \(outcome.text)")
    } else {
      #expect(outcome.status != 0, "\(path) must not compile")
      #expect(outcome.errors == [expected], "\(path): \(outcome.text)")
    }
  }

  private struct Outcome: Sendable {
    var status: Int32
    var text: String

    /// The texts of the errors, each once.
    var errors: [String] {
      var errors: [String] = []
      for line in text.split(separator: "\n") {
        guard line.hasPrefix("/"), let mark = line.firstRange(of: ": error: ") else { continue }
        let error = String(line[mark.upperBound...])
        if !errors.contains(error) { errors.append(error) }
      }
      return errors
    }
  }

  /// Where the build in which this test runs keeps its modules.
  private static let modules: URL? = {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders = [
      bundle.deletingLastPathComponent(), Repository.root.appending(path: ".build/release"),
    ]
    return folders.map { $0.appending(path: "Modules") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  private static func compile(_ path: String, modules: URL) async throws -> Outcome {
    var arguments = ["swiftc", "-emit-sil", "-o", "/dev/null", "-swift-version", "6"]
    for folder in [modules] + moduleMaps(of: modules.deletingLastPathComponent()) {
      arguments += ["-I", folder.path]
    }
    // A build folder that other tests use at the same time must not get files from here.
    arguments += ["-module-name", "Fixture", "-parse-as-library"]
    arguments.append(Repository.root.appending(path: path).path)
    return try await run(arguments)
  }

  /// The folders of C modules that our modules need to be loaded.
  private static func moduleMaps(of build: URL) -> [URL] {
    var folders = Repository.names(in: "Sources").map {
      Repository.root.appending(path: "Sources/\($0)")
    }
    let checkouts = Repository.root.appending(path: ".build/checkouts")
    let packages = (try? FileManager.default.contentsOfDirectory(atPath: checkouts.path)) ?? []
    for package in packages.sorted() {
      let sources = checkouts.appending(path: "\(package)/Sources")
      let targets = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
      folders += targets.sorted().map { sources.appending(path: "\($0)/include") }
    }
    let built = (try? FileManager.default.contentsOfDirectory(atPath: build.path)) ?? []
    folders += built.filter { $0.hasSuffix(".build") }.sorted().map { build.appending(path: $0) }
    return folders.filter {
      FileManager.default.fileExists(atPath: $0.appending(path: "module.modulemap").path)
    }
  }

  /// Runs a command off the threads that run tests.
  private static func run(_ arguments: [String]) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "compile").async {
        continuation.resume(with: Result { try runBlocking(arguments) })
      }
    }
  }

  private static func runBlocking(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: text)
  }
}
