import Spreadsheet
import Testing

@testable import SpreadsheetXLSX

/// Serial numbers as dates and times.
@Suite struct DateBaseTests {
  static func value(_ serial: String, code: String, workbookPr: String = "") throws -> [String] {
    try Fixture(
      rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>", formats: [code], workbookPr: workbookPr
    ).cells()
  }

  /// ISO 29500-1, 18.17.4.1: in the base of 1900 the 60th day never was, and from 61 on the count is right.
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-28"), ("61", "1900-03-01"),
    ("1.25", "1900-01-01T06:00:00"), ("25569", "1970-01-01"), ("36585", "2000-02-29"),
    ("73109", "2100-02-28"),
    ("73110", "2100-03-01"), ("2958465", "9999-12-31"), ("2958466", "2958466.0"), ("-1", "-1.0"),
    ("1e300", "1e+300"), ("0", "00:00:00"), ("0.5", "12:00:00"),
    ("45000.000011574", "2023-03-15T00:00:01"), ("45000.123456789", "2023-03-15T02:57:46.667"),
    ("0.999999999", "1900-01-01"), ("45000.999999999", "2023-03-16"),
    ("2958465.999999999", "2958465.999999999"),
  ])
  func base1900(_ serial: String, value: String) throws {
    #expect(try Self.value(serial, code: "dd.mm.yyyy hh:mm") == ["A1=\(value)"])
  }

  /// 18.2.28, `date1904`: 0 is 1904-01-01.
  @Test(arguments: [
    ("0", "00:00:00"), ("1", "1904-01-02"), ("59", "1904-02-29"), ("43538.5", "2023-03-15T12:00:00"),
    ("2957003", "9999-12-31"), ("2957004", "2957004.0"),
  ])
  func base1904(_ serial: String, value: String) throws {
    for spelling in ["1", "true", "on"] {
      let cells = try Self.value(
        serial, code: "dd.mm.yyyy", workbookPr: "<workbookPr date1904=\"\(spelling)\"/>")
      #expect(cells == ["A1=\(value)"])
    }
  }

  /// 18.2.28, `dateCompatibility`: strict workbooks may count from 1899-12-30, before it too.
  @Test(arguments: [
    ("2", "1900-01-01"), ("60", "1900-02-28"), ("-1", "1899-12-29"), ("-1.25", "1899-12-28T18:00:00"),
  ])
  func baseISO8601(_ serial: String, value: String) throws {
    let cells = try Self.value(
      serial, code: "dd.mm.yyyy", workbookPr: "<workbookPr dateCompatibility=\"0\"/>")
    #expect(cells == ["A1=\(value)"])
  }

  /// 18.8.31: elapsed time is no date however long it is, and may be negative.
  @Test(arguments: [
    ("1.5", "36:00:00"), ("-0.5", "-12:00:00"), ("45000", "1080000:00:00"), ("0.0000115741", "00:00:01"),
    ("1e12", "1000000000000.0"),
  ])
  func elapsed(_ serial: String, value: String) throws {
    #expect(try Self.value(serial, code: "[h]:mm:ss") == ["A1=\(value)"])
  }

  /// 18.17.4.2: dates and times of cells of type `d`.
  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("2026-11-23T24:00:00", "2026-11-24"), ("9999-12-31T24:00", "10000-01-01"),
    ("2026-11-23T08:30", "2026-11-23T08:30:00"), ("2026-11-23 08:30:15,1239", "2026-11-23T08:30:15.124"),
    ("2026-11-23T08:30:00+03:00", "2026-11-23T08:30:00"), ("08:30:15.5", "08:30:15.500"),
    ("24:00", "24:00:00"),
    ("2024-02-29", "2024-02-29"),
  ])
  func isoDates(_ text: String, value: String) throws {
    #expect(ISODateTime.parse(ArraySlice(text.utf8))?.listing == value)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-1", "2026-11-23T", "2026-11-23T25:00", "2026-11-23T08:60",
    "08:30:61", "12345-01-01", "2026-11-23x", "2026-11-23T08:30+", "08:30:15.", "-2026-01-01", "99:00",
  ])
  func whatIsNoISODate(_ text: String) { #expect(ISODateTime.parse(ArraySlice(text.utf8)) == nil) }

  /// Every day of four centuries there and back.
  @Test func serialsAreTheInverse() {
    for serial in 1...146_097 where serial != 60 {
      guard case .date(let date) = DateBase.compatible1900.dateOrTime(Double(serial)) else {
        Issue.record("\(serial)")
        continue
      }
      if DateBase.serial(date) != Double(serial) { Issue.record("\(serial): \(date.isoDay)") }
    }
  }
}
