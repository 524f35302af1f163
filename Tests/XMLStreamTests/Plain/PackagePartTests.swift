import Foundation
import Repetitions
import Testing
import ZipArchive

@testable import XMLStream

/// The parts of whole workbooks: those of the project, and those of other projects that stand beside it.
@Suite struct PackagePartTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL
  private static let corpus = root.appending(path: "../shared/corpus").standardizedFileURL
  static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus.path) }

  private static func files(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return all.compactMap { $0 as? URL }.sorted { $0.path < $1.path }
  }

  /// The documents in a file: itself, or the parts of a package up to a size.
  private static func documents(in file: URL) -> [(name: String, bytes: [UInt8])] {
    guard let data = try? Data(contentsOf: file) else { return [] }
    if data.starts(with: "<".utf8) { return [(file.lastPathComponent, Array(data))] }
    guard data.starts(with: "PK".utf8), let archive = try? ZipReader(bytes: Array(data)) else { return [] }
    return archive.entries.compactMap { entry in
      guard ["xml", "rels", "vml"].contains(where: { entry.name.hasSuffix(".\($0)") }),
        let bytes = try? archive.contents(of: entry, limit: 1 << 20)
      else { return nil }
      return ("\(file.lastPathComponent), \(entry.name)", bytes)
    }
  }

  private func compare(_ folders: [URL]) -> (parts: Int, plain: Int) {
    var counts = (parts: 0, plain: 0)
    for file in folders.flatMap({ Self.files(in: $0) }) {
      for (name, bytes) in Self.documents(in: file) {
        var chunks = [1 << 16]
        if bytes.count < 8_000 / Repetitions.slowness { chunks += [1, 7, 64, 301] }
        for chunk in chunks {
          if let difference = Reading.difference(of: bytes, chunk: chunk) {
            Issue.record("\(name): \(difference)")
          }
        }
        counts.parts += 1
        counts.plain += Reading(bytes).isPlain ? 1 : 0
      }
    }
    print("parts: \(counts.parts), of them plain \(counts.plain)")
    return counts
  }

  @Test func ofTheProject() {
    let counts = compare(["Tests/Fixtures", "examples", "templates"].map { Self.root.appending(path: $0) })
    #expect(counts.plain > 100)
  }

  @Test(.enabled(if: hasCorpus, "the corpus beside the project is not here"))
  func ofOtherProjects() {
    let counts = compare([Self.corpus])
    // The greater part is what programs write by themselves.
    #expect(counts.plain * 3 > counts.parts * 2)
  }
}
