import Foundation
import Testing

@testable import TouchpointRegister

/// The project's own labelled phrases, `Tests/Fixtures/Recognition`.
@Suite struct FixturePhrasesTests {
  private func lines(_ name: String) throws -> [(label: String, text: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appending(path: "Fixtures/Recognition/\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2 else { return nil }
      // As the form's reader hands them over: some have a look-alike letter, as people's texts do.
      let text = CleanedText(fields[1].replacingOccurrences(of: "|", with: "\n")).text
      return (String(fields[0]), text)
    }
  }

  @Test func tellsChannels() throws {
    let examples = try lines("channels")
    #expect(examples.count > 500)
    for (label, text) in examples {
      #expect(Recognizer.standard.channel(of: text).channel.rawValue == label, "\(text)")
    }
  }

  @Test func tellsNeeds() throws {
    let examples = try lines("needs")
    #expect(examples.count > 500)
    for (label, text) in examples {
      let recognition = Recognizer.standard.needs(in: text)
      #expect(recognition.needs.map(\.rawValue).joined(separator: ",") == label, "\(text)")
      #expect(recognition.others.isEmpty != recognition.needs.contains(.other), "\(text)")
    }
  }
}
