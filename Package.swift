// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target. Warnings are errors in our code only, never in a dependency's.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

/// Hummingbird is built without this feature, so the targets that conform to its protocols leave
/// it off (its closures are `@concurrent`).
let ownConcurrency: [SwiftSetting] =
  strict + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = ownConcurrency
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  settings: [SwiftSetting] = ownConcurrency
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "tallystick",
  products: [.executable(name: "tally", targets: ["tally"])]
    + [
      "BureauChecker", "CreditBureau", "CreditCore", "CreditPlatform", "CreditWeb", "Gateways",
      "PolicyFiles", "PostgresDriver",
      "SQLSession", "SQLStore", "SQLiteDriver", "Simulation", "TallyService", "TransparencyLog",
      "Vault",
    ].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CXGBoost", pkgConfig: "xgboost", providers: [.apt(["libxgboost-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    library("CreditCore"),
    library("TransparencyLog", [crypto]),
    library("LogVerifier", [crypto]),
    library("PartnerFiles", ["LogVerifier", "TransparencyLog", crypto]),
    library("Vault", [crypto]),
    library("Scoring", ["CreditCore", "CXGBoost"]),
    library("NationalCrypto", ["CLibCrypto"]),
    library("CreditBureau", ["CreditCore", "CZlib"]),
    library("BureauChecker", ["CZlib"]),
    library("SQLSession"),
    library(
      "CreditPlatform",
      [
        "CreditCore", "CreditBureau", "Scoring", "SQLSession", "TransparencyLog", "Vault", crypto,
        logging,
      ]),
    library("PolicyFiles", ["CreditCore", .product(name: "Yams", package: "Yams")]),
    library("SQLStore", ["CreditCore", "CreditPlatform", "SQLSession"]),
    library("SQLiteDriver", ["SQLSession", .product(name: "GRDB", package: "GRDB.swift")]),
    library("PostgresDriver", ["SQLSession", "CLibPQ"]),
    library("Gateways", ["CreditCore", "CreditPlatform", "CreditBureau", "CCurl", crypto]),
    library(
      "CreditWeb", ["CreditBureau", "CreditCore", "CreditPlatform", hummingbird], settings: strict),
    library(
      "Sandbox", ["BureauChecker", "TransparencyLog", crypto, hummingbird], settings: strict),
    .target(
      name: "Simulation",
      dependencies: [
        "BureauChecker", "CreditCore", "CreditPlatform", "SQLSession", "Scoring",
        "TransparencyLog", crypto, logging,
      ],
      resources: [.copy("Resources")], swiftSettings: ownConcurrency),
    library(
      "TallyService",
      [
        "CreditCore", "CreditPlatform", "CreditBureau", "BureauChecker", "Scoring",
        "TransparencyLog", "LogVerifier", "Vault", "NationalCrypto", "PartnerFiles", "PolicyFiles",
        "SQLSession",
        "SQLStore", "SQLiteDriver", "PostgresDriver", "Gateways", "CreditWeb", "Sandbox",
        "Simulation", hummingbird, logging, crypto, .product(name: "Yams", package: "Yams"),
      ], settings: strict),
    .executableTarget(
      name: "tally",
      dependencies: [
        "TallyService", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "PostgresTestSupport", path: "Tests/PostgresTestSupport",
      swiftSettings: ownConcurrency),
    .testTarget(
      name: "CreditCoreTests", dependencies: ["CreditCore", bigInt], exclude: ["Golden"],
      resources: [.copy("Resources")], swiftSettings: ownConcurrency),
    tests("TransparencyLogTests", ["TransparencyLog"], resources: [.copy("Resources")]),
    tests(
      "LogVerifierTests", ["LogVerifier", "TransparencyLog"], resources: [.copy("Resources")]),
    tests("PartnerFilesTests", ["LogVerifier", "PartnerFiles", "TransparencyLog"]),
    tests("VaultTests", ["Vault", crypto], resources: [.copy("Resources")]),
    tests(
      "ScoringTests", ["CreditCore", "Scoring", "TallyService"], resources: [.copy("Resources")]),
    .testTarget(
      name: "CreditBureauTests", dependencies: ["BureauChecker", "CreditBureau", "CreditCore"],
      exclude: ["Golden"], swiftSettings: ownConcurrency),
    tests("NationalCryptoTests", ["NationalCrypto"]),
    tests("BureauCheckerTests", ["BureauChecker"]),
    tests(
      "SandboxTests", ["BureauChecker", "NationalCrypto", "Sandbox", crypto], settings: strict),
    tests("PolicyFilesTests", ["CreditCore", "PolicyFiles"]),
    tests(
      "GatewaysTests",
      [
        "Gateways", "CreditBureau", "CreditCore", "CreditPlatform", "PolicyFiles", "SQLStore",
        "SQLiteDriver", "Sandbox", "Vault", crypto,
      ], resources: [.copy("Resources")]),
    tests("SQLSessionTests", ["SQLSession"]),
    tests(
      "StoreContractTests",
      [
        "CreditCore", "CreditPlatform", "PolicyFiles", "SQLSession", "SQLStore", "SQLiteDriver",
        "PostgresDriver", "PostgresTestSupport", "Simulation", "Vault", crypto,
      ]),
    tests(
      "CreditWebTests",
      [
        "CreditCore", "CreditPlatform", "CreditWeb", "PolicyFiles", "SQLSession", "SQLStore",
        "SQLiteDriver", "Vault", hummingbird, logging, crypto,
      ], settings: strict),
    tests(
      "ComplianceTests",
      [
        "CreditCore", "CreditPlatform", "PolicyFiles", "SQLSession", "SQLStore", "SQLiteDriver",
        "TransparencyLog", "Vault", crypto,
      ]),
    tests(
      "SimulationTests",
      [
        "CreditCore", "CreditPlatform", "SQLStore", "SQLiteDriver", "Scoring", "Simulation",
        "TallyService",
      ], settings: strict),
    tests(
      "TallyTests",
      ["CreditCore", "CreditPlatform", "Simulation", "TallyService", "TransparencyLog"],
      settings: strict),
    tests(
      "ExportTests",
      [
        "CreditCore", "CreditPlatform", "CreditWeb", "Simulation", "TallyService",
        "TransparencyLog", "Vault", hummingbird, logging,
      ], settings: strict),
    tests(
      "JourneyTests",
      [
        "CreditBureau", "CreditCore", "CreditPlatform", "Gateways", "NationalCrypto",
        "PostgresTestSupport", "Sandbox", "Scoring", "TallyService", "TransparencyLog", logging,
      ], settings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["CreditPlatform"], exclude: ["Fixtures"],
      swiftSettings: ownConcurrency),
  ],
  swiftLanguageModes: [.v6]
)
