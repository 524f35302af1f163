// swift-tools-version: 6.3
import PackageDescription

// What script/bench runs beside the program itself; a package of its own, so that nobody who uses the library builds it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "perechen", path: "..")],
  targets: [
    .executableTarget(
      name: "WriteGrid", dependencies: [.product(name: "Spreadsheet", package: "perechen")],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error)])
  ]
)
