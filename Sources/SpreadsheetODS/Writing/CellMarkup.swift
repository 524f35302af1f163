import Spreadsheet
import XMLStream

extension XMLWriter {
  /// The attributes and the text of a cell's value (ODF 1.3 part 3, 19.385 to 19.391).
  mutating func cellValue(_ value: CellValue) {
    switch value {
    case .string(let text):
      guard !text.isEmpty else { return }
      attribute("office:value-type", literal: "string")
      paragraphs(text)
    case .number(let number):
      let text = Self.shortest(number)
      guard number.isFinite else { return cellValue(.string(text)) }
      attribute("office:value-type", literal: "float")
      attribute("office:value", text)
      element("text:p", text: text)
    case .boolean(let value):
      attribute("office:value-type", literal: "boolean")
      attribute("office:boolean-value", value ? "true" : "false")
      element("text:p", text: value ? "TRUE" : "FALSE")
    case .date(let date):
      attribute("office:value-type", literal: "date")
      attribute("office:date-value", DateText.iso(date))
      element("text:p", text: DateText.shown(date))
    case .duration(let milliseconds):
      attribute("office:value-type", literal: "time")
      attribute("office:time-value", DateText.duration(milliseconds))
      element("text:p", text: DateText.shown(milliseconds: milliseconds))
    case .error(let name):
      // A formula that gives the error (part 4, 5.12): there is no value type for it.
      if Self.errors.contains(name) { attribute("table:formula", "of:=\(name)") }
      attribute("office:value-type", literal: "string")
      attribute("office:string-value", name)
      element("text:p", text: name)
    case .formulaWithoutValue: break
    }
  }

  /// The errors that OpenFormula has literals for.
  private static let errors = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"]

  /// The shortest decimal that gives the same number; whole numbers without a fraction.
  private static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Text as paragraphs, one a line.
  mutating func paragraphs(_ text: String) {
    let bytes = text.utf8Span.span
    if element("text:p", bareText: bytes) { return }
    if PlainText.holds(bytes) {
      start("text:p")
      self.text(bytes)
      return end()
    }
    let utf8 = text.utf8
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return paragraph(text[...]) }
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == 0x0A || byte == 0x0D {
        paragraph(text[start..<index])
        // CRLF is one line end.
        start = byte == 0x0D && next < utf8.endIndex && utf8[next] == 0x0A ? utf8.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    paragraph(text[start...])
  }

  /// A paragraph whose white space survives: a reader folds runs of spaces and drops those at the ends (6.1.2).
  private mutating func paragraph(_ line: Substring) {
    start("text:p")
    var written = line.utf8.startIndex
    var index = written
    let utf8 = line.utf8
    while index < utf8.endIndex {
      switch utf8[index] {
      case 0x09:
        if written < index { text(String(line[written..<index])) }
        start("text:tab")
        end()
        index = utf8.index(after: index)
        written = index
      case 0x20:
        var next = utf8.index(after: index)
        var count = 1
        while next < utf8.endIndex, utf8[next] == 0x20 {
          next = utf8.index(after: next)
          count += 1
        }
        // A single space between two characters stands for itself.
        let isAtEnd = index == utf8.startIndex || next == utf8.endIndex
        if count > 1 || isAtEnd || utf8[utf8.index(before: index)] == 0x09 || utf8[next] == 0x09 {
          if written < index { text(String(line[written..<index])) }
          start("text:s")
          if count > 1 { attribute("text:c", count) }
          end()
          written = next
        }
        index = next
      default: index = utf8.index(after: index)
      }
    }
    if written < utf8.endIndex { text(String(line[written...])) }
    end()
  }
}

/// Dates and times as OpenDocument states them and as a cell shows them.
enum DateText {
  /// `2024-03-27`, `2024-03-27T10:30:00.500`.
  static func iso(_ date: SheetDate) -> String {
    let year = date.year < 0 ? "-" + padded(-date.year, 4) : padded(date.year, 4)
    let day = "\(year)-\(padded(date.month, 2))-\(padded(date.day, 2))"
    return date.millisecondOfDay == 0 ? day : day + "T" + clock(Int64(date.millisecondOfDay))
  }

  /// `27.03.2024`, `27.03.2024 10:30:00`.
  static func shown(_ date: SheetDate) -> String {
    let day = "\(padded(date.day, 2)).\(padded(date.month, 2)).\(padded(date.year, 4))"
    return date.millisecondOfDay == 0 ? day : day + " " + clock(Int64(date.millisecondOfDay))
  }

  /// `PT26H03M04.005S`.
  static func duration(_ milliseconds: Int64) -> String {
    let text = clock(Int64(clamping: milliseconds.magnitude))
    let fields = text.split(separator: ":")
    return (milliseconds < 0 ? "-" : "") + "PT\(fields[0])H\(fields[1])M\(fields[2])S"
  }

  /// `26:03:04.005`.
  static func shown(milliseconds: Int64) -> String {
    (milliseconds < 0 ? "-" : "") + clock(Int64(clamping: milliseconds.magnitude))
  }

  private static func clock(_ milliseconds: Int64) -> String {
    let seconds = Int(milliseconds / 1000)
    let rest = Int(milliseconds % 1000)
    let text = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    return rest == 0 ? text : "\(text).\(padded(rest, 3))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
