// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func tallystick(_ name: String) -> Target.Dependency {
  .product(name: name, package: "tallystick")
}

let package = Package(
  name: "tallystick-benchmarks",
  dependencies: [
    .package(name: "tallystick", path: ".."),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // A link to the tests' server, so that both start it alike.
    .target(
      name: "PostgresTestSupport",
      swiftSettings: strict + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CSQLite", "PostgresTestSupport", tallystick("CreditCore"), tallystick("CreditPlatform"),
        tallystick("CreditWeb"), tallystick("Gateways"), tallystick("PostgresDriver"),
        tallystick("SQLSession"), tallystick("SQLStore"), tallystick("SQLiteDriver"),
        tallystick("Simulation"), tallystick("TallyService"), tallystick("TransparencyLog"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ], resources: [.copy("xirr.py")], swiftSettings: strict),
    // Needs little, so that it can be built alone: `swift run -c release reports`.
    .executableTarget(
      name: "reports",
      dependencies: [
        tallystick("BureauChecker"), tallystick("CreditBureau"), tallystick("CreditCore"),
      ], resources: [.copy("lxml_writer.py")], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
