import Diagnostics
import Foundation
import Testing

@testable import TouchpointRegister

/// The folder beside the project that some tests compare with; without it they are skipped.
private enum SharedFolder {
  static let url: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent().appending(path: "shared")
  }()
  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }
}

/// Phrases after published texts and the expected registers of real forms, kept outside the project.
@Suite(.enabled(if: SharedFolder.isPresent, "../shared is not here"))
struct SharedPhrasesTests {
  private func contents(_ path: String) throws -> Data {
    try Data(contentsOf: SharedFolder.url.appending(path: path))
  }

  @Test func readsThePublishedPhrases() throws {
    let data = try contents("phrases/sample.tsv")
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4 else { continue }
      switch fields[0] {
      case "channel":
        #expect(Recognizer.standard.channel(of: fields[1]).channel.rawValue == fields[3], "\(fields[1])")
      case "need":
        let needs = Recognizer.standard.needs(in: fields[1]).needs.map(\.rawValue).joined(separator: ",")
        #expect(needs == fields[3], "\(fields[1])")
      default: break
      }
    }
  }

  @Test func readsTheMeasures() throws {
    for example in try LabelledMeasure.all(in: SharedFolder.url.appending(path: "phrases/sample.tsv")) {
      #expect(example.isFound == example.fires, "\(example.rule.id) \(example.touchpoint): \(example.text)")
    }
  }

  @Test(arguments: [
    "ditto-words", "flat-pandas", "official-odfpy", "official-openpyxl", "stamp-above-header",
  ])
  func readsTheCases(name: String) throws {
    let data = try contents("cases/\(name).json")
    let register = try JSONDecoder().decode(ExpectedRegister.self, from: data)
    for process in register.directions.flatMap(\.processes) {
      for touchpoint in process.touchpoints {
        #expect(
          Recognizer.standard.channel(of: touchpoint.name).channel.rawValue == touchpoint.channel,
          "\(touchpoint.name)")
        let recognition = Recognizer.standard.needs(in: touchpoint.interaction)
        #expect(recognition.needs.map(\.rawValue) == touchpoint.needs, "\(touchpoint.interaction)")
        #expect(recognition.repeated.isEmpty, "\(touchpoint.interaction)")
      }
    }
  }

  private struct ExpectedRegister: Decodable {
    struct Direction: Decodable { var processes: [Process] }
    struct Process: Decodable { var touchpoints: [Touchpoint] }
    struct Touchpoint: Decodable {
      var name: String
      var channel: String
      var needs: [String]
      var interaction: String
    }
    var directions: [Direction]
  }
}
