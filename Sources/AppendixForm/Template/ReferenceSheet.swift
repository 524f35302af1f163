import Spreadsheet
import TouchpointRegister

/// The sheet «Справочники»: the words that the drop-downs offer, a column a list.
struct ReferenceSheet {
  /// The caption of the processes' list; a form that is read is told by it which processes the blank brought along.
  static let processesCaption = "Процессы (реестр)"
  private static let unitsCaption = "Подразделения"

  private static let widths: [String: Double] = [
    "Направления (пункт 3.5)": 40, "Точки взаимодействия (пункт 2.5)": 46,
    "Потребности клиента (пункт 3.7)": 54,
    processesCaption: 60, unitsCaption: 44, BlankTable.changeCaption: 16,
  ]

  private(set) var sheet: SheetDocument
  /// The cells of the lists; nil where a list is empty.
  private(set) var directions: CellRange?
  private(set) var needs: CellRange?
  private(set) var processes: CellRange?
  private(set) var units: CellRange?
  private(set) var changes: CellRange?
  /// The processes of each direction, where the registry tells the direction of all.
  private(set) var processesByDirection: [Direction: CellRange] = [:]

  init(_ content: TemplateContent) {
    let processes = Self.sorted(content.processes)
    var columns: [(caption: String, words: [String])] = [
      ("Направления (пункт 3.5)", Direction.allCases.map(\.name)),
      ("Точки взаимодействия (пункт 2.5)", OfferedWords.channels),
      ("Потребности клиента (пункт 3.7)", OfferedWords.needs),
    ]
    if !processes.isEmpty { columns.append((Self.processesCaption, processes.map(\.name))) }
    if !content.units.isEmpty { columns.append((Self.unitsCaption, content.units)) }
    if content.edition != nil { columns.append((BlankTable.changeCaption, ["исключить"])) }
    func cells(_ caption: String) -> CellRange? {
      guard let place = columns.firstIndex(where: { $0.caption == caption }), !columns[place].words.isEmpty
      else {
        return nil
      }
      return CellRange(rows: 2...(columns[place].words.count + 1), columns: (place + 1)...(place + 1))
    }
    var rows = [
      OutputRow(
        columns.enumerated().map { OutputCell($0.offset + 1, $0.element.caption, .caption) }, height: 24)
    ]
    for place in 0..<(columns.map(\.words.count).max() ?? 0) {
      rows.append(
        OutputRow(
          columns.enumerated().compactMap { column, list in
            list.words.indices.contains(place) ? OutputCell(column + 1, list.words[place], .value) : nil
          }, height: 32))
    }
    sheet = SheetDocument(name: ProgramSheet.reference.rawValue, rows: rows)
    sheet.columnWidths = columns.map { Self.widths[$0.caption] ?? 50 }
    sheet.frozenRows = 1
    directions = cells(columns[0].caption)
    needs = cells(columns[2].caption)
    self.processes = cells(Self.processesCaption)
    units = cells(Self.unitsCaption)
    changes = cells(BlankTable.changeCaption)
    guard let range = self.processes, processes.allSatisfy({ $0.direction != nil }) else { return }
    for direction in Direction.allCases {
      guard let first = processes.firstIndex(where: { $0.direction == direction }),
        let last = processes.lastIndex(where: { $0.direction == direction })
      else { continue }
      processesByDirection[direction] = CellRange(
        rows: (first + 2)...(last + 2), columns: range.first.column...range.first.column)
    }
  }

  /// A drop-down with the words of a list.
  func list(_ range: CellRange?) -> DataValidation.Kind? {
    range.map { .list(sheet: ProgramSheet.reference.rawValue, range: $0) }
  }

  /// By direction, else as the registry has them; each name once.
  private static func sorted(_ entries: [ProcessRegistry.Entry]) -> [ProcessRegistry.Entry] {
    var seen: Set<RegisterKey> = []
    return entries.enumerated()
      .sorted {
        let (a, b) = ($0.element.direction?.rawValue ?? 7, $1.element.direction?.rawValue ?? 7)
        return (a, $0.offset) < (b, $1.offset)
      }
      .map(\.element).filter { seen.insert(RegisterKey($0.name)).inserted }
  }
}
