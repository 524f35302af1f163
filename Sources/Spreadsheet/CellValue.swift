/// What a cell holds, whatever the format it was read from.
public enum CellValue: Sendable, Hashable {
  /// A text as the file has it, line breaks as U+000A; rich text is the text of its runs. Never empty when
  /// read.
  case string(String)
  /// A finite number; a percentage or a sum of money is its plain value.
  case number(Double)
  /// A logical value (ISO/IEC 29500-1, 18.18.11, `b`; ODF 1.3, `boolean`).
  case boolean(Bool)
  /// A date, where the format of the number or the type of the cell says that it is one.
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
  /// In the proleptic Gregorian calendar; 0 to 9999 where a reader gave the date.
  public var year: Int
  /// From 1 to 12.
  public var month: Int
  /// From 1 to 31, a day that the month has.
  public var day: Int
  /// The time of day in milliseconds since midnight, from 0 to 86,399,999; 0 also where the file gives no
  /// time.
  public var millisecondOfDay: Int

  /// Takes the numbers as they are: whether there is such a day is not checked.
  /// - Parameters:
  ///   - year: in the proleptic Gregorian calendar.
  ///   - month: from 1.
  ///   - day: from 1.
  ///   - millisecondOfDay: since midnight.
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
