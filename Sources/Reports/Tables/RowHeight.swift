import Spreadsheet

/// Heights of a report's rows.
enum RowHeight {
  private static let mostLines = 29

  /// - Parameters:
  ///   - texts: a row's, with the widths of their columns in characters.
  static func points(of texts: some Sequence<(text: String, width: Double)>) -> Double {
    TextHeight.points(
      lines: texts.reduce(1) { max($0, TextHeight.lines($1.text, width: $1.width, limit: mostLines)) })
  }
}
