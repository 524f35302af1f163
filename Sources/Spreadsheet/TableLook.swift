/// What the form and the reports have in common to the eye.
extension CellStyle {
  /// The title above a table.
  package static let tableTitle = CellStyle { style in
    style.fontSize = 14
    style.isBold = true
    style.horizontal = .center
    style.vertical = .center
    style.wrapsText = true
  }

  /// The caption of a column.
  package static let tableCaption = CellStyle { style in
    style.isBold = true
    style.horizontal = .center
    style.vertical = .center
    style.wrapsText = true
    style.hasBorder = true
    style.fillColor = 0xE7ECF3
  }

  /// A cell of text.
  package static let tableText = CellStyle { style in
    style.horizontal = .left
    style.wrapsText = true
    style.hasBorder = true
    style.isText = true
  }
}
