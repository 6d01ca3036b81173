extension TidyRule {
  /// Who may import whom (design 2): arrows point inwards. A target that is not in the table may
  /// import nothing.
  static let imports = TidyRule(name: "targets import only what the design allows") { file in
    let allowed = Imports.allowed[file.target]
    return file.code.enumerated().compactMap { number, line in
      guard let module = Imports.module(of: line) else { return nil }
      if let allowed, allowed.contains(module) { return nil }
      return "\(file.place(number)): \(file.target) may not import \(module)"
    }
  }
}

enum Imports {
  /// The C library. The alternatives stand behind `#if canImport`.
  private static let libc: Set = ["Glibc", "Musl", "Darwin"]
  /// Parts of the toolchain that do no I/O.
  private static let threads: Set = ["Dispatch", "Synchronization"]
  private static let foundation: Set = ["Foundation", "FoundationEssentials"]
  private static let xml: Set = ["Foundation", "FoundationXML"]
  private static let log = Set(["Crypto", "SystemPackage", "FoundationEssentials"])
    .union(libc).union(threads)
  private static let platform: Set = [
    "CreditCore", "CreditBureau", "Scoring", "SQLSession", "TransparencyLog", "Vault",
    "NationalCrypto", "Crypto", "Logging", "Metrics", "Tracing", "Synchronization",
  ]
  private static let web: Set = [
    "Hummingbird", "HTTPTypes", "NIOCore", "ServiceLifecycle", "Logging", "Synchronization",
  ]

  static let allowed: [String: Set<String>] = [
    "CreditCore": [],
    "SQLSession": [],
    "TransparencyLog": log,
    "LogVerifier": log,
    "PartnerFiles": libc.union(["Crypto", "LogVerifier", "TransparencyLog"]),
    "NationalCrypto": ["CLibCrypto"],
    "Vault": log.union(["NationalCrypto"]),
    "Scoring": libc.union(threads).union(foundation).union(["CreditCore", "CXGBoost"]),
    "CreditBureau": xml.union(["CreditCore", "CZlib"]),
    "BureauChecker": xml.union(["CZlib"]),
    "CreditPlatform": platform,
    "PolicyFiles": foundation.union(["CreditCore", "Yams"]),
    "SQLStore": threads.union(["CreditCore", "CreditPlatform", "SQLSession"]),
    "SQLiteDriver": foundation.union(threads).union(["SQLSession", "GRDB"]),
    "PostgresDriver": foundation.union(threads).union(libc).union(["SQLSession", "CLibPQ"]),
    "Gateways": foundation.union(threads).union(libc)
      .union(["CreditCore", "CreditPlatform", "CreditBureau", "CCurl", "Crypto"]),
    "CreditWeb": foundation.union(web).union(["CreditBureau", "CreditCore", "CreditPlatform"]),
    "Sandbox": foundation.union(web).union(["BureauChecker", "TransparencyLog", "Crypto"]),
    "Simulation": foundation.union([
      "BureauChecker", "CreditCore", "CreditPlatform", "Crypto", "Logging", "SQLSession",
      "SQLStore", "SQLiteDriver", "Scoring", "Synchronization", "TransparencyLog",
    ]),
    "TallyService": foundation.union(web).union(threads).union(libc).union(platform).union([
      "CreditPlatform", "BureauChecker", "LogVerifier", "PartnerFiles", "PolicyFiles", "SQLStore",
      "SQLiteDriver", "PostgresDriver", "Gateways", "CreditWeb", "Sandbox", "Simulation", "Yams",
    ]),
    "tally": foundation.union(libc).union(["TallyService", "ArgumentParser"]),
  ]

  /// The module that a line imports: `public import A`, `import struct A.B`, `@_exported import A`.
  static func module(of line: String) -> String? {
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy(isModifier) else {
      return nil
    }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
    let name = words[(at + 1)...].first { !kinds.contains($0) }
    return name?.split(separator: ".").first.map(String.init)
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@")
      || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }
}
