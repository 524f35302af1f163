public import Diagnostics

/// The rules of the catalogue that read the register (TP2 to TP5).
public struct RegisterRules: Sendable {
  /// Whether the register is asked to be whole (`--complete`): all six directions, and nobody's part.
  public var isComplete: Bool
  /// Understands what texts say of channels and needs.
  public var recognizer: Recognizer
  /// The limits of п. 4.2 and what else an authority may set.
  public var settings: RuleSettings { didSet { messengers = MessengerNames(settings.foreignMessengers) } }
  private var messengers: MessengerNames
  private let aliases: RegisterAliases
  private let registry: ProcessRegistry?
  private let registryNames: RegistryNames?

  /// By what they are about; each asked in the order of its list.
  private struct Rules: Sendable {
    var register: [any RegisterRule] = []
    var process: [any ProcessRule] = []
    var touchpoint: [any TouchpointRule] = []
    var text: [any TextRule]

    static let all = Rules(
      register: [DirectionCoverage(), SubmissionRule(), ProcessCompleteness(), RegistryRule()],
      process: [
        ProcessCompleteness(), RegistryRule(), FormalApproachRule(), PairedNeedsRule(), ChannelBalance(),
        TouchpointLikeness(), HistoryRule(),
      ],
      touchpoint: [
        NeedRules(), ParticularitiesRule(), FindabilityRule(), ForeignMessengerRule(), AccessibilityRule(),
        RequirementRules(), MeasureRules(),
      ],
      text: [MalformedContactRule(), FormulaTextRule(), PersonalDataRule(), WholeTextRule()])

    /// What matters before a register is made public.
    static let publication = Rules(text: [FormulaTextRule(), PersonalDataRule()])
  }

  /// - Parameters:
  ///   - isComplete: whether each register is asked to be whole.
  ///   - registry: the processes that there are to be (`--registry`).
  ///   - recognizer: understands what texts say of channels and needs.
  ///   - settings: the limits of п. 4.2 and what else an authority may set.
  ///   - aliases: other spellings of the names that are looked for in the registry.
  public init(
    isComplete: Bool = false, registry: ProcessRegistry? = nil, recognizer: Recognizer = .standard,
    settings: RuleSettings = RuleSettings(), aliases: RegisterAliases = RegisterAliases()
  ) {
    self.isComplete = isComplete
    self.recognizer = recognizer
    self.settings = settings
    messengers = MessengerNames(settings.foreignMessengers)
    self.aliases = aliases
    self.registry = registry
    registryNames = registry.map { RegistryNames($0, aliases: aliases.processes) }
  }

  /// Compiles the tables of phrases that checking needs and that are not compiled yet: to be called on a thread that
  /// has nothing better to do while the first form is read.
  public func prepare() {
    recognizer.prepare()
    _ = RequirementReader.standard
    _ = MeasureReader.standard
  }

  /// Checks one register.
  ///
  /// - Returns: what was found, in the register's order: first about the whole, then process by process.
  public func check(_ checked: RegisterInput) -> [Diagnostic] {
    check(checked, by: Rules.all)
  }

  private func check(_ checked: RegisterInput, by rules: Rules) -> [Diagnostic] {
    let context = RuleContext(
      checked: checked, isComplete: isComplete, registry: registryNames, settings: settings,
      messengers: messengers)
    var report = RuleReport(recognizer)
    for rule in rules.register { rule.check(context, &report) }
    for section in checked.register.directions {
      for process in section.processes {
        let process = CheckedProcess(process)
        for rule in rules.process { rule.check(process, in: section.direction, context, &report) }
        check(process, in: section.direction, by: rules.text, context, &report)
        for touchpoint in process.touchpoints {
          for rule in rules.touchpoint { rule.check(touchpoint, context, &report) }
        }
      }
    }
    return report.diagnostics
  }

  /// Checks the texts of a process one by one.
  private func check(
    _ process: CheckedProcess, in direction: Direction, by rules: [any TextRule], _ context: RuleContext,
    _ report: inout RuleReport
  ) {
    func check(_ text: TextTraits, _ column: TextColumn, _ place: () -> SourceLocation) {
      if text.text.isEmpty { return }
      for rule in rules { rule.check(text, column, in: direction, at: place, &report) }
    }
    check(process.name, .process) { context.place(of: process.entry) }
    for touchpoint in process.touchpoints {
      check(touchpoint.name, .touchpoint) { context.place(of: touchpoint.entry) }
      check(touchpoint.interaction, .interaction) { context.interactionPlace(of: touchpoint.entry) }
      check(touchpoint.particularities, .particularities) {
        context.particularitiesPlace(of: touchpoint.entry)
      }
    }
  }

  /// Checks what matters before a register is made public: formulas and personal data (TP603, TP604).
  public func checkForPublication(_ checked: RegisterInput) -> [Diagnostic] {
    check(checked, by: Rules.publication)
  }

  /// Checks what only all inputs together can show: processes of the registry that none of them has (TP209).
  ///
  /// - Returns: what was found, at the registry's file, in its order.
  public func checkTogether(_ all: [RegisterInput]) -> [Diagnostic] {
    guard let registry else { return [] }
    var coverage = RegistryCoverage(isComplete: isComplete, aliases: aliases)
    for checked in all { coverage.add(checked) }
    return coverage.missing(from: registry)
  }
}
