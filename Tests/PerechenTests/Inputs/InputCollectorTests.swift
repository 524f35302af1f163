import SpreadsheetFile
import Testing
import ZipArchive

@testable import Perechen

@Suite struct InputCollectorTests {
  /// What the collector finds, a line each: a path, or a path with the kind of its failure.
  func collect(_ arguments: [String], in folder: TemporaryFolder, outputs: Set<String> = []) -> [String] {
    var collector = InputCollector(outputs: outputs)
    let list = collector.collect(arguments)
    let lines = list.items.map { item in
      switch item {
      case .success(let file): file.path
      case .failure(let failure): "\(failure.path): \(failure.exitStatus.rawValue)"
      }
    }
    return (lines + list.passedOver.map { "passed over \($0.path)" }).map {
      $0.replacing(folder.path + "/", with: "").replacing(folder.path, with: ".")
    }
  }

  @Test func walksFoldersInTheOrderOfNames() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/я.ods", "b/а.XLSX", "a.csv", "c.json", "~$a.xlsx", ".hidden.ods", ".git/x.csv", "notes.txt",
    ] {
      try folder.write(name, "x")
    }
    #expect(
      collect([folder.path], in: folder) == [
        "a.csv", "b/а.XLSX", "b/я.ods", "c.json", "passed over notes.txt",
      ])
  }

  @Test func otherOfficeFilesOfAFolderAreToldAndCount() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.doc", "x")
    try folder.write("b.pdf", "%PDF-1.4")
    #expect(collect([folder.path], in: folder) == ["a.doc: 65", "b.pdf: 65"])
  }

  @Test func whatIsMissingOrEmptyIsTold() throws {
    let folder = try TemporaryFolder()
    #expect(collect([folder.path], in: folder) == [".: 65"])
    #expect(collect([folder.file("none")], in: folder) == ["none: 66"])
  }

  @Test func aPublishedFolderAndTheOutputAreNoInputs() throws {
    let folder = try TemporaryFolder()
    for name in ["site/index.html", "site/SHA256SUMS", "site/perechen.json", "form.csv", "register.json"] {
      try folder.write(name, "{}")
    }
    #expect(
      collect([folder.path], in: folder, outputs: [folder.file("register.json")]) == ["form.csv"])
  }

  @Test func anArchiveIsReadAsAFolder() throws {
    let folder = try TemporaryFolder()
    var writer = ZipWriter()
    writer.add("формы/б.csv", bytes: Array("N;x".utf8))
    writer.add("__MACOSX/формы/б.csv", bytes: [])
    writer.add("формы/~$б.csv", bytes: [])
    writer.add("readme.md", bytes: [])
    try writer.write(to: folder.file("all.zip"), replacing: false)
    let expected = ["all.zip/формы/б.csv", "passed over all.zip/readme.md"]
    #expect(collect([folder.path], in: folder) == expected)
    #expect(collect([folder.file("all.zip")], in: folder) == expected)
    var collector = InputCollector()
    let file = try #require(try collector.collect([folder.path]).items.first?.get())
    #expect(try file.source() == .bytes(Array("N;x".utf8)))
  }
}
