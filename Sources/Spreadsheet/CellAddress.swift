/// A cell's address; row and column are counted from 1.
public struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// From 1 to ``maximumRow`` for a cell of a sheet; nothing checks it.
  public var row: Int
  /// From 1 to ``maximumColumn`` for a cell of a sheet; nothing checks it.
  public var column: Int

  /// The most rows of a sheet: 1,048,576 (ISO/IEC 29500-1, 18.3.1.73).
  public static let maximumRow = 1_048_576
  /// The most columns of a sheet: 16,384, the last of which is XFD (ISO/IEC 29500-1, 18.3.1.13).
  public static let maximumColumn = 16_384

  /// - Parameters:
  ///   - row: counted from 1.
  ///   - column: counted from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  public static func < (a: CellAddress, b: CellAddress) -> Bool {
    (a.row, a.column) < (b.row, b.column)
  }

  /// In A1 style: `D7`.
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

  /// Reads an address in A1 style, letters of either case, `$` signs allowed.
  /// - Returns: nil where the text is no address, or one outside the sheet.
  public init?(_ text: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var digits = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard !digits else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        guard column <= Self.maximumColumn else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard row <= Self.maximumRow else { return nil }
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  /// The upper left corner.
  public var first: CellAddress
  /// The lower right corner, itself in the range.
  public var last: CellAddress

  /// The rectangle between two opposite corners, in whichever order they are given.
  public init(_ first: CellAddress, _ last: CellAddress) {
    self.first = CellAddress(row: min(first.row, last.row), column: min(first.column, last.column))
    self.last = CellAddress(row: max(first.row, last.row), column: max(first.column, last.column))
  }

  /// - Parameters:
  ///   - rows: numbers of rows, counted from 1.
  ///   - columns: numbers of columns, counted from 1.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.first = CellAddress(row: rows.lowerBound, column: columns.lowerBound)
    self.last = CellAddress(row: rows.upperBound, column: columns.upperBound)
  }

  /// Whether a cell lies in the rectangle, its edges included.
  public func contains(_ cell: CellAddress) -> Bool {
    first.row <= cell.row && cell.row <= last.row && first.column <= cell.column && cell.column <= last.column
  }

  /// In A1 style: `A1:F1`.
  public var description: String { "\(first):\(last)" }
}
