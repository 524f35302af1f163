/// Other spellings of processes and units.
///
/// Rules compare through them and quote what the user wrote; before a merge the names themselves are replaced, so
/// that merging needs to know of no alias.
public struct RegisterAliases: Sendable, Hashable {
  /// Other spellings of processes, whatever their direction (`process-aliases`).
  public var processes = NameAliases()
  /// Other spellings of units (`unit-aliases`).
  public var units = NameAliases()

  /// No spelling but each name's own.
  public init() {}

  /// Whether every name counts as it is written.
  public var isEmpty: Bool { processes.isEmpty && units.isEmpty }

  /// An input with the names that count. Processes of one direction that come to one name are one, their touchpoints
  /// joined as п. 3.7 has it.
  public func applied(to input: RegisterInput) -> RegisterInput {
    guard !isEmpty else { return input }
    var input = input
    input.register = applied(to: input.register)
    for index in input.facts.withdrawals.indices {
      input.facts.withdrawals[index].process = processes.name(of: input.facts.withdrawals[index].process)
      if let unit = input.facts.withdrawals[index].unit {
        input.facts.withdrawals[index].unit = units.name(of: unit)
      }
    }
    for index in input.facts.emptyProcesses.indices {
      input.facts.emptyProcesses[index].name = processes.name(of: input.facts.emptyProcesses[index].name)
    }
    return input
  }

  /// A registry of processes with the names that count, of its units too; nothing is joined.
  public func applied(to registry: ProcessRegistry) -> ProcessRegistry {
    guard !isEmpty else { return registry }
    var registry = registry
    for index in registry.entries.indices {
      registry.entries[index].name = processes.name(of: registry.entries[index].name)
      if let unit = registry.entries[index].unit { registry.entries[index].unit = units.name(of: unit) }
    }
    return registry
  }

  /// A roster with the names that count; a unit that stands there under two names stands twice.
  public func applied(to roster: UnitRoster) -> UnitRoster {
    var roster = roster
    roster.units = roster.units.map { units.name(of: $0) }
    return roster
  }

  private func applied(to register: Register) -> Register {
    var register = register
    if let unit = register.submission?.unit { register.submission?.unit = units.name(of: unit) }
    for index in register.directions.indices {
      register.directions[index].processes = joined(register.directions[index].processes)
    }
    return register
  }

  private func joined(_ all: [Process]) -> [Process] {
    var result: [Process] = []
    var places: [RegisterKey: Int] = [:]
    var shared: Set<Int> = []
    for process in all {
      var process = process
      process.name = processes.name(of: process.name)
      for index in process.touchpoints.indices { nameUnits(of: &process.touchpoints[index]) }
      let key = RegisterKey(process.name)
      if let place = places[key] {
        result[place].touchpoints += process.touchpoints
        shared.insert(place)
      } else {
        places[key] = result.count
        result.append(process)
      }
    }
    for place in shared { result[place].touchpoints = united(result[place].touchpoints) }
    return result
  }

  private func nameUnits(of touchpoint: inout Touchpoint) {
    guard !units.isEmpty else { return }
    for index in touchpoint.sources.indices {
      if let unit = touchpoint.sources[index].unit { touchpoint.sources[index].unit = units.name(of: unit) }
    }
    for index in touchpoint.variants.indices {
      touchpoint.variants[index].unit = units.name(of: touchpoint.variants[index].unit)
    }
  }

  /// Each key once, in the order of the first.
  private func united(_ touchpoints: [Touchpoint]) -> [Touchpoint] {
    var groups: [[Touchpoint]] = []
    var places: [RegisterKey: Int] = [:]
    for touchpoint in touchpoints {
      let key = RegisterKey(touchpoint.name)
      if let place = places[key] {
        groups[place].append(touchpoint)
      } else {
        places[key] = groups.count
        groups.append([touchpoint])
      }
    }
    return groups.compactMap { Touchpoint.joined($0) }
  }
}
