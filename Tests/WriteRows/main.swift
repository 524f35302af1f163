import Foundation
import Spreadsheet
import SpreadsheetFile

// Writes a workbook of ever different rows that nothing holds in memory, for the checks of what writing takes:
//   WriteRows KIND COUNT OUT
// It prints the most memory that the process had, in KiB. Half of the texts occur once, the others are of a few.

func row(_ number: Int) -> OutputRow {
  let process = number / 40
  let texts = [
    "\(process % 6 + 1).", "Предоставление государственных услуг", "Выдача разрешения № \(process)",
    "Официальный сайт https://example.org/page/\(number), раздел «Обращения»",
    "Получение информации; представление заявления; получение результата",
    "Строка \(number): ответ за \(number % 15 + 1) минут, & <запись> по телефону +7 (555) \(1_000_000 + number)",
  ]
  return OutputRow(texts.enumerated().map { OutputCell(column: $0.offset + 1, value: .string($0.element)) })
}

func peakMemory() -> Int? {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line.flatMap { Int($0.filter(\.isNumber)) }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let kind = SpreadsheetFile.WrittenKind(rawValue: arguments[1]),
  let count = Int(arguments[2])
else {
  print("WriteRows KIND COUNT OUT")
  exit(64)
}
let document = WorkbookDocument(sheets: [SheetDocument(name: "Перечень", rowCount: count, row: row)])
do {
  try SpreadsheetFile.write(document, as: kind, to: arguments[3], replacing: true)
  print(peakMemory() ?? 0)
} catch {
  print("error: \(error)")
  exit(74)
}
