import Diagnostics

/// Makes the report of a merge: what became of each input, and where each entry comes from.
struct MergeReporting {
  let base: RegisterInput?
  let inputs: [RegisterInput]
  let units: UnitNames
  let superseded: [Int: MergeReport.Reason]
  let joined: JoinedRegister

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
    for entry in joined.entries {
      for unit in entry.unitNames { counts[ExactText(unit), default: 0] += 1 }
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
    var entries: [MergeReport.ResultEntry] = []
    for section in joined.directions {
      for process in section.processes {
        for entry in process.entries {
          let parts = entry.contributions.map(Self.part).sorted { a, b in
            if a.isBase != b.isBase { return a.isBase }
            if a.units != b.units { return a.units.lexicographicallyPrecedes(b.units, by: codePointsPrecede) }
            return SourceLocation.precedes(a.location, b.location)
          }
          entries.append(
            MergeReport.ResultEntry(
              entry: MergeReport.Entry(
                direction: section.direction, process: process.name, touchpoint: entry.touchpoint.name),
              channel: entry.touchpoint.channel, units: entry.unitNames, parts: parts,
              decisions: [.channel, .particularities].compactMap { entry.choices[$0]?.id }))
        }
      }
    }
    return entries
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
    var names: [EntryKey: MergeReport.Entry] = [:]
    for section in joined.directions {
      for process in section.processes {
        for entry in process.entries {
          names[entry.key] = MergeReport.Entry(
            direction: section.direction, process: process.name, touchpoint: entry.touchpoint.name)
        }
      }
    }
    func reported(_ input: RegisterInput, _ origin: Contribution.Origin) -> MergeReport.Input {
      var outcomes = (joined.fates[origin] ?? []).map { keyed in
        var outcome = keyed.outcome
        // Under its key where it should be in the result and is not: the sum check tells it then.
        if let key = keyed.key { outcome.fate = .taken(names[key] ?? key.entry) }
        return outcome
      }
      outcomes += others(of: input, origin)
      return MergeReport.Input(
        file: input.file, unit: input.register.submission?.unit.map { units.canonical($0) },
        date: input.register.submission?.date, isBase: origin == .base,
        touchpoints: input.register.touchpointCount, outcomes: outcomes)
    }
    let all =
      (base.map { [reported($0, .base)] } ?? [])
      + inputs.enumerated().map { reported($0.element, .input($0.offset)) }
    return all.enumerated().sorted { a, b in
      if a.element.isBase != b.element.isBase { return a.element.isBase }
      if a.element.file != b.element.file { return codePointsPrecede(a.element.file, b.element.file) }
      return a.offset < b.offset
    }.map(\.element)
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

extension EntryKey {
  fileprivate var entry: MergeReport.Entry {
    MergeReport.Entry(
      direction: direction, process: process.description, touchpoint: touchpoint.description)
  }
}
