/// A row of a table as its file has it, told beside the findings in it.
public struct QuotedRow: Sendable, Hashable {
  /// The sheet's name; nil where the format has no sheets.
  public var sheet: String?
  /// Counted from 1.
  public var row: Int
  /// By the form's columns in a row of the form's table, else those that are not empty, left to right.
  public var cells: [QuotedCell]

  /// - Parameters:
  ///   - sheet: nil where the format has no sheets.
  ///   - row: counted from 1.
  ///   - cells: left to right.
  public init(sheet: String?, row: Int, cells: [QuotedCell]) {
    self.sheet = sheet
    self.row = row
    self.cells = cells
  }
}

/// A cell of a quoted row.
public struct QuotedCell: Sendable, Hashable {
  /// The sheet's column, counted from 1.
  public var column: Int
  /// The form's column, 1 to 6; nil where the cell stands in none.
  public var formColumn: Int?
  /// As a spreadsheet shows it; what a merged cell says stands in each of its rows. Empty for an empty cell.
  public var text: String

  /// - Parameters:
  ///   - column: the sheet's, counted from 1.
  ///   - formColumn: 1 to 6; nil where the cell stands in no column of the form.
  ///   - text: as a spreadsheet shows it.
  public init(column: Int, formColumn: Int? = nil, text: String) {
    self.column = column
    self.formColumn = formColumn
    self.text = text
  }
}
