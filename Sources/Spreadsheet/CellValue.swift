/// What a cell holds, whatever the format it was read from.
public enum CellValue: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case date(SheetDate)
  /// A time of day or an elapsed time, in milliseconds.
  case duration(milliseconds: Int64)
  /// An error value as it is written: `#REF!`.
  case error(String)
  /// A formula that the file stores no value for.
  case formulaWithoutValue
}

/// A date of the proleptic Gregorian calendar with a time of day, to the millisecond.
public struct SheetDate: Sendable, Hashable, Comparable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var millisecondOfDay: Int

  public init(year: Int, month: Int, day: Int, millisecondOfDay: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.millisecondOfDay = millisecondOfDay
  }

  public static func < (a: SheetDate, b: SheetDate) -> Bool {
    (a.year, a.month, a.day, a.millisecondOfDay) < (b.year, b.month, b.day, b.millisecondOfDay)
  }
}
