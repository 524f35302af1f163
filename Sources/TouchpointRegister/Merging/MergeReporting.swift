import ByteStream
import Diagnostics

/// Makes the report of a merge: what became of each input, and where each entry comes from.
struct MergeReporting: Sendable {
  let base: RegisterInput?
  let inputs: [RegisterInput]
  let units: UnitNames
  let superseded: [Int: MergeReport.Reason]
  let joined: JoinedRegister
  let width: Int

  func report() -> MergeReport {
    var report = joined.edition.finishedReport()
    report.supersededFiles = superseded.keys.map { inputs[$0].file }.sorted { codePointsPrecede($0, $1) }
    report.units = unitReports()
    report.entries = entries()
    report.inputs = inputReports()
    return report
  }

  private func unitReports() -> [MergeReport.Unit] {
    var counts: [ExactText: Int] = [:]
    for process in joined.processes {
      for entry in process.entries {
        for unit in entry.unitNames { counts[ExactText(unit), default: 0] += 1 }
      }
    }
    var files: [String: [String]] = [:]
    for (place, input) in inputs.enumerated() where superseded[place] == nil {
      for unit in UnitNames([input], includesSilent: true).all {
        files[units.canonical(unit), default: []].append(input.file)
      }
    }
    return files.sorted { codePointsPrecede($0.key, $1.key) }.map { unit, files in
      MergeReport.Unit(
        name: unit, files: files.sorted { codePointsPrecede($0, $1) },
        touchpoints: counts[ExactText(unit)] ?? 0)
    }
  }

  // MARK: Entries

  private func entries() -> [MergeReport.ResultEntry] {
    let processes = joined.processes
    return inStretches(of: processes.count, size: 16, width: width) { stretch in
      processes[stretch].flatMap { process in process.entries.map { Self.reported($0, of: process) } }
    }.flatMap { $0 }
  }

  private static func reported(
    _ entry: JoinedEntry, of process: JoinedRegister.NamedProcess
  ) -> MergeReport.ResultEntry {
    var parts = entry.contributions.map(part)
    if parts.count > 1 {
      parts.sort { a, b in
        if a.isBase != b.isBase { return a.isBase }
        if a.units != b.units { return a.units.lexicographicallyPrecedes(b.units, by: codePointsPrecede) }
        return SourceLocation.precedes(a.location, b.location)
      }
    }
    return MergeReport.ResultEntry(
      entry: MergeReport.Entry(
        direction: process.direction, process: process.name, touchpoint: entry.touchpoint.name),
      channel: entry.touchpoint.channel, units: entry.unitNames, parts: parts,
      decisions: entry.choices.isEmpty
        ? [] : [.channel, .particularities].compactMap { entry.choices[$0]?.id })
  }

  private static func part(_ contribution: Contribution) -> MergeReport.Part {
    let sayings = contribution.sayings
    let isOne = sayings.count == 1
    let channels = sayings.map(\.channel)
    let units = sayings.compactMap(\.unit)
    return MergeReport.Part(
      units: isOne ? units : Set(units).sorted(by: codePointsPrecede),
      location: contribution.location,
      particularitiesCell: contribution.isFromTable ? contribution.particularitiesLocation.cell : nil,
      isBase: contribution.origin == .base,
      channels: isOne ? channels : Channel.allCases.filter { channels.contains($0) },
      needs: contribution.needs)
  }

  // MARK: Inputs

  private func inputReports() -> [MergeReport.Input] {
    let names = names()
    let reported = inStretches(of: inputs.count, size: 16, width: width) { stretch in
      stretch.map { input(inputs[$0], .input($0), names) }
    }
    let all = (base.map { [input($0, .base, names)] } ?? []) + reported.flatMap { $0 }
    return all.enumerated().sorted { a, b in
      if a.element.isBase != b.element.isBase { return a.element.isBase }
      if a.element.file != b.element.file { return codePointsPrecede(a.element.file, b.element.file) }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// The names of the result's entries, by their places.
  private func names() -> [MergeReport.Entry?] {
    let processes = joined.processes
    let last = processes.lazy.flatMap(\.entries).map(\.place).max() ?? -1
    var names = [MergeReport.Entry?](repeating: nil, count: last + 1)
    for process in processes {
      for entry in process.entries {
        names[entry.place] = MergeReport.Entry(
          direction: process.direction, process: process.name, touchpoint: entry.touchpoint.name)
      }
    }
    return names
  }

  private func input(
    _ input: RegisterInput, _ origin: Contribution.Origin, _ names: [MergeReport.Entry?]
  ) -> MergeReport.Input {
    let touchpoints = (joined.fates[origin] ?? []).map { fate in
      let contribution = fate.contribution
      let told: MergeReport.Fate =
        switch fate.outcome {
        // By its own name where it should be in the result and is not: the sum check tells it then.
        case .joined(let place):
          .taken((names.indices.contains(place) ? names[place] : nil) ?? contribution.written)
        case .left(let reason): .left(reason)
        }
      return MergeReport.Outcome(entry: contribution.written, location: contribution.location, fate: told)
    }
    return MergeReport.Input(
      file: input.file, unit: input.register.submission?.unit.map { units.canonical($0) },
      date: input.register.submission?.date, isBase: origin == .base,
      touchpoints: input.register.touchpointCount, outcomes: touchpoints + others(of: input, origin))
  }

  /// What of a file is no touchpoint: withdrawals, processes without touchpoints.
  private func others(of input: RegisterInput, _ origin: Contribution.Origin) -> [MergeReport.Outcome] {
    guard case .input(let place) = origin else { return [] }
    let reason = superseded[place]
    let file = SourceLocation(file: input.file)
    let withdrawals = input.facts.withdrawals.enumerated().map { number, withdrawal in
      MergeReport.Outcome(
        entry: MergeReport.Entry(
          direction: withdrawal.direction, process: withdrawal.process, touchpoint: withdrawal.touchpoint),
        location: withdrawal.location ?? file,
        fate: .left(
          .withdrawal(met: reason == nil && joined.edition.hasMet(withdrawal: number, of: place))))
    }
    let empty = input.facts.emptyProcesses.filter { !$0.isFromTemplate }.map { process in
      MergeReport.Outcome(
        entry: MergeReport.Entry(direction: process.direction, process: process.name, touchpoint: nil),
        location: process.location ?? file, fate: .left(.noTouchpoint))
    }
    return withdrawals + empty
  }
}
