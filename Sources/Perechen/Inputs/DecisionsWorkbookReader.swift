import DiagnosticTexts
import Diagnostics
import Reports
import Spreadsheet
import SpreadsheetFile
import TouchpointRegister

/// Reads the questions and answers of a merge back from a workbook (`--decisions FILE.xlsx`).
struct DecisionsWorkbookReader {
  private let path: String
  private var failures: [FileFailure] = []

  init(path: String) { self.path = path }

  /// - Throws: a failure for each mistake, with its cell.
  mutating func read(_ file: InputFile) throws(ConfigurationFailure) -> MergeDecisions {
    let sheets: (questions: Sheet, variants: Sheet)?
    do throws(SpreadsheetError) { sheets = try self.sheets(file) } catch {
      throw ConfigurationFailure(failures: [FileFailure(path: path, failure: Failure(error))])
    }
    guard let sheets, let decisions = decisions(sheets.questions, sheets.variants) else {
      throw ConfigurationFailure(
        failures: [FileFailure(path: path, failure: Failure(.configuration(.notDecisions)))])
    }
    guard failures.isEmpty else { throw ConfigurationFailure(failures: failures) }
    return decisions
  }

  private func sheets(
    _ file: InputFile
  ) throws(SpreadsheetError) -> (questions: Sheet, variants: Sheet)? {
    let workbook = try file.openWorkbook(file.source())
    guard let questions = try sheet(DecisionsSheet.name, of: workbook),
      let variants = try sheet(DecisionsSheet.variantsName, of: workbook)
    else { return nil }
    return (questions, variants)
  }

  private func sheet(_ name: String, of workbook: any WorkbookReader) throws(SpreadsheetError) -> Sheet? {
    guard let place = workbook.sheets.firstIndex(where: { $0.name == name }) else { return nil }
    return try workbook.sheet(at: place)
  }

  private mutating func decisions(_ sheet: Sheet, _ variantSheet: Sheet) -> MergeDecisions? {
    guard
      let columns = columns(of: sheet, DecisionsSheet.Column.allCases.map { ($0, $0.caption) }),
      let variantColumns = self.columns(
        of: variantSheet, DecisionsSheet.VariantColumn.allCases.map { ($0, $0.caption) })
    else { return nil }
    var questions: [String: MergeQuestion] = [:]
    for row in variantSheet.rows.dropFirst() { add(row, variantColumns, to: &questions) }
    var result: [MergeDecisions.Question] = []
    var seen: Set<String> = []
    for row in sheet.rows.dropFirst() {
      func text(_ column: DecisionsSheet.Column) -> String? { columns[column].flatMap { row[$0]?.text } }
      guard let id = text(.id) else { continue }
      guard let question = questions[id], question.id == id, seen.insert(id).inserted else {
        fail(.questionChanged(id), sheet, row.number, columns[.id])
        continue
      }
      var recorded = MergeDecisions.Question(question, choice: text(.choice).flatMap(Self.clean))
      recorded.note = text(.note).flatMap(Self.clean)
      recorded.earlier = text(.earlier).flatMap(Self.clean)
      if recorded.choice == nil, let stray = stray(in: row, columns, recorded, question) {
        fail(.answerMisplaced(stray.text), sheet, row.number, stray.column)
      }
      if let choice = recorded.choice {
        do throws(ConfigurationFault) {
          let answer = try MergeAnswer(choice, to: question)
          recorded.answer = answer
          recorded.choice = Self.written(answer) ?? choice
        } catch {
          fail(error, sheet, row.number, columns[.choice])
        }
      }
      result.append(recorded)
    }
    return MergeDecisions(result)
  }

  /// What looks like an answer in another place than the one for answers: a text beyond the table, or a note that says
  /// no more than an answer would.
  private func stray(
    in row: Row, _ columns: [DecisionsSheet.Column: Int], _ recorded: MergeDecisions.Question,
    _ question: MergeQuestion
  ) -> (text: String, column: Int)? {
    let known = Set(columns.values)
    for cell in row.cells where !known.contains(cell.column) {
      if let text = cell.value.text.flatMap(Self.clean) { return (text, cell.column) }
    }
    guard let note = recorded.note, let column = columns[.note] else { return nil }
    let answers =
      question.variants.indices.map(MergeQuestion.letter) + question.choices
      + [DecisionsSheet.join, DecisionsSheet.apart]
    return answers.contains { $0.lowercased() == note.lowercased() } ? (note, column) : nil
  }

  private static func clean(_ text: String) -> String? {
    let text = CleanedText(text).text
    return text.isEmpty ? nil : text
  }

  /// The choice as it stands in a text file, whatever words the drop-down has for it.
  private static func written(_ answer: MergeAnswer) -> String? {
    switch answer {
    case .variant(let place): MergeQuestion.letter(place)
    case .join: "join"
    case .apart: "apart"
    default: nil
    }
  }

  private mutating func fail(_ fault: ConfigurationFault, _ sheet: Sheet, _ row: Int, _ column: Int?) {
    let cell = CellAddress(row: row, column: column ?? 1).description
    failures.append(
      FileFailure(path: path, failure: Failure(.configuration(fault), part: sheet.name, cell: cell)))
  }

  // MARK: Variants

  /// The columns by their captions in the first row; nil where one is missing.
  private func columns<Column: Hashable>(
    of sheet: Sheet, _ captions: [(Column, String)]
  ) -> [Column: Int]? {
    var columns: [Column: Int] = [:]
    for cell in sheet.rows.first?.cells ?? [] {
      guard let text = cell.value.text, let known = captions.first(where: { $0.1 == text }) else { continue }
      columns[known.0] = cell.column
    }
    return columns.count == captions.count ? columns : nil
  }

  private func add(
    _ row: Row, _ columns: [DecisionsSheet.VariantColumn: Int], to questions: inout [String: MergeQuestion]
  ) {
    func text(_ column: DecisionsSheet.VariantColumn) -> String? {
      columns[column].flatMap { row[$0]?.text }
    }
    guard let id = text(.id), let kind = text(.kind).flatMap(MergeSubject.Kind.init(rawValue:)) else {
      return
    }
    let (process, name) = (text(.process) ?? "", text(.name) ?? "")
    let direction = text(.direction).flatMap { Int($0) } ?? 0
    let subject: MergeSubject =
      switch kind {
      case .channel: .channel(direction: direction, process: process, touchpoint: name)
      case .particularities: .particularities(direction: direction, process: process, touchpoint: name)
      case .direction: .direction(process: process)
      case .processes: .processNames(process, name)
      case .unit: .unitName(name)
      case .submission: .submission(unit: name)
      }
    if questions[id] == nil { questions[id] = MergeQuestion(subject, variants: []) }
    guard let value = text(.value) else { return }
    var variant = MergeQuestion.Variant(value: value, date: text(.date), speakers: [])
    variant.touchpoints = text(.touchpoints).flatMap { Int($0) }
    func lines(_ column: DecisionsSheet.VariantColumn) -> [String] {
      (text(column) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let (files, sheets, cells) = (lines(.files), lines(.sheets), lines(.cells))
    func at(_ list: [String], _ place: Int) -> String? {
      list.indices.contains(place) && !list[place].isEmpty ? list[place] : nil
    }
    for (place, unit) in lines(.units).enumerated() where !unit.isEmpty {
      variant.speakers.append(
        MergeQuestion.Speaker(
          unit: unit,
          location: at(files, place).map {
            SourceLocation(
              file: $0, sheet: at(sheets, place),
              cell: at(cells, place).flatMap { SourceLocation.Cell(address: $0) })
          }))
    }
    questions[id]?.variants.append(variant)
  }
}

extension CellValue {
  /// A text, or a whole number as one; nil for anything else.
  fileprivate var text: String? {
    switch self {
    case .string(let text): text
    case .number(let number): Int(exactly: number).map(String.init)
    default: nil
    }
  }
}
