import Foundation
import FoundationXML
import Testing
import TextDocument
import ZipArchive

@Suite struct HostileTextTests {
  @Test(arguments: PrintSamples.attacks, PrintKind.allCases)
  func everyPartStaysWellFormed(text: String, kind: PrintKind) throws {
    let hostile = try WrittenDocument(PrintSamples.text(text), as: kind)
    for entry in hostile.archive.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
      let part = try hostile.part(entry.name)
      #expect(XMLParser(data: Data(part.utf8)).parse(), "\(entry.name)")
      #expect(!part.contains("<!DOCTYPE") && !part.contains("<![CDATA["), "\(entry.name)")
    }
  }

  @Test(arguments: PrintSamples.attacks) func aTextAddsNoMarkupButItsLines(text: String) throws {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
    let word = try WrittenDocument(PrintSamples.text(text), as: .docx).part("word/document.xml")
    // Mark, stamp, caption and cell by lines; heading, number and end are one paragraph each.
    #expect(word.components("<w:p>").count == 4 * lines + 3)
    let content = try WrittenDocument(PrintSamples.text(text), as: .odt).part("content.xml")
    #expect(content.components("<text:p ").count == 4 * lines + 2)
  }

  @Test(arguments: PrintKind.allCases) func lengthsThatAreNoneDoNoHarm(kind: PrintKind) throws {
    for width in [Double.nan, .infinity, -.infinity, -1, 0, 1e300] {
      var document = PrintSamples.register
      document.table.columns[1].width = width
      document.page.width = width
      document.page.marginTop = width
      _ = try WrittenDocument(document, as: kind)
    }
  }

  @Test(arguments: PrintKind.allCases) func theSameDocumentGivesTheSameBytes(kind: PrintKind) throws {
    let first = try WrittenDocument(PrintSamples.register, as: kind).bytes
    #expect(try WrittenDocument(PrintSamples.register, as: kind).bytes == first)
  }

  @Test(arguments: PrintKind.allCases) func anExistingFileIsReplacedOnlyWhenAsked(kind: PrintKind) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "perechen-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try PrintSamples.register.write(as: kind, to: path, replacing: false)
    #expect(throws: ZipError.self) { try PrintSamples.register.write(as: kind, to: path, replacing: false) }
    try PrintSamples.register.write(as: kind, to: path, replacing: true)
  }
}
