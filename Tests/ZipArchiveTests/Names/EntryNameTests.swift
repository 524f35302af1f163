import Testing

@testable import ZipArchive

@Suite struct EntryNameTests {
  /// The bytes of a text in a code page, found by asking for each byte what it stands for.
  static func bytes(_ text: String, in page: CodePage) -> [UInt8] {
    var byte: [Character: UInt8] = [:]
    for value in UInt8.min...UInt8.max { byte[Character(page.text([value]))] = value }
    return text.compactMap { byte[$0] }
  }

  @Test(arguments: [
    ("Отдел кадров/Форма № 2.xlsx", CodePage.dos866), ("ОТЧЁТ.XLSX", .dos866), ("том.xlsx", .dos866),
    ("Übersicht/Größe.xlsx", .dos437), ("Отдел кадров.xlsx", .windows1251),
    ("Форма «А» — копия.xlsx", .windows1251),
  ])
  func aNameIsReadInItsCodePage(_ name: String, _ page: CodePage) {
    let raw = Self.bytes(name, in: page)
    #expect(raw.count == name.count)
    #expect(EntryName.decode([raw]) == [name])
  }

  @Test func theWholeArchiveHasOnePage() {
    // By itself «мама» in Windows-1251 is as good a word in 866.
    let names = ["мама.xlsx", "Отдел кадров.xlsx"]
    #expect(EntryName.decode(names.map { Self.bytes($0, in: .windows1251) }) == names)
  }

  @Test func unicodeNeedsNoFlag() {
    let names = ["Форма № 5 — копия.xlsx", "report № 5.xlsx", "Größe.xlsx", "plan 😀.xlsx"]
    #expect(EntryName.decode(names.map { Array($0.utf8) }) == names)
  }

  @Test func backSlashesAreSlashesAndNothingClimbs() {
    let raw = ["Отдел\\форма.xlsx", "..\\x", "/a", "a/../../b"].map { Self.bytes($0, in: .dos866) }
    #expect(EntryName.decode(raw) == ["Отдел/форма.xlsx", nil, "a", nil])
  }
}
