import Spreadsheet

/// The sheet «Как заполнять»: one page.
enum InstructionSheet {
  private static let width = 95.0

  static func sheet(_ words: TemplateWords) -> SheetDocument {
    var rows: [OutputRow] = []
    for section in words.page {
      rows.append(OutputRow([OutputCell(1, section.heading, .heading)], height: rows.isEmpty ? 20 : 30))
      for line in section.lines {
        rows.append(
          OutputRow(
            [OutputCell(1, line, .stamp)],
            height: TextHeight.points(lines: TextHeight.lines(line, width: width * 1.12))))
      }
    }
    var sheet = SheetDocument(name: ProgramSheet.instructions.rawValue, rows: rows)
    sheet.columnWidths = [width]
    sheet.page.isLandscape = false
    sheet.page.numbersPages = false
    return sheet
  }
}
