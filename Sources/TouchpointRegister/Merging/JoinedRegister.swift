import Diagnostics

/// What became of a touchpoint of an input. Where its entry is taken, that is told by key until the result's names are
/// known.
struct KeyedOutcome {
  var outcome: MergeReport.Outcome
  var key: EntryKey?

  init(_ outcome: MergeReport.Outcome, key: EntryKey? = nil) {
    self.outcome = outcome
    self.key = key
  }
}

/// All entries of a merge in the result's order.
struct JoinedRegister {
  private(set) var directions: [Section]
  let edition: BaseEdition
  /// What became of the touchpoints of each input.
  let fates: [Contribution.Origin: [KeyedOutcome]]

  struct Section {
    var direction: Direction
    var processes: [NamedProcess]
  }

  struct NamedProcess {
    var key: RegisterKey
    var name: String
    var entries: [JoinedEntry]
  }

  init(
    _ entries: [JoinedEntry], order: MergeOrder, edition: BaseEdition,
    fates: [Contribution.Origin: [KeyedOutcome]]
  ) {
    self.edition = edition
    self.fates = fates
    let byDirection = Dictionary(grouping: entries) { $0.key.direction }
    directions = Direction.allCases.compactMap { direction in
      guard let entries = byDirection[direction] else { return nil }
      let byProcess = Dictionary(grouping: entries) { $0.key.process }
      let keys = order.processes(Array(byProcess.keys), in: direction)
      let processes = keys.map { key in
        let entries = byProcess[key] ?? []
        let spellings = entries.flatMap(\.contributions).map(\.processName)
        return NamedProcess(
          key: key,
          name: order.processName(key, in: direction) ?? PreferredSpelling.of(spellings) ?? "",
          entries: entries)
      }
      return Section(direction: direction, processes: processes)
    }
    self.order = order
    sort()
  }

  private let order: MergeOrder

  private mutating func sort() {
    for section in directions.indices {
      for process in directions[section].processes.indices {
        directions[section].processes[process].entries.sort { order.entryPrecedes($0, $1) }
      }
    }
  }

  /// Changes every entry; a channel that changes moves its entry.
  mutating func forEachEntry(_ change: (JoinedEntry) -> Void) {
    for entry in entries { change(entry) }
    sort()
  }

  var entries: [JoinedEntry] { directions.flatMap(\.processes).flatMap(\.entries) }

  /// The entries with the names of their processes.
  var namedEntries: [(process: String, entry: JoinedEntry)] {
    directions.flatMap(\.processes).flatMap { process in process.entries.map { (process.name, $0) } }
  }

  private struct ProcessPlace: Hashable {
    var direction: Direction
    var process: RegisterKey
  }

  func findings(base: RegisterInput?, inputs: [RegisterInput]) -> ProcessFindings {
    let names = Dictionary(
      uniqueKeysWithValues: directions.flatMap { section in
        section.processes.map { (ProcessPlace(direction: section.direction, process: $0.key), $0.name) }
      })
    return ProcessFindings(
      entries, names: { names[ProcessPlace(direction: $0.direction, process: $0.process)] ?? "" },
      base: base, inputs: inputs)
  }
}
