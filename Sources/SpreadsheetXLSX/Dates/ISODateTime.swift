import Spreadsheet

/// Dates and times as cells of type `d` hold them (ISO 29500-1, 18.18.11 and 18.17.4.2): `2011-06-24`,
/// `2011-06-24T08:30:00.5Z`, `08:30`.
enum ISODateTime {
  /// A date, with or without a time, or a time of day; nil for another text. A zone is passed over: a cell shows
  /// the time as written.
  static func parse(_ bytes: ArraySlice<UInt8>) -> CellValue? {
    var scanner = Scanner(rest: bytes)
    guard let first = scanner.number() else { return nil }
    if scanner.skip(UInt8(ascii: "-")) {
      guard let month = scanner.number(), scanner.skip(UInt8(ascii: "-")), let day = scanner.number(),
        (0...9999).contains(first), CalendarDay.exists(year: first, month: month, day: day)
      else { return nil }
      var date = SheetDate(year: first, month: month, day: day)
      if scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")) {
        guard let hour = scanner.number(), let time = scanner.time(hour: hour) else { return nil }
        date.millisecondOfDay = time
      }
      guard scanner.endsAfterZone() else { return nil }
      if date.millisecondOfDay == CalendarDay.millisecondsPerDay {
        date = CalendarDay.date(CalendarDay.number(date) + 1)
      }
      return .date(date)
    }
    guard let time = scanner.time(hour: first), scanner.endsAfterZone() else { return nil }
    return .duration(milliseconds: Int64(time))
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func skip(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, digits.count <= 4 else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The milliseconds of a day, after the hour: `:mm`, `:mm:ss`, `:mm:ss.fff`.
    mutating func time(hour: Int) -> Int? {
      guard skip(UInt8(ascii: ":")), let minute = number(), minute < 60 else { return nil }
      var milliseconds = (hour * 60 + minute) * 60_000
      if skip(UInt8(ascii: ":")) {
        guard let second = number(), second < 60 else { return nil }
        milliseconds += second * 1_000
        if skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) {
          let digits = rest.prefix { (0x30...0x39).contains($0) }
          guard !digits.isEmpty else { return nil }
          rest = rest[digits.endIndex...]
          // The fourth digit rounds.
          let places = Array(digits.prefix(4).map { Int($0 - 0x30) }) + [0, 0, 0]
          milliseconds += places[0] * 100 + places[1] * 10 + places[2] + (places[3] >= 5 ? 1 : 0)
        }
      }
      return milliseconds <= CalendarDay.millisecondsPerDay ? milliseconds : nil
    }

    mutating func endsAfterZone() -> Bool {
      if skip(UInt8(ascii: "Z")) { return rest.isEmpty }
      if skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) {
        guard number() != nil else { return false }
        if skip(UInt8(ascii: ":")) { guard number() != nil else { return false } }
      }
      return rest.isEmpty
    }
  }
}
