/// What a workbook without the form has in the form's place, as far as that explains it.
public struct FormAbsence: Sendable, Hashable {
  /// A sheet with a picture on it and not one filled cell.
  public var picturedSheet: String?
  /// Sheets that hold cells and were not read because they are hidden.
  public var hiddenSheets: [String]

  /// - Parameters:
  ///   - picturedSheet: nil where no sheet is a picture alone.
  ///   - hiddenSheets: empty where none that has cells is hidden.
  public init(picturedSheet: String? = nil, hiddenSheets: [String] = []) {
    self.picturedSheet = picturedSheet
    self.hiddenSheets = hiddenSheets
  }
}
