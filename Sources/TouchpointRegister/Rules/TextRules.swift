import Diagnostics

/// TP603: a text that would run as a formula in a spreadsheet.
struct FormulaTextRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    for (text, place) in context.texts(of: process) where FormulaText.runs(text[...]) {
      report.addOnce(.formulaInjection(text: text), at: place, about: text)
    }
  }
}

/// TP604: personal data is about to be published. What it is, is not quoted.
struct PersonalDataRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    for (text, place) in context.texts(of: process) {
      for kind in PersonalData.kinds(in: text) {
        report.addOnce(.personalData(kind), at: place, about: kind.rawValue)
      }
    }
  }
}

/// TP605: quotes and brackets in pairs, a text to its end.
struct WholeTextRule: RegisterRule {
  func check(
    _ process: Process, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    for (text, place) in context.texts(of: process) {
      if let sign = PairedSigns.unpaired(in: text) {
        report.addOnce(
          .signUnpaired(sign: String(sign.sign), text: sign.around), at: place, about: String(sign.sign))
      }
      if let ending = Self.cutEnding(of: text) {
        report.addOnce(.textCutOff(ending: ending), at: place, about: "cut")
      }
    }
  }

  /// The last words of a text that ends with a hyphen, or is as long as a cell of old programs holds.
  private static func cutEnding(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars.suffix(40))
    guard let last = scalars.last else { return nil }
    let endsWithHyphen =
      (last == "-" || last == "\u{2010}") && scalars.count > 1
      && scalars[scalars.count - 2].properties.isAlphabetic
    let isCut =
      endsWithHyphen || (!".!?…;:»\")”]".unicodeScalars.contains(last) && text.unicodeScalars.count == 255)
    guard isCut else { return nil }
    let words = scalars.text(0..<scalars.count).split(separator: " ")
    return words.count > 1 ? words.suffix(3).joined(separator: " ") : scalars.text(0..<scalars.count)
  }
}

extension RuleContext {
  /// The texts of columns 4-6 of a touchpoint with their cells, empty ones left out.
  func texts(of touchpoint: Touchpoint) -> [(text: String, place: SourceLocation)] {
    [
      (touchpoint.name, place(of: touchpoint)), (touchpoint.interaction, interactionPlace(of: touchpoint)),
      (touchpoint.particularities, particularitiesPlace(of: touchpoint)),
    ].filter { !$0.0.isEmpty }
  }

  /// The texts of columns 3-6 of a process with their cells.
  func texts(of process: Process) -> [(text: String, place: SourceLocation)] {
    [(process.name, place(of: process))] + process.touchpoints.flatMap { texts(of: $0) }
  }
}
