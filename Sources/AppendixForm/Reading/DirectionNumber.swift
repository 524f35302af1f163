import ByteStream
import Spreadsheet
import TouchpointRegister

/// A number in column 1, as a direction's number: «1.», 1.0, a date that a spreadsheet program made of «3.1».
struct DirectionNumber: Equatable, Sendable {
  let value: Int
  /// What the cell shows, where a spreadsheet program turned the number into something else (TP107).
  let mangledText: String?

  private init(_ value: Int, mangled: String? = nil) {
    self.value = value
    mangledText = mangled
  }

  /// - Parameter text: the cleaned text, where the value is one.
  init?(_ value: CellValue, text: String?) {
    switch value {
    case .number(let number):
      guard number.isFinite, number.magnitude < 1e9 else { return nil }
      let nearest = number.rounded()
      if nearest == number {
        self.init(Int(nearest))
      } else if (nearest - number).magnitude < 1e-6 {
        self.init(Int(nearest), mangled: decimalText(number))
      } else {
        // 1.1 and 2.15 are what was typed; 2.9999999 is not.
        let hundredths = number * 100
        let isTyped = (hundredths - hundredths.rounded()).magnitude < 1e-6
        self.init(Int(number.rounded(.down)), mangled: isTyped ? nil : decimalText(number))
      }
    case .date(let date):
      // «3.1» became the third of January.
      guard (1...6).contains(date.day) else { return nil }
      self.init(date.day, mangled: shownText(value))
    case .string:
      guard let text else { return nil }
      self.init(text)
    case .boolean, .duration, .error, .formulaWithoutValue: return nil
    }
  }

  private static let memo = TextMemo<DirectionNumber?>(capacity: 1_024)

  /// What was found out of a text before, or now.
  static func of(_ text: String) -> DirectionNumber? {
    text.utf8.count > longest ? nil : memo.value(of: text) { DirectionNumber($0) }
  }

  /// In bytes of UTF-8.
  private static let longest = 16

  /// A text that is a number and nothing else: «1», «1.», «№ 1», «1)», «1.2.», «III», «03.янв».
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    if let date = WrittenDate(text) {
      guard (1...6).contains(date.day) else { return nil }
      self.init(date.day, mangled: text)
      return
    }
    let shortDate = text.lowercased().split(separator: ".")
    if shortDate.count == 2, let day = Int(shortDate[0]), (1...6).contains(day),
      WrittenDate.month(named: String(shortDate[1])) != nil
    {
      self.init(day, mangled: text)
      return
    }
    let name = DirectionName(text)
    guard let number = name.number, name.name.allSatisfy({ $0.isNumber || ".,)".contains($0) }) else {
      return nil
    }
    // «1.0» in a CSV is a whole number that a program wrote as a float.
    let fraction = name.name.drop { $0 == "." || $0 == "," }
    let isBroken = fraction.count > 6 && fraction.allSatisfy(\.isNumber)
    self.init(number, mangled: isBroken ? text : nil)
  }
}

/// Tells a column 1 that numbers directions from one that counts the rows.
struct RowCounter {
  /// A row with a number in column 1.
  struct NumberedRow {
    var number: Int
    /// The direction that column 2, or a heading above, names for the row.
    var named: Int?
    /// The name comes from a heading or the sheet's name, none stands in the row.
    var isNamedAbove: Bool
  }

  /// Whether the numbers go up row by row (from 1 again at will) though rows of one direction bear different ones.
  static func counts(_ rows: [NumberedRow]) -> Bool {
    guard let first = rows.first else { return false }
    var isAscending = true
    var hasEvidence = false
    var hasDisagreement = first.named != nil && first.named != first.number
    var hasUnnamed = first.named == nil
    for (before, row) in zip(rows, rows.dropFirst()) {
      if row.number <= before.number && row.number != 1 { isAscending = false }
      if row.number == before.number { isAscending = false }
      if let named = row.named, named == before.named, row.number != before.number { hasEvidence = true }
      if row.named == nil { hasUnnamed = true }
      if let named = row.named, named != row.number { hasDisagreement = true }
    }
    // Directions end at six: what counts on from there counts rows.
    if rows.count > 6, rows.contains(where: { $0.number > 6 }) { hasEvidence = true }
    if hasUnnamed && hasDisagreement { hasEvidence = true }
    if rows.count == 1, first.isNamedAbove, first.named != first.number { return true }
    return isAscending && hasEvidence
  }
}
