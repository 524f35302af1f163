extension Register {
  /// What of an edition is a unit's own: the entries that name the unit. Where none names any, the processes that the
  /// registry gives to the unit; where that tells nothing either, all.
  public func part(of unit: String, registry: [ProcessRegistry.Entry]) -> Register {
    let key = RegisterKey(unit)
    let namesUnits = directions.contains { section in
      section.processes.contains { process in
        process.touchpoints.contains { touchpoint in touchpoint.sources.contains { $0.unit != nil } }
      }
    }
    let owned = registry.filter { $0.unit != nil }
    guard namesUnits || !owned.isEmpty else { return self }
    let own = Set(owned.filter { $0.unit.map { RegisterKey($0) } == key }.map { RegisterKey($0.name) })
    var part = self
    part.directions = directions.compactMap { section in
      var section = section
      section.processes = section.processes.compactMap { process in
        var process = process
        if namesUnits {
          process.touchpoints.removeAll { touchpoint in
            !touchpoint.sources.contains { $0.unit.map { RegisterKey($0) } == key }
          }
        } else if !own.contains(RegisterKey(process.name)) {
          return nil
        }
        return process.touchpoints.isEmpty ? nil : process
      }
      return section.processes.isEmpty ? nil : section
    }
    return part
  }
}
