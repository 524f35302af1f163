import DiagnosticTexts
import Foundation
import Reports
import Testing

/// The handbook's chapter on rules is what the program prints.
@Suite struct RuleChapterTests {
  @Test(arguments: Language.allCases)
  func theChapterIsUpToDate(language: Language) throws {
    let name = "docs/rules.\(language.rawValue).md"
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let chapter = try Data(contentsOf: root.appending(path: name))
    #expect(
      chapter == Data(rulesMarkdown(in: language).utf8),
      """
      \(name) is not what the program prints; print it anew: perechen rules --format markdown \
      --lang \(language.rawValue) -o \(name) --force
      """)
  }
}
