import Diagnostics

/// TP603: a text that would run as a formula in a spreadsheet.
struct FormulaTextRule: TextRule {
  func check(_ text: CheckedText, in direction: Direction, _ report: inout RuleReport) {
    guard text.traits.runsAsFormula else { return }
    report.addOnce(.formulaInjection(text: text.text), at: text.place, about: text.text)
  }
}

/// TP604: personal data is about to be published. What it is, is not quoted.
struct PersonalDataRule: TextRule {
  func check(_ text: CheckedText, in direction: Direction, _ report: inout RuleReport) {
    for kind in text.traits.personalData {
      report.addOnce(.personalData(kind), at: text.place, about: kind.rawValue)
    }
  }
}

/// TP605: quotes and brackets in pairs, a text to its end.
struct WholeTextRule: TextRule {
  func check(_ text: CheckedText, in direction: Direction, _ report: inout RuleReport) {
    if let sign = text.traits.unpairedSign {
      report.addOnce(
        .signUnpaired(sign: String(sign.sign), text: sign.around), at: text.place, about: String(sign.sign))
    }
    if let ending = text.traits.cutEnding {
      report.addOnce(.textCutOff(ending: ending), at: text.place, about: "cut")
    }
  }
}
