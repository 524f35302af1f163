import Foundation
import Testing

@testable import SpreadsheetPackage

struct ReadingLimitsTests {
  @Test(arguments: ReadingLimits.names)
  func aBoundIsReadAndSetByItsName(name: String) throws {
    var limits = ReadingLimits()
    let standard = try #require(limits[name])
    #expect(standard > 0)
    limits[name] = standard + 1
    #expect(limits[name] == standard + 1)
    // Nothing else has moved.
    for other in ReadingLimits.names where other != name { #expect(limits[other] == ReadingLimits()[other]) }
    limits[name] = nil
    #expect(limits[name] == standard + 1)
  }

  @Test func namesAreTheirOwn() {
    #expect(Set(ReadingLimits.names).count == ReadingLimits.names.count)
  }

  @Test func theTableOfTheDocumentationTellsTheDefaults() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/limits.md")
    let rows = try String(contentsOf: page, encoding: .utf8).matches(of: #/(?m)^\| `([a-z-]+)` \| (\d+) \|/#)
    #expect(rows.map { String($0.1) }.sorted() == ReadingLimits.names.sorted())
    for row in rows { #expect(ReadingLimits()[String(row.1)] == Int(row.2), "\(row.1)") }
  }

  @Test func anUnknownNameDoesNothing() {
    var limits = ReadingLimits()
    limits["cell"] = 1
    #expect(limits["cell"] == nil)
    #expect(limits == ReadingLimits())
  }
}
