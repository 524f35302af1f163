import Spreadsheet
import SpreadsheetFile
import ZipArchive

// Marks chosen cells of any workbook, for the checks that no form can serve:
//   MarkCells IN OUT [SHEET!CELL …]
// Without cells earlier marks are taken out. The first mark is an error, then a warning, then a note, and so on.

let arguments = Array(CommandLine.arguments.dropFirst())

func say(_ text: String) { try? StandardStream.error.write(Array((text + "\n").utf8)) }

func marks(of places: some Sequence<String>) -> [CellMark] {
  places.enumerated().compactMap { number, place in
    guard let bang = place.lastIndex(of: "!") else { return nil }
    let cell = place[place.index(after: bang)...]
    return CellMark(
      sheet: String(place[..<bang]), cell: CellAddress(cell.utf8),
      severity: MarkSeverity.allCases[number % MarkSeverity.allCases.count], label: "замечание",
      message: "Отметка \(number + 1) & проверка <ячейки>.", suggestion: "Исправьте \(cell).", rule: "TP000",
      clause: "п. 1")
  }
}

func run() throws(SpreadsheetError) -> String {
  var words = MarkingWords()
  words.title = "Замечания"
  words.explanation = "Проверка отметок"
  words.captions = ["Важность", "Лист", "Ячейка", "Что не так", "Что сделать", "Правило", "Пункт", "Отметка"]
  for obstacle in MarkObstacle.allCases { words.obstacles[obstacle] = obstacle.rawValue }
  let marking = try SpreadsheetFile.marking(
    .path(arguments[0]), marks(of: arguments.dropFirst(2)), words: words)
  guard let outcome = try marking?.write(to: arguments[1], replacing: true) else { return "nothing to do" }
  let obstacles = outcome.obstacles.map { "\($0.reason.rawValue)=\($0.count)" }
  return (["placed=\(outcome.placed)"] + obstacles + (outcome.lostSignature ? ["signature"] : [])).joined(
    separator: " ")
}

if arguments.count < 2 {
  say("MarkCells IN OUT [SHEET!CELL …]")
} else {
  do throws(SpreadsheetError) { say(try run()) } catch { say("error: \(error)") }
}
