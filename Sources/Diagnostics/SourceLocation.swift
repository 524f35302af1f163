/// Where something stands: a file, and where it has them a sheet and a cell.
///
/// It is carried along with every value that came out of a file, so that a finding made far from the reader
/// still leads back to the cell that the user must change.
public struct SourceLocation: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// The sheet's name; nil where the format has no sheets, or the finding is about the whole file.
  public var sheet: String?
  public var cell: Cell?

  /// A row and a column, both counted from 1.
  public struct Cell: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// Rows first, as one reads a table.
    public static func < (a: Cell, b: Cell) -> Bool {
      (a.row, a.column) < (b.row, b.column)
    }

    /// The address in A1 style: `D7`.
    public var description: String { Self.letters(ofColumn: column) + String(row) }

    /// `1` is `A`, `27` is `AA`.
    public static func letters(ofColumn column: Int) -> String {
      var letters = ""
      var rest = column
      while rest > 0 {
        let (above, digit) = (rest - 1).quotientAndRemainder(dividingBy: 26)
        letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
        rest = above
      }
      return letters
    }
  }

  public init(file: String, sheet: String? = nil, cell: Cell? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}
