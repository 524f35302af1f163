import Diagnostics
import TouchpointRegister

/// A form with one sheet, a row for each touchpoint from row 5 on, and the rules run over it.
struct RuleSample {
  static let file = "/in/отдел.xlsx"

  var checked = RegisterInput(
    file: file,
    register: Register(submission: Submission(unit: "Отдел", responsible: "Иванова А. А.")))
  private var row = 5

  init() {}

  static func place(_ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, sheet: "Лист1", cell: SourceLocation.Cell(row: row, column: column))
  }

  static func touchpoint(
    _ name: String, _ channel: Channel, _ needs: [CustomerNeed] = [.information], others: [String] = [],
    interaction: String = "", particularities: String = "Круглосуточно"
  ) -> Touchpoint {
    Touchpoint(
      name: name, channel: channel, needs: needs, otherNeeds: others, interaction: interaction,
      particularities: particularities)
  }

  /// Touchpoints that break no rule.
  static let faultless = [
    touchpoint("Официальный сайт", .website, [.information, .filing]),
    touchpoint("Личный приём", .inPerson, [.consultation, .result]),
  ]

  /// Adds a process; its touchpoints stand in the rows that follow.
  mutating func add(_ name: String, in direction: Direction = .services, _ touchpoints: [Touchpoint]) {
    let location = Self.place(row, 3)
    var placed = touchpoints
    for index in placed.indices {
      placed[index].sources = [
        TouchpointSource(
          location: Self.place(row, 4), unit: "Отдел",
          interactionCell: SourceLocation.Cell(row: row, column: 5),
          particularitiesCell: SourceLocation.Cell(row: row, column: 6))
      ]
      row += 1
    }
    checked.register.directions.append(
      DirectionSection(direction, processes: [Process(name: name, touchpoints: placed, location: location)]))
  }

  init(_ touchpoints: [Touchpoint], in direction: Direction = .services, process: String = "Выдача справок") {
    add(process, in: direction, touchpoints)
  }

  /// All that is found, but for addresses and what п. 3.8 and 4.2 ask of column 6: the samples' texts are short, and
  /// those rules have tests of their own.
  func diagnostics(_ rules: RegisterRules = RegisterRules()) -> [Diagnostic] {
    rules.check(checked).filter { !Self.rulesOfContents.contains($0.rule) }
  }

  private static let rulesOfContents: Set<Rule> = [
    .accessibilityUnmentioned, .historyMissing, .touchpointNotFindable, .siteFeaturesUnmentioned,
    .replyTooSlow,
    .replyTimeUnmentioned, .moderationUnmentioned, .tooManyTransfers, .voiceFeaturesUnmentioned,
    .acknowledgementUnmentioned, .waitingTooLong, .appointmentUnmentioned,
  ]

  /// What one rule found.
  func found(_ rule: Rule, _ rules: RegisterRules = RegisterRules()) -> [Diagnostic] {
    rules.check(checked).filter { $0.rule == rule }
  }
}
