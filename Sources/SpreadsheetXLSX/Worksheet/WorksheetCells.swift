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
  private let strings: SharedStrings
  private let limits: SpreadsheetLimits
  private var place = Place.prolog
  /// The number of the current row, and the column of its last cell.
  private var rowNumber = 0
  private var column = 0
  /// A cell that was read already but belongs to another row than those before it.
  private var begun: (address: CellAddress, value: CellList.Value)?
  /// Cells of the workbook so far, while rows are read: what a class holds is guarded at each access.
  private var cellCount = 0
  private var text: [UInt8] = []

  private enum Place {
    case prolog, worksheet, sheetData, row, epilog
  }

  init(_ entry: ZipEntry, of archive: ZipReader, workbook: WorkbookContents) throws(SpreadsheetError) {
    reader = try MarkupReader(entry, of: archive, limits: workbook.markup)
    self.workbook = workbook
    strings = workbook.strings
    limits = workbook.limits
  }

  /// Appends the next cells of one row, by ascending column. Row numbers may come in any order, and more than once.
  /// - Returns: false at the end of the part; nothing was appended then.
  mutating func nextRow(into list: inout CellList) throws(SpreadsheetError) -> Bool {
    cellCount = workbook.cells
    defer { workbook.cells = cellCount }
    var row: Int?
    if let begun {
      row = begun.address.row
      list.beginRow(begun.address.row)
      list.append(begun.value, column: begun.address.column)
      self.begun = nil
    }
    // The part is read to its very end even after the last cell: only then its checksum is verified.
    while let event = try reader.next() {
      switch (place, event) {
      case (.row, .start(.c)):
        guard let cell = try readCell() else { continue }
        if row == nil {
          row = cell.address.row
          list.beginRow(cell.address.row)
        } else if row != cell.address.row {
          begun = cell
          list.endRow()
          return true
        }
        list.append(cell.value, column: cell.address.column)
      case (.row, .end):
        place = .sheetData
        if row != nil {
          list.endRow()
          return true
        }
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
    list.endRow()
    return row != nil
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
    guard number <= limits.rows else {
      throw SpreadsheetError(.limit(.rows, limits.rows), part: reader.part)
    }
    rowNumber = number
  }

  /// A cell without a reference follows the one before it; one with a reference stands where that says, whatever
  /// row it is in (ISO 29500-1, 18.3.1.4).
  /// - Parameter place: that of the attribute with the reference.
  private mutating func cellAddress(_ place: Int?) throws(SpreadsheetError) -> CellAddress {
    guard let place else {
      column += 1
      guard column <= limits.columns else { throw limit(.columns, limits.columns) }
      guard rowNumber <= limits.rows else { throw limit(.rows, limits.rows) }
      return CellAddress(row: rowNumber, column: column)
    }
    let bytes = reader.attributeBytes(at: place)
    switch CellReference.read(bytes, limits: limits) {
    case .address(let address):
      column = address.column
      return address
    case .beyondLastRow: throw limit(.rows, limits.rows, at: bytes)
    case .beyondLastColumn: throw limit(.columns, limits.columns, at: bytes)
    case .none:
      throw SpreadsheetError(
        .invalidValue("cell reference"), part: reader.part,
        cell: String(decoding: bytes.prefix(40), as: UTF8.self))
    }
  }

  /// Reads a cell up to its end; nil where it is empty.
  private mutating func readCell() throws(SpreadsheetError) -> (
    address: CellAddress, value: CellList.Value
  )? {
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
    if type == .sharedString, let index = reader.numberOfOnlyChild(.v),
      let isEmpty = strings.isEmpty(at: index)
    {
      reader.passOnlyChild()
      return isEmpty ? nil : try counted(address, .shared(index))
    }
    var hasFormula = false
    var isInline = false
    var hasValue = false
    text.removeAll(keepingCapacity: true)
    if let body = reader.textOfOnlyChild(.v), body.count <= limits.textLength {
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
    return try result.map { (result) throws(SpreadsheetError) in try counted(address, .value(result)) }
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
        try reader.readText(into: &text, limit: limits.textLength)
        hasValue = true
      case .start(.inlineString):
        text.removeAll(keepingCapacity: true)
        try reader.readStringItem(into: &text, limit: limits.textLength)
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

  private mutating func counted(
    _ address: CellAddress, _ value: CellList.Value
  ) throws(SpreadsheetError) -> (address: CellAddress, value: CellList.Value) {
    cellCount += 1
    guard cellCount <= limits.cells else { throw limit(.cells, limits.cells) }
    return (address, value)
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
    guard strings.exist else {
      throw SpreadsheetError(
        .partMissing, part: strings.part ?? "xl/sharedStrings.xml", cell: address.description)
    }
    guard let index = Lexical.integer(bytes), let isEmpty = strings.isEmpty(at: index) else {
      throw SpreadsheetError(
        .invalidValue("shared string \(String(decoding: bytes.prefix(40), as: UTF8.self))"),
        part: reader.part,
        cell: address.description)
    }
    return isEmpty ? nil : .string(strings.string(at: index))
  }

  /// A range that is no range of the sheet is passed over: it changes no cell.
  private mutating func readMerges() throws(SpreadsheetError) {
    while let event = try reader.next() {
      switch event {
      case .start(.mergeCell):
        if let range = reader.attributeBytes(.ref).flatMap({ CellReference.range($0) }),
          range.first != range.last
        {
          guard merges.count < limits.merges else { throw limit(.merges, limits.merges) }
          merges.append(range)
        }
        try reader.skipElement()
      case .start: try reader.skipElement()
      case .end: return
      case .text: break
      }
    }
  }

  private func limit(
    _ name: SpreadsheetLimits.Name, _ value: Int, at cell: ArraySlice<UInt8>? = nil
  ) -> SpreadsheetError {
    SpreadsheetError(
      .limit(name, value), part: reader.part,
      cell: cell.map { String(decoding: $0.prefix(40), as: UTF8.self) })
  }
}
