import Spreadsheet
import TouchpointRegister

/// The sheet «Сведения»: who sent the form, and what six columns cannot hold.
enum InformationSheet {
  /// The labels, as the reader of the submission's head knows them.
  enum Label {
    static let unit = "Структурное подразделение"
    static let responsible = "Ответственный"
    static let contact = "Контакт"
    static let date = "Дата"
  }

  static let columnWidths: [Double] = [26, 16, 34, 34, 34, 34]

  /// - Returns: nil where there is nothing to tell.
  static func sheet(_ register: Register, _ refinements: Refinements) -> SheetDocument? {
    guard register.submission != nil || !refinements.isEmpty else { return nil }
    var rows: [OutputRow] = []
    var merges: [CellRange] = []
    if let submission = register.submission {
      let fields = [
        (Label.unit, submission.unit), (Label.responsible, submission.responsible),
        (Label.contact, submission.contact), (Label.date, submission.date.map(StampText.shown)),
      ]
      for (label, value) in fields {
        guard let value else { continue }
        merges.append(CellRange(rows: (rows.count + 1)...(rows.count + 1), columns: 2...4))
        rows.append(
          OutputRow(
            [OutputCell(1, label, .label), OutputCell(2, value, .value)]
              + (3...4).map { OutputCell($0, nil, .value) },
            height: TextHeight.points(lines: TextHeight.lines(value, width: 80))))
      }
    }
    if !refinements.isEmpty {
      if !rows.isEmpty { rows.append(OutputRow()) }
      rows.append(OutputRow([OutputCell(1, RefinementTable.title, .heading)]))
      merges.append(CellRange(rows: (rows.count + 1)...(rows.count + 1), columns: 1...6))
      rows.append(OutputRow([OutputCell(1, RefinementTable.explanation, .hint)]))
      rows.append(OutputRow(cells(RefinementTable.captions, .caption)))
      for texts in RefinementTable.rows(of: refinements, in: register) {
        let lines = zip(texts, columnWidths).map { TextHeight.lines($0, width: $1) }.max() ?? 1
        rows.append(OutputRow(cells(texts, .value), height: TextHeight.points(lines: lines)))
      }
    }
    var sheet = SheetDocument(name: ProgramSheet.information.rawValue, rows: rows)
    sheet.columnWidths = columnWidths
    sheet.merges = merges
    return sheet
  }

  private static func cells(_ texts: [String], _ style: FormStyle) -> [OutputCell] {
    texts.enumerated().map { OutputCell($0.offset + 1, $0.element.isEmpty ? nil : $0.element, style) }
  }
}
