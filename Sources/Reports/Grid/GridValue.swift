import Spreadsheet

extension SheetDate {
  /// ISO 8601: `2026-11-23`, and where the time is not midnight `2026-11-23T09:30:00[.250]`.
  var isoText: String {
    let date = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    guard millisecondOfDay != 0 else { return date }
    return date + "T" + durationText(milliseconds: Int64(millisecondOfDay))
  }
}

/// `[H]HH:MM:SS[.mmm]`, with a minus before a negative one.
func durationText(milliseconds: Int64) -> String {
  let all = milliseconds.magnitude
  let (seconds, rest) = all.quotientAndRemainder(dividingBy: 1_000)
  let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
  let (hours, minute) = minutes.quotientAndRemainder(dividingBy: 60)
  var text = milliseconds < 0 ? "-" : ""
  text += "\(digits(hours, 2)):\(digits(minute, 2)):\(digits(second, 2))"
  if rest > 0 { text += ".\(digits(rest, 3))" }
  return text
}

/// The shortest decimal that reads back as the same number; whole numbers without a point.
func decimalText(_ number: Double) -> String {
  if let whole = Int64(exactly: number), abs(number) <= 1e15 { return String(whole) }
  return number.description
}

private func digits(_ number: some BinaryInteger, _ count: Int) -> String {
  let text = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(count - text.utf8.count, 0)) + text
}
