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
