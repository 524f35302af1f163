import Reports
import Spreadsheet
import Testing
import TouchpointRegister

@Suite struct GridReportTests {
  static let workbook = MemoryWorkbook([
    Sheet(
      name: "Лист \"1\"",
      rows: [
        Row(
          number: 1,
          cells: [
            Cell(column: 1, value: .string("Текст, \"цитата\"\nстрока")),
            Cell(column: 3, value: .number(0.1)),
            Cell(column: 4, value: .number(42)),
            Cell(column: 5, value: .number(1e22)),
            Cell(column: 6, value: .number(-2.5e-7)),
          ]),
        Row(number: 2, cells: [Cell(column: 1, value: .formulaWithoutValue)]),
        Row(
          number: 4,
          cells: [
            Cell(column: 1, value: .boolean(true)),
            Cell(column: 2, value: .date(SheetDate(year: 2026, month: 3, day: 7))),
            Cell(
              column: 3,
              value: .date(SheetDate(year: 2026, month: 3, day: 7, millisecondOfDay: 34_200_250))),
            Cell(column: 4, value: .duration(milliseconds: 90_061_000)),
            Cell(column: 5, value: .formulaWithoutValue),
            Cell(column: 28, value: .error("#REF!")),
          ]),
      ],
      merges: [CellRange(rows: 1...1, columns: 1...2)]),
    Sheet(name: "Скрытый", isHidden: true),
  ])

  private func json(_ workbook: MemoryWorkbook, sheets: [Int]? = nil) throws -> String {
    var bytes: [UInt8] = []
    try writeGridJSON(of: workbook, file: "a.xlsx", sheets: sheets) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func theGridIsToldAsTheContractSays() throws {
    #expect(
      try json(Self.workbook) == #"""
        {
          "file": "a.xlsx",
          "kind": "xlsx",
          "sheets": [
            {
              "name": "Лист \"1\"",
              "hidden": false,
              "merges": ["A1:B1"],
              "cells": [
                {"ref": "A1", "type": "string", "value": "Текст, \"цитата\"\nстрока"},
                {"ref": "C1", "type": "number", "value": 0.1},
                {"ref": "D1", "type": "number", "value": 42},
                {"ref": "E1", "type": "number", "value": 1e+22},
                {"ref": "F1", "type": "number", "value": -2.5e-07},
                {"ref": "A4", "type": "boolean", "value": true},
                {"ref": "B4", "type": "date", "value": "2026-03-07"},
                {"ref": "C4", "type": "date", "value": "2026-03-07T09:30:00.250"},
                {"ref": "D4", "type": "duration", "value": "25:01:01"},
                {"ref": "AB4", "type": "error", "value": "#REF!"}
              ]
            },
            {
              "name": "Скрытый",
              "hidden": true,
              "merges": [],
              "cells": []
            }
          ]
        }

        """#)
  }

  @Test func oneSheetCanBeAskedFor() throws {
    let text = try json(Self.workbook, sheets: [1, 7])
    #expect(text.contains("Скрытый") && !text.contains("Лист"))
  }

  @Test func recordsAndRowsAgreeInCSV() throws {
    var bytes: [UInt8] = []
    try writeGridCSV(of: Self.workbook, sheet: 0) { bytes += $0 }
    var others: [UInt8] = []
    try writeGridCSV(of: MemoryWorkbook(Self.workbook.contents, givesBytes: true), sheet: 0) { others += $0 }
    #expect(others == bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\"Текст, \"\"цитата\"\"\nстрока\",,0.1,42,1e+22,-2.5e-07\r\n\r\n\r\n"
        + "TRUE,2026-03-07,2026-03-07T09:30:00.250,25:01:01,,,,,,,,,,,,,,,,,,,,,,,,#REF!\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("\"\"", "\"\"\"\"\"\""), ("a\"", "\"a\"\"\""),
    ("\"a", "\"\"\"a\""),
    ("ё\"ж\"\"щ", "\"ё\"\"ж\"\"\"\"щ\""), ("\r", "\"\r\""), ("a;b\tc", "a;b\tc"),
    (String(repeating: "длинно ", count: 30) + ",", "\"" + String(repeating: "длинно ", count: 30) + ",\""),
  ])
  func fieldsAreQuotedWhereTheyMustBe(text: String, expected: String) throws {
    let cells = (1...3).map { Cell(column: $0, value: .string($0 == 2 ? text : "x")) }
    let sheet = Sheet(name: "a", rows: [Row(number: 1, cells: cells)])
    for givesBytes in [false, true] {
      var bytes: [UInt8] = []
      try writeGridCSV(of: MemoryWorkbook([sheet], givesBytes: givesBytes), sheet: 0) { bytes += $0 }
      #expect(String(decoding: bytes, as: UTF8.self) == "x,\(expected),x\r\n")
    }
  }

  @Test(arguments: [
    (Int64(0), "00:00:00"), (-1_500, "-00:00:01.500"), (360_000_000, "100:00:00"), (59_999, "00:00:59.999"),
    (Int64.min, "-2562047788015:12:55.808"),
  ])
  func durations(milliseconds: Int64, expected: String) throws {
    let sheet = Sheet(
      name: "a",
      rows: [Row(number: 1, cells: [Cell(column: 1, value: .duration(milliseconds: milliseconds))])])
    var bytes: [UInt8] = []
    try writeGridCSV(of: MemoryWorkbook([sheet]), sheet: 0) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == expected + "\r\n")
  }

  @Test func longSheetsComeInParts() throws {
    let rows = (1...20_000).map { Row(number: $0, cells: [Cell(column: 1, value: .number(Double($0)))]) }
    let workbook = MemoryWorkbook([Sheet(name: "a", rows: rows)])
    var parts = 0
    var largest = 0
    try writeGridJSON(of: workbook, file: "a") {
      parts += 1
      largest = max(largest, $0.count)
    }
    #expect(parts > 5 && largest < 1 << 17)
    var lines = 0
    try writeGridCSV(of: workbook, sheet: 0) { lines += $0.count { $0 == 0x0A } }
    #expect(lines == 20_000)
  }

  private enum Full: Error { case full }

  @Test func failuresOfEitherSideAreTold() {
    let broken = MemoryWorkbook(Self.workbook.contents, failsAtRow: 4)
    #expect(throws: GridReportError<Never>.reading(SpreadsheetError(.malformedXML("broken")))) {
      try writeGridCSV(of: broken, sheet: 0) { (_: [UInt8]) throws(Never) in }
    }
    #expect(throws: GridReportError<Full>.writing(.full)) {
      try writeGridJSON(of: Self.workbook, file: "a") { (_: [UInt8]) throws(Full) in throw .full }
    }
  }
}
