package import Spreadsheet

/// One sheet's raw grid as CSV (RFC 4180, UTF-8, CRLF): a record for each row, blank ones too, so that record and
/// row numbers agree; each up to its last cell.
///
/// The values are told as they are: unlike a register in CSV, nothing is put before a text that a spreadsheet
/// program would run.
/// - Parameters:
///   - index: a place in `workbook.sheets`.
///   - sink: takes the text in parts; rows are written while they are read.
package func writeGridCSV<E>(
  of workbook: any WorkbookReader, sheet index: Int, to sink: ([UInt8]) throws(E) -> Void
) throws(GridReportError<E>) {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(gridChunk * 2)
  func flush() throws(GridReportError<E>) {
    do throws(E) { try sink(bytes) } catch { throw .writing(error) }
    bytes.removeAll(keepingCapacity: true)
  }
  let reader: any SheetReader
  do throws(SpreadsheetError) { reader = try workbook.openSheet(at: index) } catch { throw .reading(error) }
  let rows = reader as? any UTF8SheetReader ?? AnyUTF8SheetReader(reader)
  var row = UTF8Row()
  var written = 0
  while true {
    do throws(SpreadsheetError) {
      guard try rows.nextRow(into: &row) else { break }
    } catch { throw .reading(error) }
    // A row of formulas without values is blank.
    guard row.cells.contains(where: { !isBlank($0, row) }) else { continue }
    while written + 1 < row.number {
      appendLineEnd(to: &bytes)
      written += 1
      if bytes.count >= gridChunk { try flush() }
    }
    append(row, to: &bytes)
    written = row.number
    if bytes.count >= gridChunk { try flush() }
  }
  if !bytes.isEmpty { try flush() }
}

private func isBlank(_ cell: UTF8Row.Cell, _ row: borrowing UTF8Row) -> Bool {
  if case .value(let place) = cell.value, case .formulaWithoutValue = row.others[place].value { return true }
  return false
}

private func append(_ row: UTF8Row, to bytes: inout [UInt8]) {
  var column = 1
  for cell in row.cells where !isBlank(cell, row) {
    while column < cell.column {
      bytes.append(UInt8(ascii: ","))
      column += 1
    }
    switch cell.value {
    case .text(let range): appendField(row.texts.span.extracting(range), to: &bytes)
    case .value(let place): append(row.others[place].value, to: &bytes)
    }
  }
  appendLineEnd(to: &bytes)
}

private func append(_ value: CellValue, to bytes: inout [UInt8]) {
  switch value {
  case .string(let text), .error(let text): appendField(text.utf8.span, to: &bytes)
  case .number(let number): bytes.append(contentsOf: decimalText(number).utf8)
  case .boolean(let flag): bytes.append(contentsOf: (flag ? "TRUE" : "FALSE").utf8)
  case .date(let date): bytes.append(contentsOf: date.isoText.utf8)
  case .duration(let milliseconds): bytes.append(contentsOf: durationText(milliseconds: milliseconds).utf8)
  case .formulaWithoutValue: break
  }
}

private func appendField(_ field: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
  guard holdsDelimiter(field) else { return append(field, to: &bytes) }
  let quotes = quoteCount(field)
  bytes.append(UInt8(ascii: "\""))
  let start = bytes.count
  append(field, to: &bytes)
  if quotes > 0 { doubleQuotes(quotes, from: start, in: &bytes) }
  bytes.append(UInt8(ascii: "\""))
}

/// Copies bytes; of a slice the references would be counted.
private func append(_ field: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
  bytes.append(addingCapacity: field.count) { output in
    for index in field.indices { output.append(field[index]) }
  }
}

/// Whether a field has to be quoted. Without a way out the loop goes over many bytes at a time.
private func holdsDelimiter(_ field: borrowing Span<UInt8>) -> Bool {
  var found: UInt8 = 0
  for index in field.indices {
    let byte = field[index]
    found |=
      (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: ",") ? 1 : 0) | (byte == 0x0A ? 1 : 0)
      | (byte == 0x0D ? 1 : 0)
  }
  return found != 0
}

private func quoteCount(_ field: borrowing Span<UInt8>) -> Int {
  var count = 0
  for index in field.indices { count &+= field[index] == UInt8(ascii: "\"") ? 1 : 0 }
  return count
}

/// Writes each quote from `start` on twice: from the end on, so that each byte is moved once.
private func doubleQuotes(_ count: Int, from start: Int, in bytes: inout [UInt8]) {
  var read = bytes.count
  bytes.append(contentsOf: repeatElement(UInt8(ascii: "\""), count: count))
  var write = bytes.count
  while write > read, read > start {
    read -= 1
    write -= 1
    bytes[write] = bytes[read]
    if bytes[read] == UInt8(ascii: "\"") {
      write -= 1
      bytes[write] = UInt8(ascii: "\"")
    }
  }
}

private func appendLineEnd(to bytes: inout [UInt8]) {
  bytes.append(0x0D)
  bytes.append(0x0A)
}
