import Spreadsheet
import SpreadsheetPackage
import XMLStream
import ZipArchive

/// Reads the cells of a worksheet part in the order in which it holds them.
struct WorksheetCells: ~Copyable {
  /// Complete once `nextRow` has returned nil.
  private(set) var merges: [CellRange] = []

  private var reader: MarkupReader<WorksheetName>
  private let workbook: WorkbookContents
  private var place = Place.prolog
  /// The number of the current row, and the column of its last cell.
  private var rowNumber = 0
  private var column = 0
  /// A cell that was read already but belongs to another row than those before it.
  private var begun: (address: CellAddress, value: CellValue)?
  private var text: [UInt8] = []
  private var lastCount = 0

  private enum Place {
    case prolog, worksheet, sheetData, row, epilog
  }

  init(_ entry: ZipEntry, of archive: ZipReader, workbook: WorkbookContents) throws(SpreadsheetError) {
    reader = try MarkupReader(entry, of: archive, limits: workbook.markup)
    self.workbook = workbook
  }

  /// The next cells of one row, by ascending column; nil at the end of the part. Row numbers may come in any order,
  /// and more than once.
  mutating func nextRow() throws(SpreadsheetError) -> Row? {
    var row = Row(number: 0, cells: [])
    row.cells.reserveCapacity(lastCount)
    if let begun {
      row.number = begun.address.row
      row.cells.append(Cell(column: begun.address.column, value: begun.value))
      self.begun = nil
    }
    // The part is read to its very end even after the last cell: only then its checksum is verified.
    while let event = try reader.next() {
      switch (place, event) {
      case (.row, .start(.c)):
        guard let cell = try readCell() else { continue }
        if row.cells.isEmpty {
          row.number = cell.address.row
        } else if row.number != cell.address.row {
          begun = cell
          return ordered(row)
        }
        row.cells.append(Cell(column: cell.address.column, value: cell.value))
        // More cells than columns are the same ones again and again.
        if row.cells.count > 2 * CellAddress.maximumColumn { row = row.sortedCells() }
      case (.row, .end):
        place = .sheetData
        if !row.cells.isEmpty { return ordered(row) }
      case (.sheetData, .start(.row)):
        try startRow()
        place = .row
      case (.sheetData, .end): place = .worksheet
      case (.worksheet, .start(.sheetData)): place = .sheetData
      case (.worksheet, .start(.mergeCells)): try readMerges()
      case (.worksheet, .end): place = .epilog
      case (.prolog, .start(.worksheet)): place = .worksheet
      case (.prolog, .start): throw SpreadsheetError(.invalidValue("no worksheet"), part: reader.part)
      case (_, .start): try reader.skipElement()
      default: break
      }
    }
    return row.cells.isEmpty ? nil : ordered(row)
  }

  /// A row without a number follows the one before it (ISO 29500-1, 18.3.1.73).
  private mutating func startRow() throws(SpreadsheetError) {
    column = 0
    guard let bytes = reader.attributeBytes(.r) else {
      rowNumber += 1
      return
    }
    guard let number = Lexical.integer(bytes), number > 0 else {
      throw SpreadsheetError(
        .invalidValue("row \(String(decoding: bytes.prefix(40), as: UTF8.self))"), part: reader.part)
    }
    guard number <= workbook.limits.rows else {
      throw SpreadsheetError(.limit(.rows, workbook.limits.rows), part: reader.part)
    }
    rowNumber = number
  }

  /// A cell without a reference follows the one before it; one with a reference stands where that says, whatever
  /// row it is in (ISO 29500-1, 18.3.1.4).
  /// - Parameter place: that of the attribute with the reference.
  private mutating func cellAddress(_ place: Int?) throws(SpreadsheetError) -> CellAddress {
    guard let place else {
      column += 1
      guard column <= workbook.limits.columns else { throw limit(.columns, workbook.limits.columns) }
      guard rowNumber <= workbook.limits.rows else { throw limit(.rows, workbook.limits.rows) }
      return CellAddress(row: rowNumber, column: column)
    }
    let bytes = reader.attributeBytes(at: place)
    switch CellReference.read(bytes, limits: workbook.limits) {
    case .address(let address):
      column = address.column
      return address
    case .beyondLastRow: throw limit(.rows, workbook.limits.rows, at: bytes)
    case .beyondLastColumn: throw limit(.columns, workbook.limits.columns, at: bytes)
    case .none:
      throw SpreadsheetError(
        .invalidValue("cell reference"), part: reader.part,
        cell: String(decoding: bytes.prefix(40), as: UTF8.self))
    }
  }

  /// Reads a cell up to its end; nil where it is empty.
  private mutating func readCell() throws(SpreadsheetError) -> (address: CellAddress, value: CellValue)? {
    var type = CellType.number
    var format = 0
    var reference: Int?
    for place in reader.attributePlaces {
      switch reader.attributeName(at: place) {
      case .t: type = CellType(reader.attributeBytes(at: place))
      case .s: format = Lexical.integer(reader.attributeBytes(at: place)) ?? 0
      case .r: reference = place
      default: break
      }
    }
    let address = try cellAddress(reference)
    if type == .sharedString, let body = reader.textOfOnlyChild(.v), let index = Self.plainIndex(body),
      let text = workbook.strings.text(at: index)
    {
      reader.passOnlyChild()
      return text.isEmpty ? nil : try counted(address, .string(text))
    }
    var hasFormula = false
    var isInline = false
    var hasValue = false
    text.removeAll(keepingCapacity: true)
    if let body = reader.textOfOnlyChild(.v), body.count <= workbook.limits.textLength {
      text.append(contentsOf: body)
      hasValue = true
      reader.passOnlyChild()
    } else {
      try readContents(&hasFormula, &isInline, &hasValue)
    }
    let raw = RawCell(type: isInline ? .inlineString : type, format: format, address: address)
    var result = try value(of: raw, isInline: isInline)
    // An empty text is a result; no value at all is none.
    let isEmptyText = hasValue && type == .formulaString
    if result == nil, hasFormula, !isEmptyText { result = .formulaWithoutValue }
    return try result.map { (result) throws(SpreadsheetError) in try counted(address, result) }
  }

  /// Collects the text of a cell up to its end.
  private mutating func readContents(
    _ hasFormula: inout Bool, _ isInline: inout Bool, _ hasValue: inout Bool
  ) throws(SpreadsheetError) {
    while let event = try reader.next() {
      switch event {
      case .start(.v):
        // The escapes are those of a text: only a formula's result can have any (18.3.1.96).
        if !isInline { text.removeAll(keepingCapacity: true) }
        try reader.readText(into: &text, limit: workbook.limits.textLength)
        hasValue = true
      case .start(.inlineString):
        text.removeAll(keepingCapacity: true)
        try reader.readStringItem(into: &text, limit: workbook.limits.textLength)
        isInline = true
      case .start(.f):
        hasFormula = true
        try reader.skipElement()
      case .start: try reader.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  private func counted(
    _ address: CellAddress, _ value: CellValue
  ) throws(SpreadsheetError) -> (address: CellAddress, value: CellValue) {
    workbook.cells += 1
    guard workbook.cells <= workbook.limits.cells else { throw limit(.cells, workbook.limits.cells) }
    return (address, value)
  }

  /// The number that a few digits stand for, as every program writes it; nil for anything else.
  private static func plainIndex(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.span
    guard (1...9).contains(digits.count) else { return nil }
    var value = 0
    for place in digits.indices {
      let digit = digits[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  private struct RawCell {
    var type: CellType
    var format: Int
    var address: CellAddress
  }

  /// The value that the collected text stands for; nil where it is empty.
  private mutating func value(of cell: RawCell, isInline: Bool) throws(SpreadsheetError) -> CellValue? {
    switch cell.type {
    case .sharedString:
      let index = Lexical.trimmed(text)
      return index.isEmpty ? nil : try sharedString(index, at: cell.address)
    case .formulaString, .inlineString:
      if !isInline { EscapedText.decode(&text) }
      return text.isEmpty ? nil : .string(String(decoding: text, as: UTF8.self))
    case .number, .boolean, .error, .date, .unknown:
      let body = Lexical.trimmed(text)
      return body.isEmpty ? nil : try value(of: body, cell)
    }
  }

  private func value(of body: ArraySlice<UInt8>, _ cell: RawCell) throws(SpreadsheetError) -> CellValue {
    switch cell.type {
    case .error: return .error(String(decoding: body, as: UTF8.self))
    case .boolean: if let truth = Lexical.boolean(body) { return .boolean(truth) }
    case .date: if let date = ISODateTime.parse(body) { return date }
    default: break
    }
    // What is no value of its type is shown as it is written.
    guard let number = Lexical.double(body) else { return .string(String(decoding: body, as: UTF8.self)) }
    if cell.type == .boolean { return .boolean(number != 0) }
    if let part = workbook.lostStyles {
      throw SpreadsheetError(.partMissing, part: part, cell: cell.address.description)
    }
    switch workbook.formats.meaning(of: number, format: cell.format) {
    case .number: return .number(number)
    case .dateOrTime: return workbook.dateBase.dateOrTime(number)
    case .elapsedTime: return DateBase.elapsed(number)
    }
  }

  private func sharedString(
    _ bytes: ArraySlice<UInt8>, at address: CellAddress
  ) throws(SpreadsheetError) -> CellValue? {
    guard workbook.strings.exist else {
      throw SpreadsheetError(
        .partMissing, part: workbook.strings.part ?? "xl/sharedStrings.xml", cell: address.description)
    }
    guard let index = Lexical.integer(bytes), let text = workbook.strings.text(at: index) else {
      throw SpreadsheetError(
        .invalidValue("shared string \(String(decoding: bytes.prefix(40), as: UTF8.self))"),
        part: reader.part,
        cell: address.description)
    }
    return text.isEmpty ? nil : .string(text)
  }

  /// A range that is no range of the sheet is passed over: it changes no cell.
  private mutating func readMerges() throws(SpreadsheetError) {
    while let event = try reader.next() {
      switch event {
      case .start(.mergeCell):
        if let range = reader.attributeBytes(.ref).flatMap({ CellReference.range($0) }),
          range.first != range.last
        {
          guard merges.count < workbook.limits.merges else { throw limit(.merges, workbook.limits.merges) }
          merges.append(range)
        }
        try reader.skipElement()
      case .start: try reader.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  /// Cells by ascending column; of two in one column the later counts.
  private mutating func ordered(_ row: consuming Row) -> Row {
    lastCount = row.cells.count
    var last = 0
    var isAscending = true
    for cell in row.cells {
      if cell.column <= last { isAscending = false }
      last = cell.column
    }
    return isAscending ? row : row.sortedCells()
  }

  private func limit(
    _ name: SpreadsheetLimits.Name, _ value: Int, at cell: ArraySlice<UInt8>? = nil
  ) -> SpreadsheetError {
    SpreadsheetError(
      .limit(name, value), part: reader.part,
      cell: cell.map { String(decoding: $0.prefix(40), as: UTF8.self) })
  }
}
