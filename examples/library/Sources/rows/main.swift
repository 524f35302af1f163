import SpreadsheetFile

// Prints the rows of a workbook's first sheet, no form assumed.
let workbook = try SpreadsheetFile.open(.path(CommandLine.arguments[1]))
let sheet = try workbook.openSheet(at: 0)
for try await row in sheet.rows {
  print(row.number, row.cells.map { "\($0.value)" }.joined(separator: " | "))
}
