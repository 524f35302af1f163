/// Where something stands: a file, and where it has them a sheet and a cell.
///
/// It is carried along with every value that came out of a file, so that a finding made far from the reader
/// still leads back to the cell that the user must change.
public struct SourceLocation: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// The sheet's name; nil where the format has no sheets, or the finding is about the whole file.
  public var sheet: String?
  /// nil where the finding is about a whole file or sheet, or the format has no cells (JSON).
  public var cell: Cell?

  /// A row and a column, both counted from 1.
  public struct Cell: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Counted from 1.
    public var row: Int
    /// Counted from 1: `A` is 1.
    public var column: Int

    /// - Parameters:
    ///   - row: counted from 1.
    ///   - column: counted from 1.
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

    /// Reads an address in A1 style; nil where the text is none, or one that no sheet has.
    public init?(address: String) {
      let letters = address.utf8.prefix { (0x41...0x5A).contains($0) }
      let digits = address.utf8.dropFirst(letters.count)
      guard (1...3).contains(letters.count), (1...7).contains(digits.count),
        digits.allSatisfy({ (0x30...0x39).contains($0) }), let row = Int(String(digits) ?? ""), row > 0
      else { return nil }
      self.init(row: row, column: letters.reduce(0) { $0 * 26 + Int($1) - 0x40 })
    }

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

  /// - Parameters:
  ///   - file: the path as the user gave it.
  ///   - sheet: nil where the format has no sheets.
  ///   - cell: nil where the place is a whole file or sheet.
  public init(file: String, sheet: String? = nil, cell: Cell? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}
