import Spreadsheet
import SpreadsheetPackage

/// Dates and durations as OpenDocument writes them: the lexical forms of XML Schema (ODF 1.3 part 3, 18.2 `dateOrDateTime`
/// and `duration`).
enum DateAndTime {
  private static let dayMilliseconds: Int64 = 86_400_000

  /// `2024-03-27`, `2024-03-27T10:30:00.5`; a time zone behind it is left out of account, as office programs do.
  /// - Returns: nil where the text is no date of the Gregorian calendar.
  static func date(_ bytes: ArraySlice<UInt8>) -> SheetDate? {
    var text = Scanner(bytes)
    let isNegative = text.skip(UInt8(ascii: "-"))
    guard let year = text.digits(atLeast: 4, atMost: 6), text.skip(UInt8(ascii: "-")),
      let month = text.digits(atLeast: 1, atMost: 2), text.skip(UInt8(ascii: "-")),
      let day = text.digits(atLeast: 1, atMost: 2)
    else { return nil }
    let signedYear = isNegative ? -year : year
    guard (1...12).contains(month), (1...length(ofMonth: month, year: signedYear)).contains(day) else {
      return nil
    }
    var date = SheetDate(year: signedYear, month: month, day: day)
    if text.skip(UInt8(ascii: "T")) || text.skip(UInt8(ascii: " ")) {
      guard let hour = text.digits(atLeast: 1, atMost: 2), hour <= 24, text.skip(UInt8(ascii: ":")),
        let minute = text.digits(atLeast: 1, atMost: 2), minute < 60
      else { return nil }
      var milliseconds: Int64 = 0
      if text.skip(UInt8(ascii: ":")) {
        guard let seconds = text.seconds(), seconds < 61_000 else { return nil }
        milliseconds = seconds
      }
      let total = Int64(hour * 60 + minute) * 60_000 + milliseconds
      // Midnight at the day's end, or fractions that round up to it.
      if total >= dayMilliseconds {
        date = dayAfter(date)
        date.millisecondOfDay = Int(total - dayMilliseconds)
      } else {
        date.millisecondOfDay = Int(total)
      }
    }
    text.skipZone()
    return text.isAtEnd ? date : nil
  }

  /// `PT10H30M15.5S`, `P1DT2H`, `-PT1M`, in milliseconds.
  /// - Returns: nil where the text is no duration, or one of years or months, which have no length.
  static func duration(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var text = Scanner(bytes)
    let isNegative = text.skip(UInt8(ascii: "-"))
    guard text.skip(UInt8(ascii: "P")) else { return nil }
    var total: Int64 = 0
    var isTime = false
    var fields = 0
    while !text.isAtEnd {
      if text.skip(UInt8(ascii: "T")) {
        guard !isTime else { return nil }
        isTime = true
        continue
      }
      guard let thousandths = text.seconds() else { return nil }
      let factor: Int64
      switch text.next() {
      case UInt8(ascii: "D") where !isTime: factor = 86_400
      case UInt8(ascii: "H") where isTime: factor = 3_600
      case UInt8(ascii: "M") where isTime: factor = 60
      case UInt8(ascii: "S") where isTime: factor = 1
      default: return nil
      }
      // At most 15 digits and three more: the product stays below 2^63 only if it is checked.
      let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
      let (sum, carry) = total.addingReportingOverflow(product)
      guard !overflow, !carry else { return nil }
      total = sum
      fields += 1
    }
    guard fields > 0 else { return nil }
    return isNegative ? -total : total
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayAfter(_ date: SheetDate) -> SheetDate {
    if date.day < length(ofMonth: date.month, year: date.year) {
      return SheetDate(year: date.year, month: date.month, day: date.day + 1)
    }
    if date.month < 12 { return SheetDate(year: date.year, month: date.month + 1, day: 1) }
    return SheetDate(year: date.year + 1, month: 1, day: 1)
  }
}

/// Walks over the characters of a date or duration.
private struct Scanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = Lexical.trimmed(bytes)
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> UInt8? { rest.popFirst() }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  mutating func digits(atLeast least: Int, atMost most: Int) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count >= least, digits.count <= most else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// A number with or without a fraction, in thousandths, rounded; older programs write a comma before it.
  mutating func seconds() -> Int64? {
    guard let whole = digits(atLeast: 1, atMost: 12) else { return nil }
    var thousandths = Int64(whole) * 1000
    if skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) {
      var place: Int64 = 100
      var isFirstDropped = true
      while let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
        rest.removeFirst()
        if place > 0 {
          thousandths += Int64(digit - UInt8(ascii: "0")) * place
          place /= 10
        } else if isFirstDropped {
          isFirstDropped = false
          if digit >= UInt8(ascii: "5") { thousandths += 1 }
        }
      }
    }
    return thousandths
  }

  /// `Z`, `+03:00`.
  mutating func skipZone() {
    if skip(UInt8(ascii: "Z")) { return }
    guard rest.count == 6, let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else {
      return
    }
    var zone = self
    _ = zone.next()
    if zone.digits(atLeast: 2, atMost: 2) != nil, zone.skip(UInt8(ascii: ":")),
      zone.digits(atLeast: 2, atMost: 2) != nil
    {
      self = zone
    }
  }
}
