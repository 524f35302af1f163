// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "library-example",
  dependencies: [
    // Elsewhere: .package(url: "https://…/perechen", from: "1.0.0")
    .package(name: "perechen", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "findings", dependencies: [.product(name: "Perechen", package: "perechen")]),
    .executableTarget(
      name: "rows", dependencies: [.product(name: "Spreadsheet", package: "perechen")]),
  ]
)
