// swift-tools-version: 6.3
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library target of the house and, where it has one, the test target that mirrors it.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: house)
}

let package = Package(
  name: "perechen",
  products: [
    // A product holds the modules whose types its face speaks of. The others are the house's own: what of them is not
    // in the way of a row is `package`; the readers' inner modules are `public`, because the compiler specialises
    // across modules only what is public, and reading took 1.8 times the instructions without it.
    .library(
      name: "Perechen",
      targets: [
        "Perechen", "Configuration", "TouchpointRegister", "Diagnostics", "DiagnosticTexts", "Reports",
      ]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet", "SpreadsheetFile", "SpreadsheetPackage"]),
    .executable(name: "perechen", targets: ["PerechenCommand"]),
  ],
  dependencies: [
    // Exactly, so that one commit is built with one version; those who depend on the libraries alone never get it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // Bytes, packages, markup.
    library("ByteStream"),
    library("ZipArchive", ["CLibZip", "ByteStream"]),
    library("XMLStream", ["CLibXML2", "ByteStream"]),
    library("OfficeOpenXML", ["XMLStream"]),

    // Text with one table, for print.
    library("TextDocument", ["ByteStream", "ZipArchive", "XMLStream", "OfficeOpenXML"]),

    // Spreadsheets, no form assumed.
    library("Spreadsheet"),
    library("SpreadsheetPackage", ["ByteStream", "ZipArchive", "XMLStream", "Spreadsheet"]),
    library(
      "SpreadsheetXLSX",
      ["ByteStream", "ZipArchive", "XMLStream", "OfficeOpenXML", "Spreadsheet", "SpreadsheetPackage"]),
    library(
      "SpreadsheetODS", ["ByteStream", "ZipArchive", "XMLStream", "Spreadsheet", "SpreadsheetPackage"]),
    library("SpreadsheetCSV", ["Spreadsheet"]),
    library(
      "SpreadsheetFile",
      [
        "ByteStream", "ZipArchive", "Spreadsheet", "SpreadsheetPackage", "SpreadsheetXLSX",
        "SpreadsheetODS", "SpreadsheetCSV",
      ]),

    // The domain, no spreadsheet assumed.
    library("Diagnostics"),
    library("TouchpointRegister", ["ByteStream", "Diagnostics"]),
    library("Configuration", ["CLibYAML", "Diagnostics", "SpreadsheetPackage", "TouchpointRegister"]),

    // The form, and what is made of the register.
    library("AppendixForm", ["ByteStream", "Diagnostics", "Spreadsheet", "TouchpointRegister"]),
    library("DiagnosticTexts", ["Diagnostics"]),
    library("WebPage"),
    library("Reports", ["Diagnostics", "TouchpointRegister", "DiagnosticTexts", "Spreadsheet", "WebPage"]),
    library(
      "RegisterPublication",
      [
        "Diagnostics", "TouchpointRegister", "AppendixForm", "DiagnosticTexts", "Spreadsheet",
        "SpreadsheetCSV", "TextDocument", "WebPage",
      ]),
    library(
      "Perechen",
      [
        "ByteStream", "Configuration", "Diagnostics", "XMLStream", "ZipArchive", "Spreadsheet",
        "SpreadsheetPackage", "SpreadsheetFile",
        "SpreadsheetCSV", "TextDocument",
        "TouchpointRegister", "AppendixForm", "DiagnosticTexts", "WebPage", "Reports", "RegisterPublication",
      ]),
    .executableTarget(
      name: "PerechenCommand",
      dependencies: [
        "Configuration", "Perechen", "DiagnosticTexts", "Reports", "ZipArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // What several test targets make registers with.
    .target(
      name: "RegisterSamples", dependencies: ["Diagnostics", "TouchpointRegister"],
      path: "Tests/RegisterSamples", swiftSettings: house),
    // How often tests repeat what is random: less often under a sanitizer.
    .target(name: "Repetitions", path: "Tests/Repetitions", swiftSettings: house),
    // A package made in memory, for mutations and fuzzing.
    .target(name: "PackageSamples", path: "Tests/PackageSamples", swiftSettings: house),
    // Marks chosen cells of any workbook, for the checks in Tests/peers.
    .executableTarget(
      name: "MarkCells", dependencies: ["Spreadsheet", "SpreadsheetFile", "ZipArchive"],
      path: "Tests/MarkCells", swiftSettings: house),
    // Writes as many rows as it is told, for the checks of memory there.
    .executableTarget(
      name: "WriteRows", dependencies: ["Spreadsheet", "SpreadsheetFile"],
      path: "Tests/WriteRows", swiftSettings: house),
    tests("ByteStream"),
    tests("ZipArchive", ["ByteStream"]),
    tests("XMLStream", ["ByteStream", "PackageSamples", "Repetitions", "ZipArchive"]),
    tests("TextDocument", ["ZipArchive"]),
    tests("Spreadsheet"),
    tests("SpreadsheetPackage", ["ByteStream", "Spreadsheet", "XMLStream"]),
    tests("SpreadsheetXLSX", ["PackageSamples", "Repetitions", "Spreadsheet", "ZipArchive"]),
    tests(
      "SpreadsheetODS",
      ["ByteStream", "Repetitions", "Spreadsheet", "SpreadsheetPackage", "XMLStream", "ZipArchive"]),
    tests("SpreadsheetCSV", ["Repetitions", "Spreadsheet"]),
    tests("SpreadsheetFile", ["Repetitions", "Spreadsheet", "SpreadsheetPackage"]),
    tests("TouchpointRegister", ["Diagnostics", "RegisterSamples", "Repetitions"]),
    tests("Configuration", ["Diagnostics", "TouchpointRegister"]),
    tests("AppendixForm", ["Diagnostics", "Spreadsheet", "TouchpointRegister"]),
    tests("DiagnosticTexts", ["Diagnostics"]),
    tests("WebPage", ["Repetitions"]),
    tests("Reports", ["Diagnostics", "DiagnosticTexts", "Spreadsheet", "TouchpointRegister"]),
    tests(
      "RegisterPublication",
      [
        "AppendixForm", "DiagnosticTexts", "Diagnostics", "Spreadsheet", "TextDocument", "TouchpointRegister",
        "WebPage",
      ]),
    tests(
      "Perechen",
      [
        "AppendixForm", "Configuration", "DiagnosticTexts", "Diagnostics", "RegisterSamples", "Repetitions",
        "Reports", "Spreadsheet", "SpreadsheetFile", "TouchpointRegister", "ZipArchive",
      ]),
  ]
)

// libFuzzer brings a main of its own, so that this links only where script/fuzz builds it.
if Context.environment["PERECHEN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "AppendixForm", "ByteStream", "Configuration", "Diagnostics", "PackageSamples", "Spreadsheet",
        "SpreadsheetCSV", "SpreadsheetFile", "SpreadsheetPackage", "TouchpointRegister", "XMLStream",
        "ZipArchive",
      ], path: "Tests/Fuzz", exclude: ["seeds.py"], swiftSettings: house))
}
