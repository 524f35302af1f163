/// What a number format makes of a number: only as much of it as tells numbers, dates and elapsed times apart
/// (ISO 29500-1, 18.8.30 and 18.8.31).
struct NumberFormat: Hashable {
  enum Meaning: Hashable {
    case number
    /// A date, a time of day or both.
    case dateOrTime
    case elapsedTime
  }

  /// The sections for numbers, three at most.
  private var sections: [Section]
  /// Set where all sections mean the same.
  private let uniform: Meaning?

  private struct Section: Hashable {
    /// Nil where the section shows no part of the number: it is empty, or literal text.
    var meaning: Meaning?
    var condition: Condition?
  }

  struct Condition: Hashable {
    var comparison: String
    var operand: Double

    func holds(for value: Double) -> Bool {
      switch comparison {
      case "<": value < operand
      case "<=": value <= operand
      case ">": value > operand
      case ">=": value >= operand
      case "=": value == operand
      default: value != operand
      }
    }
  }

  /// `General`.
  static let general = NumberFormat(meaning: .number)

  private init(meaning: Meaning) {
    sections = [Section(meaning: meaning)]
    uniform = meaning
  }

  /// - Parameter code: the format's code, in the invariant (English) letters of the file format.
  init(code: String) {
    var scanner = NumberFormatScanner(code)
    var sections: [Section] = []
    while let found = scanner.nextSection() {
      // A section with `@` is for texts wherever it stands.
      if !found.isForText, sections.count < 3 {
        sections.append(Section(meaning: found.meaning, condition: found.condition))
      }
    }
    let fallback = sections.first?.meaning ?? .number
    self.sections = sections
    uniform = sections.allSatisfy { $0.meaning == nil || $0.meaning == fallback } ? fallback : nil
  }

  /// A built-in format that the file does not spell out (ISO 29500-1, 18.8.30).
  ///
  /// The codes of 27-36 and 50-58 (Chinese, Japanese, Korean) and of 71-81 (Thai) depend on the program's language: all of
  /// those that the clause lists are dates and times. A program of another language shows dates there too: Excel its
  /// short date for 27-31 and 50-58, and for 71-81 its own formats 14-17, 20-22 and 45-47, in that order; LibreOffice
  /// does the same. So they are dates here whatever the language, told by the number's own value: a number under such
  /// a format was typed as a date. Of 79 and 80 the clause and the programs disagree (`[h]:mm:ss` is 79 in the one, 80 in
  /// the others): what the programs show counts, since it is what the unit saw.
  ///
  /// All other numbers without a code are for numbers: 23-26 are General to the programs, 59-70 Thai digits.
  init(builtIn id: Int) {
    switch id {
    case 46, 80: self.init(meaning: .elapsedTime)
    case 14...22, 27...36, 45, 47, 50...58, 71...79, 81: self.init(meaning: .dateOrTime)
    default: self.init(meaning: .number)
    }
  }

  /// What the section that applies to a value makes of it.
  func meaning(of value: Double) -> Meaning {
    if let uniform { return uniform }
    let fallback = sections.first?.meaning ?? .number
    return section(for: value)?.meaning ?? fallback
  }

  private func section(for value: Double) -> Section? {
    for (place, section) in sections.enumerated() {
      if let condition = section.condition {
        if condition.holds(for: value) { return section }
        continue
      }
      // Without conditions: positive; negative; zero. Of two sections the first is for zero too.
      switch place {
      case _ where place == sections.count - 1: return section
      case 0: if value > 0 || (value == 0 && sections.count == 2) { return section }
      default: if value < 0 || sections[0].condition != nil { return section }
      }
    }
    return nil
  }
}
