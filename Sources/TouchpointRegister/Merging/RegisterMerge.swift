import Diagnostics

/// Merges units' submissions, and registers merged earlier, into one working register (contract, section 7).
///
/// The result depends only on what the inputs say: not on their order, their names, or how often one is given. A
/// register that a merge made with `keepsVariants` can be merged further with the same result as all at once.
public struct RegisterMerge: Sendable {
  /// Gives the order of processes and their spelling, after the base.
  public var registry: ProcessRegistry?
  /// An approved edition to bring up to date.
  public var base: RegisterInput?
  public var roster: UnitRoster?
  /// Whether of several submissions of one unit the latest dated replaces the others.
  public var latest: Bool
  /// Keeps each unit's own words of every entry, for a merge in groups (`--partial`). A base and `latest` belong in
  /// the last merge alone: a part does not keep what was withdrawn, nor which unit has which needs.
  public var keepsVariants: Bool

  public init(
    registry: ProcessRegistry? = nil, base: RegisterInput? = nil, roster: UnitRoster? = nil,
    latest: Bool = false,
    keepsVariants: Bool = false
  ) {
    self.registry = registry
    self.base = base
    self.roster = roster
    self.latest = latest
    self.keepsVariants = keepsVariants
  }

  /// Merges the inputs; work and memory grow with their size.
  public func merge(_ inputs: [RegisterInput]) -> MergeResult {
    let units = UnitNames((base.map { [$0] } ?? []) + inputs)
    let submissions = Submissions(inputs: inputs, units: units)
    var decision = submissions.decide(latest: latest)
    let counting = inputs.enumerated().filter { !decision.superseded.contains($0.offset) }.map(\.element)

    var contributions = self.contributions(of: inputs, units: units, decision: &decision)
    let update = updateBase(with: counting, contributions: &contributions, units: units)

    let order = MergeOrder(base: base?.register, registry: registry)
    let entries = contributions.map { key, contributions in
      JoinedEntry(
        key: key, contributions: contributions, name: order.touchpointName(key), keepsVariants: keepsVariants)
    }
    let directions = ordered(entries, order: order)
    let sorted = directions.flatMap(\.processes).flatMap(\.entries)
    noteDifferingSubmissions(in: sorted, inputs: inputs, decision: &decision)

    let names = Dictionary(
      uniqueKeysWithValues: directions.flatMap { section in
        section.processes.map { (ProcessKey(direction: section.direction, process: $0.key), $0.name) }
      })
    let processes = ProcessFindings(
      sorted, names: { names[ProcessKey(direction: $0.direction, process: $0.process)] ?? "" }, base: base,
      inputs: inputs)
    var diagnostics = decision.diagnostics
    if let roster { diagnostics += submissions.check(against: roster) }
    diagnostics += processes.severalDirections() + processes.nearlyEqualNames()
    for entry in sorted { diagnostics += EntryFindings.diagnostics(for: entry) }

    var report = update.finishedReport()
    report.supersededFiles = decision.superseded.map { inputs[$0].file }.sorted { codePointsPrecede($0, $1) }
    report.units = unitReports(sorted, inputs: counting, units: units)
    return MergeResult(
      register: register(directions, inputs: counting), diagnostics: diagnostics, report: report)
  }

  // MARK: Collecting

  private func contributions(
    of inputs: [RegisterInput], units: UnitNames, decision: inout Submissions.Decision
  ) -> [EntryKey: [Contribution]] {
    var contributions: [EntryKey: [Contribution]] = [:]
    for (place, input) in inputs.enumerated() where !decision.superseded.contains(place) {
      let latest = decision.latest
      let dates = latest.isEmpty ? nil : InputDates(input, units: units)
      var outdated: Set<String> = []
      for (key, contribution) in collected(input, origin: .input(place), units: units) {
        guard let dates else {
          contributions[key, default: []].append(contribution)
          continue
        }
        let counting = contribution.without { saying in
          guard let unit = saying.unit, let last = latest[unit],
            codePointsPrecede(dates.date(of: saying) ?? "", last.date)
          else { return false }
          outdated.insert(unit)
          return true
        }
        if let counting { contributions[key, default: []].append(counting) }
      }
      for unit in outdated.sorted(by: codePointsPrecede) where decision.toldUnits.insert(unit).inserted {
        let finding = Finding.unitLatestTaken(
          unit: unit, kept: latest[unit]?.file ?? "", left: [input.file])
        decision.diagnostics.append(
          Diagnostic(finding, at: SourceLocation(file: input.file), severity: .note))
      }
    }
    return contributions
  }

  private func collected(
    _ input: RegisterInput, origin: Contribution.Origin, units: UnitNames
  ) -> [(EntryKey, Contribution)] {
    var collected: [(EntryKey, Contribution)] = []
    for section in input.register.directions {
      for process in section.processes {
        let processKey = RegisterKey(process.name)
        for touchpoint in process.touchpoints {
          let key = EntryKey(
            direction: section.direction, process: processKey, touchpoint: RegisterKey(touchpoint.name))
          collected.append(
            (key, Contribution(touchpoint, of: process, in: input, origin: origin, units: units)))
        }
      }
    }
    return collected
  }

  private func updateBase(
    with inputs: [RegisterInput], contributions: inout [EntryKey: [Contribution]], units: UnitNames
  ) -> BaseEdition {
    guard let base else { return BaseEdition(inputs: inputs, senders: []) }
    var senders: Set<RegisterKey?> = []
    for input in inputs { senders.insert(input.register.submission?.unit.map { RegisterKey($0) }) }
    for contribution in contributions.values.joined() { senders.formUnion(contribution.units) }
    var edition = BaseEdition(inputs: inputs, senders: senders)
    // The edition's own entries first: one that stands there twice is one.
    let entries = collected(base, origin: .base, units: units)
    let listed = contributions
    for (key, contribution) in entries {
      if let left = edition.update(contribution, at: key, others: listed[key] ?? []) {
        contributions[key, default: []].append(left)
      }
    }
    return edition
  }

  /// Two submissions of one unit may also meet inside registers merged earlier: then they show where they differ.
  private func noteDifferingSubmissions(
    in entries: [JoinedEntry], inputs: [RegisterInput], decision: inout Submissions.Decision
  ) {
    for entry in entries where entry.sayings.count > 1 {
      for (saying, next) in zip(entry.sayings, entry.sayings.dropFirst()) {
        guard let unit = saying.unit, unit == next.unit, decision.toldUnits.insert(unit).inserted,
          let location = entry.lastContribution?.location
        else { continue }
        let places = entry.contributions.compactMap { contribution -> Int? in
          guard case .input(let place) = contribution.origin,
            contribution.sayings.contains(where: { $0.unit == unit })
          else { return nil }
          return place
        }
        let files = Set(places.map { inputs[$0].file }).sorted { codePointsPrecede($0, $1) }
        decision.diagnostics.append(
          Diagnostic(.unitSentTwice(unit: unit, files: files), at: SourceLocation(file: location.file)))
      }
    }
  }

  // MARK: The result

  private struct ProcessKey: Hashable {
    var direction: Direction
    var process: RegisterKey
  }

  private struct OrderedProcess {
    var key: RegisterKey
    var name: String
    var entries: [JoinedEntry]
  }

  private struct OrderedDirection {
    var direction: Direction
    var processes: [OrderedProcess]
  }

  private func ordered(_ entries: [JoinedEntry], order: MergeOrder) -> [OrderedDirection] {
    let byDirection = Dictionary(grouping: entries) { $0.key.direction }
    return Direction.allCases.compactMap { direction in
      guard let entries = byDirection[direction] else { return nil }
      let byProcess = Dictionary(grouping: entries) { $0.key.process }
      let keys = byProcess.keys.sorted { order.processPrecedes($0, $1, in: direction) }
      let processes = keys.map { key in
        let entries = (byProcess[key] ?? []).sorted { order.entryPrecedes($0, $1) }
        let spellings = entries.flatMap(\.contributions).map(\.processName)
        return OrderedProcess(
          key: key,
          name: order.processName(key, in: direction) ?? PreferredSpelling.of(spellings) ?? "",
          entries: entries)
      }
      return OrderedDirection(direction: direction, processes: processes)
    }
  }

  /// A draft: it bears no order's number until it is approved (п. 5.1), and nobody sent it as a whole.
  private func register(_ directions: [OrderedDirection], inputs: [RegisterInput]) -> Register {
    Register(
      authority: base?.register.authority ?? PreferredSpelling.of(inputs.compactMap(\.register.authority)),
      title: base?.register.title ?? PreferredSpelling.of(inputs.compactMap(\.register.title)),
      directions: directions.map { section in
        DirectionSection(
          section.direction,
          processes: section.processes.map { process in
            Process(name: process.name, touchpoints: process.entries.map(\.touchpoint))
          })
      })
  }

  private func unitReports(
    _ entries: [JoinedEntry], inputs: [RegisterInput], units: UnitNames
  ) -> [MergeReport.Unit] {
    var counts: [String: Int] = [:]
    for entry in entries {
      for unit in entry.unitNames { counts[unit, default: 0] += 1 }
    }
    var files: [String: [String]] = [:]
    for input in inputs {
      for unit in UnitNames([input], includesSilent: true).all {
        files[units.canonical(unit), default: []].append(input.file)
      }
    }
    return files.sorted { codePointsPrecede($0.key, $1.key) }.map { unit, files in
      MergeReport.Unit(
        name: unit, files: files.sorted { codePointsPrecede($0, $1) }, touchpoints: counts[unit] ?? 0)
    }
  }
}
