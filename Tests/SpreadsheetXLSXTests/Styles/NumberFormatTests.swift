import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// Number formats: which numbers are dates, times and elapsed times.
@Suite struct NumberFormatTests {
  /// ISO 29500-1, 18.8.31: the codes.
  @Test(arguments: [
    ("General", NumberFormat.Meaning.number), ("GENERAL", .number), ("0.00", .number),
    ("#,##0 \"дн.\"", .number),
    ("0.00E+00", .number), ("@", .number), ("", .number), ("[Red]0", .number), ("[Color10]#", .number),
    ("# ?/?", .number), ("0%", .number), ("\"day\"0", .number), ("0\\d", .number), ("0_d", .number),
    ("0*d", .number), ("[$-419]0", .number), ("[$₽-419] #,##0.00", .number), ("[$USD] 0", .number),
    ("General\" h\"", .number), ("\"незакрыто dd", .number), ("[dd", .number),
    ("dd.mm.yyyy", .dateOrTime), ("DD/MM/YY", .dateOrTime), ("hh:mm", .dateOrTime),
    ("mm:ss.000", .dateOrTime),
    ("h:mm AM/PM", .dateOrTime), ("A/P", .dateOrTime), ("mmmm", .dateOrTime), ("[$-F800]dddd", .dateOrTime),
    ("[$-F400]h:mm:ss", .dateOrTime), ("[$-419]d mmmm yyyy;@", .dateOrTime), ("[Red]dd.mm", .dateOrTime),
    ("\"от\" dd.mm.yyyy \"г.\"", .dateOrTime), ("yyyy\\-mm\\-dd", .dateOrTime), ("aaaa", .dateOrTime),
    ("ge.m.d", .dateOrTime), ("e", .dateOrTime), ("bbbb", .dateOrTime), ("[$-x-sysdate]dddd", .dateOrTime),
    ("[h]:mm", .elapsedTime), ("[HH]:mm:ss", .elapsedTime), ("[mm]:ss", .elapsedTime), ("[s]", .elapsedTime),
    ("[h]:mm:ss.00", .elapsedTime), ("[$-419][h]:mm", .elapsedTime),
  ])
  func codes(_ code: String, meaning: NumberFormat.Meaning) {
    #expect(NumberFormat(code: code).meaning(of: 45_000.5) == meaning)
  }

  /// ISO 29500-1, 18.8.31: up to four sections (positive, negative, zero, text), or conditions.
  @Test(arguments: [
    ("dd.mm.yyyy;0", 5.0, NumberFormat.Meaning.dateOrTime), ("dd.mm.yyyy;0", -5, .number),
    ("0;[h]:mm", -5, .elapsedTime), ("0;0;dd.mm", 0, .dateOrTime), ("0;0;dd.mm", 1, .number),
    ("[<1][h]:mm;dd.mm.yyyy", 0.5, .elapsedTime), ("[<1][h]:mm;dd.mm.yyyy", 2, .dateOrTime),
    ("[>=100]0;[<=10]dd.mm;[h]", 100, .number), ("[>=100]0;[<=10]dd.mm;[h]", 10, .dateOrTime),
    ("[>=100]0;[<=10]dd.mm;[h]", 50, .elapsedTime), ("[=1]\"да\";[=0]\"нет\";dd.mm", 5, .dateOrTime),
    ("[<>0]dd.mm;0", 0, .number), ("dd.mm;;;@", -1, .dateOrTime), ("@;dd.mm", 1, .dateOrTime),
    ("[<x]dd.mm", 1, .dateOrTime),
  ])
  func sections(_ code: String, value: Double, meaning: NumberFormat.Meaning) {
    #expect(NumberFormat(code: code).meaning(of: value) == meaning)
  }

  /// ISO 29500-1, 18.8.30: built-in formats, which the file does not spell out.
  @Test(arguments: [
    (0, "45000.5"), (1, "45000.5"), (9, "45000.5"), (11, "45000.5"), (37, "45000.5"), (48, "45000.5"),
    (49, "45000.5"), (14, "2023-03-15T12:00:00"), (15, "2023-03-15T12:00:00"), (18, "2023-03-15T12:00:00"),
    (22, "2023-03-15T12:00:00"), (27, "2023-03-15T12:00:00"), (45, "2023-03-15T12:00:00"),
    (46, "1080012:00:00"), (58, "2023-03-15T12:00:00"), (163, "45000.5"), (-3, "45000.5"),
  ])
  func builtIn(_ id: Int, value: String) throws {
    var fixture = Fixture(rows: "<row><c s=\"1\"><v>45000.5</v></c></row>", formats: ["0"])
    fixture.replace("numFmtId=\"164\"/>", with: "numFmtId=\"\(id)\"/>", in: "xl/styles.xml")
    #expect(try fixture.cells() == ["A1=\(value)"])
  }

  private static let dateAndTime = "2023-03-15T12:00:00"

  /// ISO 29500-1, 18.8.30: formats of East Asian languages and Thai, whose codes no file spells out. Each is a date or a
  /// time in its language, and programs of other languages show a date there too, so that it is a date to all.
  @Test(arguments: [
    (23...26, "45000.5"), (27...36, dateAndTime), (50...58, dateAndTime), (59...70, "45000.5"),
    (71...79, dateAndTime),
    // `[h]:mm:ss` to Excel and LibreOffice, where the clause lists 79 as that.
    (80...80, "1080012:00:00"),
    (81...81, dateAndTime), (82...82, "45000.5"),
  ])
  func builtInOfOtherLanguages(_ ids: ClosedRange<Int>, value: String) throws {
    var fixture = Fixture(
      rows: ids.map { "<row><c s=\"\($0 - ids.lowerBound)\"><v>45000.5</v></c></row>" }.joined())
    fixture["xl/styles.xml"] =
      "<styleSheet xmlns=\"\(Fixture.main)\"><cellXfs>"
      + ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
    #expect(try fixture.cells() == (1...ids.count).map { "A\($0)=\(value)" })
  }

  /// ISO 29500-1, 18.8.31: the section is chosen by each cell's value, so that one format makes dates of some numbers and
  /// leaves others.
  @Test func sectionsOfCells() throws {
    let values = ["45000.5", "-45000.5", "0", "99", "100"]
    let cells = { (style: Int) in values.map { "<c s=\"\(style)\"><v>\($0)</v></c>" }.joined() }
    let fixture = Fixture(
      rows: (1...3).map { "<row>\(cells($0))</row>" }.joined(),
      formats: ["dd.mm.yyyy;0.00;[h]:mm", "[>=100]dd.mm.yyyy;0", "[<0]0;[<100][h]:mm;dd.mm.yyyy hh:mm"])
    #expect(
      try fixture.cells() == [
        "A1=2023-03-15T12:00:00", "B1=-45000.5", "C1=00:00:00", "D1=1900-04-08", "E1=1900-04-09",
        "A2=2023-03-15T12:00:00", "B2=-45000.5", "C2=0.0", "D2=99.0", "E2=1900-04-09",
        "A3=2023-03-15T12:00:00", "B3=-45000.5", "C3=00:00:00", "D3=2376:00:00", "E3=1900-04-09",
      ])
  }

  /// A file may spell out a built-in format: its own code counts.
  @Test func aBuiltInFormatSpelledOut() throws {
    var fixture = Fixture(rows: "<row><c s=\"1\"><v>45000</v></c></row>", formats: ["0.00"])
    fixture.replace("numFmtId=\"164\"", with: "numFmtId=\"14\"", in: "xl/styles.xml")
    #expect(try fixture.cells() == ["A1=45000.0"])
  }

  @Test func withoutStylesNumbersAreNumbers() throws {
    var fixture = Fixture(rows: "<row><c s=\"1\"><v>45000</v></c></row>")
    fixture["xl/styles.xml"] = nil
    #expect(try fixture.cells() == ["A1=45000.0"])
  }

  /// ISO 29500-1, 18.8.9: formats of cell styles (`cellStyleXfs`) are not those that cells refer to.
  @Test func onlyCellFormatsCount() throws {
    var fixture = Fixture(rows: "<row><c s=\"0\"><v>61</v></c></row>")
    fixture.replace(
      "<cellXfs>", with: "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>", in: "xl/styles.xml")
    #expect(try fixture.cells() == ["A1=61.0"])
  }
}
