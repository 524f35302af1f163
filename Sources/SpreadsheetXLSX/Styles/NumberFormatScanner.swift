/// Takes a number format's code apart into its sections (ISO 29500-1, 18.8.31).
struct NumberFormatScanner {
  private var rest: Substring.UnicodeScalarView
  private var isFinished = false

  struct Section {
    var meaning: NumberFormat.Meaning?
    var condition: NumberFormat.Condition?
    var isForText = false
  }

  init(_ code: String) {
    rest = Substring(code).unicodeScalars
  }

  /// The next section; nil after the last one.
  mutating func nextSection() -> Section? {
    guard !isFinished else { return nil }
    var section = Section()
    while let scalar = rest.popFirst() {
      switch scalar {
      case ";": return section
      case "\"": skip(through: "\"")
      // The next character as it is; its width; itself until the cell is full.
      case "\\", "_", "*": _ = rest.popFirst()
      case "[": bracket(take(upTo: "]"), into: &section)
      case "@": section.isForText = true
      case "0", "#", "?": if section.meaning == nil { section.meaning = .number }
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": showsDate(&section)
      case "A", "a":
        // AM/PM and A/P; aaa and aaaa are the day of the week in Japanese.
        if skip(word: "M/PM") || skip(word: "/P") || skip(word: "aa") { showsDate(&section) }
      case "G", "g":
        if skip(word: "eneral") { section.meaning = section.meaning ?? .number } else { showsDate(&section) }
      case "E", "e":
        // 0.00E+00 is a number; a lone e is the year of an emperor's era.
        if rest.first != "+" && rest.first != "-" { showsDate(&section) }
      case "B", "b":
        // The Buddhist year.
        if rest.first == "b" || rest.first == "B" || rest.first == "1" || rest.first == "2" {
          showsDate(&section)
        }
      default: break
      }
    }
    isFinished = true
    return section
  }

  private func showsDate(_ section: inout Section) {
    if section.meaning != .elapsedTime { section.meaning = .dateOrTime }
  }

  private func bracket(_ content: String, into section: inout Section) {
    let letters = Set(content.lowercased().unicodeScalars)
    if letters == ["h"] || letters == ["m"] || letters == ["s"] {
      section.meaning = .elapsedTime
    } else if let condition = condition(content) {
      section.condition = condition
    } else if content.hasPrefix("$-"),
      content.uppercased().hasSuffix("F800") || content.uppercased().hasSuffix("F400")
    {
      // The system's long date, the system's time.
      showsDate(&section)
    }
    // The rest: colours, currencies and languages, the shape of digits.
  }

  private func condition(_ content: String) -> NumberFormat.Condition? {
    for comparison in ["<=", ">=", "<>", "<", ">", "="] where content.hasPrefix(comparison) {
      guard let operand = Double(content.dropFirst(comparison.count)) else { return nil }
      return NumberFormat.Condition(comparison: comparison, operand: operand)
    }
    return nil
  }

  private mutating func skip(through end: Unicode.Scalar) {
    while let scalar = rest.popFirst(), scalar != end {}
  }

  private mutating func take(upTo end: Unicode.Scalar) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != end { taken.append(scalar) }
    return String(taken)
  }

  /// Passes over a word of ASCII letters, of either case, where it comes next.
  private mutating func skip(word: String) -> Bool {
    let next = String(String.UnicodeScalarView(rest.prefix(word.unicodeScalars.count)))
    guard next.lowercased() == word.lowercased() else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }
}
