import Spreadsheet
import SpreadsheetPackage

/// References to cells and ranges as attributes hold them (ISO 29500-1, 18.18.7 and 18.18.62).
enum CellReference {
  enum Reading {
    case address(CellAddress)
    case beyondLastRow
    case beyondLastColumn
    case none
  }

  /// Reads a reference of either case; `$` signs and white space around it do no harm.
  static func read(_ bytes: ArraySlice<UInt8>, limits: SpreadsheetLimits) -> Reading {
    if let address = plain(bytes.span), address.row <= limits.rows, address.column <= limits.columns {
      return .address(address)
    }
    var column = 0
    var row = 0
    var hasDigits = false
    var isClosed = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard !hasDigits, !isClosed else { return .none }
        column = min(column * 26 + Int(byte & 0x1F), 1 << 30)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0, !isClosed else { return .none }
        hasDigits = true
        row = min(row * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
      case UInt8(ascii: "$"): continue
      case 0x20, 0x09, 0x0A, 0x0D: if column > 0 { isClosed = true }
      default: return .none
      }
    }
    guard column > 0, row > 0 else { return .none }
    if row > limits.rows { return .beyondLastRow }
    if column > limits.columns { return .beyondLastColumn }
    return .address(CellAddress(row: row, column: column))
  }

  /// A reference as every program writes it: a few capital letters and digits; nil for anything else.
  private static func plain(_ bytes: borrowing Span<UInt8>) -> CellAddress? {
    guard bytes.count <= 12 else { return nil }
    var place = 0
    var column = 0
    while place < bytes.count, bytes[place] >= UInt8(ascii: "A"), bytes[place] <= UInt8(ascii: "Z") {
      column = column &* 26 &+ Int(bytes[place] & 0x1F)
      place += 1
    }
    let digits = place
    var row = 0
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      row = row &* 10 &+ Int(digit)
      place += 1
    }
    return digits > 0 && digits < 4 && row > 0 ? CellAddress(row: row, column: column) : nil
  }

  /// Reads a range: `A1:B2`, whole columns `A:C`, whole rows `1:3`.
  /// - Returns: nil for what is none, or leads out of the sheet.
  static func range(_ bytes: ArraySlice<UInt8>) -> CellRange? {
    let corners = Lexical.trimmed(bytes).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count == 2 else {
      return corners.count == 1 ? CellAddress(corners[0]).map { CellRange($0, $0) } : nil
    }
    if let first = CellAddress(corners[0]), let last = CellAddress(corners[1]) {
      return CellRange(first, last)
    }
    if let first = Lexical.integer(corners[0]), let last = Lexical.integer(corners[1]), first > 0, last > 0,
      max(first, last) <= CellAddress.maximumRow
    {
      return CellRange(
        CellAddress(row: first, column: 1), CellAddress(row: last, column: CellAddress.maximumColumn))
    }
    if let first = CellAddress(corners[0] + [UInt8(ascii: "1")]),
      let last = CellAddress(corners[1] + [UInt8(ascii: "1")]), first.row == 1, last.row == 1
    {
      return CellRange(first, CellAddress(row: CellAddress.maximumRow, column: last.column))
    }
    return nil
  }
}
