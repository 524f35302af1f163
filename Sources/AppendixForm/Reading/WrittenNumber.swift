/// A number as a spreadsheet shows it: the shortest decimal that reads back as the same number, no exponent.
///
/// - Returns: nil for what is no number (NaN, infinity).
func decimalText(_ number: Double) -> String? {
  guard number.isFinite else { return nil }
  if number == 0 { return "0" }
  let shortest = Array(number.magnitude.description.utf8)
  var digits: [UInt8] = []
  var pointAt: Int?
  var exponent = 0
  var index = 0
  while index < shortest.count {
    switch shortest[index] {
    case UInt8(ascii: "."): pointAt = digits.count
    case UInt8(ascii: "e"):
      exponent = Int(String(decoding: shortest[(index + 1)...], as: UTF8.self)) ?? 0
      index = shortest.count
    case let digit: digits.append(digit)
    }
    index += 1
  }
  // The number is 0.DIGITS times ten to the power of `point`.
  var point = (pointAt ?? digits.count) + exponent
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  while digits.count > 1, digits.first == UInt8(ascii: "0") {
    digits.removeFirst()
    point -= 1
  }
  var text = number < 0 ? "-" : ""
  if point <= 0 {
    text += "0." + String(repeating: "0", count: -point)
    text += String(decoding: digits, as: UTF8.self)
  } else if point >= digits.count {
    text += String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: point - digits.count)
  } else {
    text += String(decoding: digits[..<point], as: UTF8.self) + "."
    text += String(decoding: digits[point...], as: UTF8.self)
  }
  return text
}
