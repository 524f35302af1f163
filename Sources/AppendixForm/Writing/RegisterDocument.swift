package import Spreadsheet
package import TouchpointRegister

/// The register as a workbook in the form of the order's appendix: stamp, caption, the six columns with merged
/// cells, print titles. What six columns cannot hold stands on a second sheet, «Сведения».
/// - Parameter isDraft: as a draft to be approved (п. 5.1): «Проект», and blanks for the order's date and number.
package func registerDocument(
  _ register: Register, isDraft: Bool = false, recognizer: Recognizer = .standard
) -> WorkbookDocument {
  var register = register
  if isDraft { register.edition = nil }
  let heading = RegisterHeading(of: register, isDraft: isDraft)
  let refinements = Refinements(
    neededFor: register, caption: heading.title, stamp: heading.stamp, recognizer: recognizer)
  var sheets = [tableSheet(register, heading)]
  if let information = InformationSheet.sheet(register, refinements) { sheets.append(information) }
  return WorkbookDocument(
    sheets: sheets, styles: FormStyle.all, properties: DocumentProperties(title: heading.title))
}

private func tableSheet(_ register: Register, _ heading: RegisterHeading) -> SheetDocument {
  var head = TableHead()
  if let mark = heading.mark { head.addStamp(mark) }
  if let stamp = heading.stamp { head.addStamp(stamp) }
  head.addTitle(heading.title)
  head.addHeader()
  let heights = head.rows.map { $0.height ?? TextHeight.points(lines: 1) }
  let captions = heights[(head.headerRows.lowerBound - 1)..<head.headerRows.upperBound].reduce(0, +)
  let page = PageSetup().printableHeight
  let body = RegisterRows(
    register, first: head.rows.count + 1,
    room: .init(first: page - heights.reduce(0, +), others: page - captions))
  var sheet = SheetDocument(name: ProgramSheet.tableName, rows: head.rows + body.rows)
  sheet.pageBreaks = body.pageBreaks
  sheet.columnWidths = FormWidths.columns
  sheet.merges = head.merges + body.merges
  sheet.frozenRows = head.rows.count
  sheet.printTitleRows = head.headerRows
  return sheet
}

/// The rows above the table's body.
struct TableHead {
  private(set) var rows: [OutputRow] = []
  private(set) var merges: [CellRange] = []
  private(set) var headerRows: ClosedRange<Int> = 1...1

  /// The approval stamp, or the mark of a draft, at the right.
  mutating func addStamp(_ text: String) {
    let lines = TextHeight.lines(text, width: FormWidths.columns[5])
    rows.append(OutputRow([OutputCell(6, text, .stamp)], height: TextHeight.points(lines: lines)))
  }

  mutating func addTitle(_ text: String) {
    let number = rows.count + 1
    // The title's type is larger than the table's.
    let lines = TextHeight.lines(text, width: FormWidths.columns.reduce(0, +) * 0.72)
    rows.append(
      OutputRow([OutputCell(1, text, .title)], height: Double(lines) * 18.5 + 14))
    merges.append(CellRange(rows: number...number, columns: 1...6))
  }

  /// The captions and the row 1…6.
  mutating func addHeader(foreign: [String] = []) {
    let captions = FormColumn.allCases.map(\.caption) + foreign
    let lines = zip(captions, FormWidths.columns).map { TextHeight.lines($0, width: $1 * 0.9) }.max() ?? 1
    headerRows = (rows.count + 1)...(rows.count + 2)
    rows.append(
      OutputRow(
        captions.enumerated().map { OutputCell($0.offset + 1, $0.element, .caption) },
        height: TextHeight.points(lines: lines) + 4))
    rows.append(OutputRow((1...captions.count).map { OutputCell($0, String($0), .numbering) }, height: 14))
  }
}

/// The words of the approval stamp (п. 5.1).
enum StampText {
  /// - Returns: nil where the edition has neither date nor number.
  static func text(_ edition: Edition, authority: String?) -> String? {
    guard edition.date != nil || edition.number != nil else { return nil }
    let date = edition.date.map { " от " + shown($0) } ?? ""
    let number = edition.number.map { " № " + $0 } ?? ""
    return head(authority) + String((date + number).dropFirst())
  }

  /// With blanks for date and number, of a draft.
  static func blank(authority: String?) -> String {
    head(authority) + "от \(blank(12)) № \(blank(6))"
  }

  private static func blank(_ length: Int) -> String { String(repeating: "_", count: length) }

  private static func head(_ authority: String?) -> String {
    let name = authority.map { " " + AuthorityName.genitive($0) } ?? ""
    return "УТВЕРЖДЁН\nприказом\(name)\n"
  }

  /// `2024-03-27` as people write it; anything else as it is.
  static func shown(_ date: String) -> String {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
      return date
    }
    return parts.reversed().joined(separator: ".")
  }
}
