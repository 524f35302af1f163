import Diagnostics

/// TP603: a text that would run as a formula in a spreadsheet.
struct FormulaTextRule: TextRule {
  func check(
    _ text: TextTraits, _ column: TextColumn, in direction: Direction, at place: () -> SourceLocation,
    _ report: inout RuleReport
  ) {
    guard text.runsAsFormula else { return }
    report.addOnce(.formulaInjection(text: text.text), at: place(), about: text.text)
  }
}

/// TP604: personal data is about to be published. What it is, is not quoted.
struct PersonalDataRule: TextRule {
  func check(
    _ text: TextTraits, _ column: TextColumn, in direction: Direction, at place: () -> SourceLocation,
    _ report: inout RuleReport
  ) {
    for kind in text.personalData {
      report.addOnce(.personalData(kind), at: place(), about: kind.rawValue)
    }
  }
}

/// TP605: quotes and brackets in pairs, a text to its end.
struct WholeTextRule: TextRule {
  func check(
    _ text: TextTraits, _ column: TextColumn, in direction: Direction, at place: () -> SourceLocation,
    _ report: inout RuleReport
  ) {
    if let sign = text.unpairedSign {
      report.addOnce(
        .signUnpaired(sign: String(sign.sign), text: sign.around), at: place(), about: String(sign.sign))
    }
    if let ending = text.cutEnding {
      report.addOnce(.textCutOff(ending: ending), at: place(), about: "cut")
    }
  }
}
