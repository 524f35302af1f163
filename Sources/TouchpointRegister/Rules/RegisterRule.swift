import Diagnostics

// A rule of the catalogue, or a small family, over a register that was read. The engine walks the register once and
// asks at every level the rules that have something to say of it; a rule may be of several levels. Rules of the form
// itself are found where it is read.

/// A rule about the register as a whole.
protocol RegisterRule: Sendable {
  func check(_ context: RuleContext, _ report: inout RuleReport)
}

/// A rule about one process.
protocol ProcessRule: Sendable {
  func check(
    _ process: CheckedProcess, in direction: Direction, _ context: RuleContext, _ report: inout RuleReport)
}

/// A rule about one touchpoint.
protocol TouchpointRule: Sendable {
  func check(_ touchpoint: CheckedTouchpoint, _ context: RuleContext, _ report: inout RuleReport)
}

/// What a rule may look at.
struct RuleContext {
  let checked: RegisterInput
  /// The register is asked to be whole (`--complete`).
  let isComplete: Bool
  let registry: RegistryNames?
  let settings: RuleSettings
  /// Those of the settings.
  let messengers: MessengerNames

  var register: Register { checked.register }
  var facts: FormFacts { checked.facts }

  /// The file as a whole: where findings stand that have no cell, as all of JSON.
  var place: SourceLocation { SourceLocation(file: checked.file) }

  /// A register that was merged says of each entry which units it is from; nobody sent it.
  var isMerged: Bool {
    register.submission == nil
      && register.directions.contains { section in
        section.processes.contains { process in
          process.touchpoints.contains { touchpoint in
            !touchpoint.variants.isEmpty || touchpoint.sources.contains { $0.unit != nil }
          }
        }
      }
  }

  /// Column 3 of the process's first row.
  func place(of process: Process) -> SourceLocation { process.location ?? place }

  /// Column 4 of the touchpoint's first row.
  func place(of touchpoint: Touchpoint) -> SourceLocation { source(of: touchpoint)?.location ?? place }

  /// Column 5.
  func interactionPlace(of touchpoint: Touchpoint) -> SourceLocation {
    place(of: touchpoint, column: \.interactionCell)
  }

  /// Column 6.
  func particularitiesPlace(of touchpoint: Touchpoint) -> SourceLocation {
    place(of: touchpoint, column: \.particularitiesCell)
  }

  private func place(
    of touchpoint: Touchpoint, column: KeyPath<TouchpointSource, SourceLocation.Cell?>
  ) -> SourceLocation {
    guard let source = source(of: touchpoint) else { return place }
    var location = source.location
    location.cell = source[keyPath: column] ?? location.cell
    return location
  }

  /// The row of this very file: a merged register's sources lie in others.
  private func source(of touchpoint: Touchpoint) -> TouchpointSource? {
    touchpoint.sources.first { $0.location.file == checked.file && $0.location.cell != nil }
  }
}

/// What the rules found so far.
struct RuleReport {
  private(set) var diagnostics: [Diagnostic] = []
  let recognizer: Recognizer
  /// Shared by all comparisons of names of one register.
  var comparisonBudget = NearNameIndex.standardBudget
  private var told: Set<Told> = []

  private struct Told: Hashable {
    var rule: Rule
    var place: SourceLocation
    var text: String

    /// Enough to tell apart; the names of files and sheets are the same again and again.
    func hash(into hasher: inout Hasher) {
      hasher.combine(place.cell)
    }
  }

  init(_ recognizer: Recognizer) { self.recognizer = recognizer }

  mutating func add(_ finding: Finding, at place: SourceLocation, severity: Severity? = nil) {
    diagnostics.append(Diagnostic(finding, at: place, severity: severity))
  }

  /// Tells once of a cell that several touchpoints share (one that was split, or merged over their rows).
  mutating func addOnce(
    _ finding: Finding, at place: SourceLocation, about text: String = "", severity: Severity? = nil
  ) {
    guard place.cell == nil || told.insert(Told(rule: finding.rule, place: place, text: text)).inserted else {
      return
    }
    add(finding, at: place, severity: severity)
  }
}
