import Diagnostics

/// The names of a registry, ready to be looked up.
struct RegistryNames: Sendable {
  private let keys: Set<RegisterKey>
  private let aliases: NameAliases
  private let nearest: NearestName

  init(_ registry: ProcessRegistry, aliases: NameAliases = NameAliases()) {
    keys = Set(registry.entries.map { aliases.key(of: $0.name) })
    self.aliases = aliases
    nearest = NearestName(registry.entries.map(\.name))
  }

  func contains(_ name: String) -> Bool { keys.contains(aliases.key(of: name)) }

  func nearest(to name: String, budget: inout Int) -> String? { nearest.nearest(to: name, budget: &budget) }
}

/// TP210: a process is in the registry.
struct RegistryRule: RegisterRule, ProcessRule {
  func check(_ context: RuleContext, _ report: inout RuleReport) {
    for process in context.facts.emptyProcesses {
      check(process.name, at: process.location ?? context.place, context, &report)
    }
  }

  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport
  ) {
    check(process.entry.name, at: context.place(of: process.entry), context, &report)
  }

  private func check(
    _ name: String, at place: SourceLocation, _ context: RuleContext, _ report: inout RuleReport
  ) {
    guard let registry = context.registry, !registry.contains(name) else { return }
    let nearest = registry.nearest(to: name, budget: &report.comparisonBudget)
    report.add(.processNotInRegistry(process: name, nearest: nearest), at: place)
  }
}

/// TP209: all inputs together have every process of the registry.
struct RegistryCoverage {
  let isComplete: Bool
  let aliases: RegisterAliases
  private var processes: Set<RegisterKey> = []
  /// The units that the inputs are from; nil is an input that names none.
  private var units: Set<RegisterKey?> = []

  init(isComplete: Bool, aliases: RegisterAliases = RegisterAliases()) {
    self.isComplete = isComplete
    self.aliases = aliases
  }

  mutating func add(_ checked: RegisterInput) {
    units.insert(checked.register.submission?.unit.map { aliases.units.key(of: $0) })
    for section in checked.register.directions {
      for process in section.processes { processes.insert(aliases.processes.key(of: process.name)) }
    }
    for process in checked.facts.emptyProcesses { processes.insert(aliases.processes.key(of: process.name)) }
  }

  func missing(from registry: ProcessRegistry) -> [Diagnostic] {
    var told: Set<RegisterKey> = []
    return registry.entries.compactMap { entry in
      let key = aliases.processes.key(of: entry.name)
      guard !processes.contains(key), isAsked(entry), told.insert(key).inserted else { return nil }
      return Diagnostic(
        .registryProcessMissing(process: entry.name), at: SourceLocation(file: registry.file))
    }
  }

  /// Units that sent their parts are not asked for a process that the registry gives to another.
  private func isAsked(_ entry: ProcessRegistry.Entry) -> Bool {
    guard let unit = entry.unit, !isComplete, !units.contains(nil) else { return true }
    return units.contains(aliases.units.key(of: unit))
  }
}
