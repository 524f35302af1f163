import Glibc
import Spreadsheet
import SpreadsheetFile

// Writes a workbook and says how long it took:
//   WriteGrid KIND OUT < GRID.tsv     the rows of a table of texts, held in memory beforehand
//   WriteGrid KIND OUT COUNT          so many rows that nothing holds
// It prints the seconds of writing, the processor's time in it, and the most memory that the process had, in KiB.

/// Half of the texts occur once, the others are of a few.
@Sendable func madeRow(_ number: Int) -> OutputRow {
  let process = number / 40
  let texts = [
    "\(process % 6 + 1).", "Предоставление государственных услуг", "Выдача разрешения № \(process)",
    "Официальный сайт https://example.org/page/\(number), раздел «Обращения»",
    "Получение информации; представление заявления; получение результата",
    "Строка \(number): ответ за \(number % 15 + 1) минут, & <запись> по телефону +7 (555) \(1_000_000 + number)",
  ]
  return OutputRow(texts.enumerated().map { OutputCell(column: $0.offset + 1, value: .string($0.element)) })
}

func rowsOfStandardInput() -> [OutputRow] {
  var rows: [OutputRow] = []
  var cells: [OutputCell] = []
  var text: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
    guard count > 0 else { return rows }
    for byte in chunk[..<count] {
      guard byte == 0x09 || byte == 0x0A else {
        text.append(byte)
        continue
      }
      cells.append(OutputCell(column: cells.count + 1, value: .string(String(decoding: text, as: UTF8.self))))
      text.removeAll(keepingCapacity: true)
      if byte == 0x0A {
        rows.append(OutputRow(cells))
        cells.removeAll(keepingCapacity: true)
      }
    }
  }
}

func usage() -> rusage {
  var usage = rusage()
  _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage
}

extension rusage {
  var processorSeconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }
}

let arguments = CommandLine.arguments
guard (3...4).contains(arguments.count), let kind = SpreadsheetFile.WrittenKind(rawValue: arguments[1]) else {
  print("WriteGrid KIND OUT [COUNT]")
  exit(64)
}
let sheet: SheetDocument
if let count = arguments.dropFirst(3).first.flatMap({ Int($0) }) {
  sheet = SheetDocument(name: "Перечень", rowCount: count, row: madeRow)
} else {
  sheet = SheetDocument(name: "Перечень", rows: rowsOfStandardInput())
}
do {
  let before = usage().processorSeconds
  let clock = ContinuousClock()
  let taken = try clock.measure {
    try SpreadsheetFile.write(WorkbookDocument(sheets: [sheet]), as: kind, to: arguments[2], replacing: true)
  }
  print(taken / .seconds(1), usage().processorSeconds - before, usage().ru_maxrss)
} catch {
  print("error: \(error)")
  exit(74)
}
