import Spreadsheet
import XMLStream

extension XMLWriter {
  /// What cells may hold, and what is said when one is entered (ODF 1.3 part 3, 9.4.5).
  mutating func validations(_ plan: DocumentPlan) {
    for (place, placed) in plan.validations.enumerated() {
      guard let base = placed.validation.ranges.first?.first else { continue }
      start("table:content-validation")
      attribute("table:name", "val\(place + 1)")
      if let condition = Self.condition(placed.validation.kind, base: base) {
        attribute("table:condition", condition)
      }
      attribute("table:allow-empty-cell", literal: "true")
      if case .list = placed.validation.kind { attribute("table:display-list", literal: "unsorted") }
      attribute("table:base-cell-address", Reference.cell(base, sheet: placed.sheet))
      if !placed.validation.prompt.isEmpty || !placed.validation.promptTitle.isEmpty {
        start("table:help-message")
        attribute("table:title", placed.validation.promptTitle)
        attribute("table:display", literal: "true")
        paragraphs(placed.validation.prompt)
        end()
      }
      if placed.validation.kind != .any {
        start("table:error-message")
        attribute("table:message-type", literal: placed.validation.alert == .refuses ? "stop" : "warning")
        attribute("table:display", literal: placed.validation.alert == .silent ? "false" : "true")
        if !placed.validation.alertText.isEmpty { paragraphs(placed.validation.alertText) }
        end()
      }
      end()
    }
  }

  /// 19.602: conditions; 36526 is 2000-01-01 counted from 1899-12-30.
  private static func condition(_ kind: DataValidation.Kind, base: CellAddress) -> String? {
    switch kind {
    case .any: nil
    case .list(let sheet, let range):
      "of:cell-content-is-in-list(\(Reference.fixed(range, sheet: sheet)))"
    case .date: "of:cell-content-is-date() and cell-content()>=36526"
    case .email: "of:is-true-formula(ISNUMBER(SEARCH(\"@\";[.\(base)])))"
    }
  }

  /// A conditional style (16.3): the cell is empty and the other column of its row is not.
  mutating func highlightMap(_ place: Int, _ placed: DocumentPlan.PlacedHighlight, base cell: CellAddress) {
    let other = "$\(CellAddress.letters(ofColumn: placed.highlight.whenFilled))\(cell.row)"
    start("style:map")
    attribute(
      "style:condition", "is-true-formula(AND(LEN(TRIM([.\(cell)]))=0;LEN(TRIM([.\(other)]))>0))")
    attribute("style:apply-style-name", "Highlight\(place + 1)")
    attribute("style:base-cell-address", Reference.cell(cell, sheet: placed.sheet))
    end()
  }
}

/// Addresses of cells as OpenDocument writes them.
enum Reference {
  /// `'Лист 1'.D7` (ODF 1.3 part 3, 18.3.2 `cellAddress`).
  static func cell(_ cell: CellAddress, sheet: String) -> String { "\(quoted(sheet)).\(cell)" }

  /// `[$'Лист 1'.$A$1:.$A$6]` (part 4, 5.8).
  static func fixed(_ range: CellRange, sheet: String) -> String {
    "[$\(quoted(sheet)).\(fixed(range.first)):.\(fixed(range.last))]"
  }

  private static func fixed(_ cell: CellAddress) -> String {
    "$\(CellAddress.letters(ofColumn: cell.column))$\(cell.row)"
  }

  private static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
