public import DiagnosticTexts
import Diagnostics
public import TouchpointRegister

/// One of the two editions that a report compares.
public struct ComparedEdition: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// The order that approved the edition (п. 5.1); nil where the register does not name it.
  public var edition: Edition?

  /// - Parameters:
  ///   - file: what reports call the edition: a path, or words.
  ///   - edition: the approving order, where it is known.
  public init(file: String, edition: Edition? = nil) {
    self.file = file
    self.edition = edition
  }

  /// «перечень.xlsx», «перечень.xlsx (от 27.03.2024 № 19)».
  func name(in language: Language) -> String {
    let date = edition?.date.map { date in
      language.pick(ru: "от ", en: "of ") + shownDate(date, in: language)
    }
    let number = edition?.number.map { language.pick(ru: "№\u{A0}", en: "No. ") + singleLine($0) }
    let order = [date, number].compactMap(\.self).joined(separator: " ")
    let path = file == "-" ? language.pick(ru: "стандартный ввод", en: "standard input") : singleLine(file)
    return order.isEmpty ? path : path + " (" + order + ")"
  }
}

/// What a report of differences is made of.
public struct DifferenceReport: Sendable {
  /// The edition that the changes start from.
  public var old: ComparedEdition
  /// The edition that the changes lead to.
  public var new: ComparedEdition
  /// What changed between the two, by the triggers of п. 5.3.
  public var comparison: RegisterComparison

  /// - Parameters:
  ///   - old: the edition that the changes start from.
  ///   - new: the edition that they lead to.
  ///   - comparison: of the registers of the two.
  public init(old: ComparedEdition, new: ComparedEdition, comparison: RegisterComparison) {
    self.old = old
    self.new = new
    self.comparison = comparison
  }

  /// The changes in one sentence, for the cover letter of an edition (п. 5.4): «Добавлены 3 процесса (12 точек
  /// взаимодействия), исключена 1 точка взаимодействия.»
  public func summary(in language: Language) -> String {
    changeSummary(of: ChangeCounts(of: comparison.changes), in: language)
  }

  /// The changes of each trigger of п. 5.3 that there are, in the order of the clause, editorial ones last.
  var triggers: [Trigger] {
    let rules: [Rule] = [.processChanged, .touchpointChanged, .needsChanged, .editorialChange]
    return rules.compactMap { rule in
      let changes = comparison.changes.filter { $0.rule == rule }
      return changes.isEmpty ? nil : Trigger(rule: rule, changes: changes)
    }
  }
}
