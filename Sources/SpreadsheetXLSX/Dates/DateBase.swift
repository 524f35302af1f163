import Spreadsheet

/// From which day a workbook counts its dates (ISO 29500-1, 18.17.4.1).
enum DateBase {
  /// 1 is 1900-01-01; 60 is 1900-02-29, a day that never was: from 61 on the count is right again.
  case compatible1900
  /// 0 is 1904-01-01.
  case compatible1904
  /// 0 is 1899-12-30, negative numbers too (`dateCompatibility="0"`).
  case iso8601

  /// 1899-12-30 as a day counted from 1970-01-01.
  private static let origin = -25_569
  /// 9999-12-31, counted from 1899-12-30.
  private static let lastSerial = 2_958_465
  /// 1904-01-01, counted from 1899-12-30.
  private static let origin1904 = 1_462

  /// A number under a format that shows dates or times.
  ///
  /// Less than a day is a time of day: no program writes the day before the first one otherwise.
  /// A number that no date of this base belongs to stays a number.
  func dateOrTime(_ serial: Double) -> CellValue {
    let lowest: Double = self == .iso8601 ? -4_346_018 : 0
    let highest = Double(self == .compatible1904 ? Self.lastSerial - Self.origin1904 : Self.lastSerial) + 1
    guard serial >= lowest, serial < highest else { return .number(serial) }
    let milliseconds = Int((serial * Double(CalendarDay.millisecondsPerDay)).rounded())
    // The last moment of the last day rounds to a day that is none.
    guard milliseconds < Int(highest) * CalendarDay.millisecondsPerDay else { return .number(serial) }
    if (0..<CalendarDay.millisecondsPerDay).contains(milliseconds) {
      return .duration(milliseconds: Int64(milliseconds))
    }
    var day = milliseconds / CalendarDay.millisecondsPerDay
    var time = milliseconds % CalendarDay.millisecondsPerDay
    if time < 0 {
      day -= 1
      time += CalendarDay.millisecondsPerDay
    }
    switch self {
    case .compatible1900: if day < 60 { day += 1 }
    case .compatible1904: day += Self.origin1904
    case .iso8601: break
    }
    return .date(CalendarDay.date(day + Self.origin, millisecondOfDay: time))
  }

  /// A number under a format that shows elapsed time.
  static func elapsed(_ serial: Double) -> CellValue {
    guard abs(serial) <= Double(lastSerial) + 1 else { return .number(serial) }
    return .duration(
      milliseconds: Int64((serial * Double(CalendarDay.millisecondsPerDay)).rounded()))
  }

  /// The serial number of a date in the base of 1900; nil before 1900-01-01 and after 9999-12-31.
  static func serial(_ date: SheetDate) -> Double? {
    var day = CalendarDay.number(date) - origin
    if day <= 60 { day -= 1 }
    guard (1...lastSerial).contains(day) else { return nil }
    return Double(day) + Double(date.millisecondOfDay) / Double(CalendarDay.millisecondsPerDay)
  }
}
