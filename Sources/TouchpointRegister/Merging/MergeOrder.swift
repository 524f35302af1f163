/// The order of the result: as the base has it, then as the registry has it, then by key.
struct MergeOrder {
  private var baseProcesses: [Direction: [RegisterKey: Int]] = [:]
  private var baseTouchpoints: [EntryKey: Int] = [:]
  private var registryProcesses: [Direction: [RegisterKey: Int]] = [:]
  /// The spellings that the base and the registry have.
  private var processNames: [Direction: [RegisterKey: String]] = [:]
  private var touchpointNames: [EntryKey: String] = [:]

  init(base: Register?, registry: ProcessRegistry?, places: DecidedPlaces) {
    for (place, entry) in (registry?.entries ?? []).enumerated() {
      let name = places.processName(entry.name)
      let key = RegisterKey(name)
      for listed in entry.direction.map({ [$0] }) ?? Direction.allCases {
        let direction = places.direction(of: key, in: listed)
        guard registryProcesses[direction]?[key] == nil else { continue }
        registryProcesses[direction, default: [:]][key] = place
        processNames[direction, default: [:]][key] = name
      }
    }
    for section in base?.directions ?? [] {
      for process in section.processes {
        let name = places.processName(process.name)
        let key = RegisterKey(name)
        let direction = places.direction(of: key, in: section.direction)
        let place = baseProcesses[direction]?.count ?? 0
        if baseProcesses[direction]?[key] == nil {
          baseProcesses[direction, default: [:]][key] = place
          processNames[direction, default: [:]][key] = name
        }
        for touchpoint in process.touchpoints {
          let entry = EntryKey(
            direction: direction, process: key, touchpoint: RegisterKey(touchpoint.name))
          guard baseTouchpoints[entry] == nil else { continue }
          baseTouchpoints[entry] = baseTouchpoints.count
          touchpointNames[entry] = touchpoint.name
        }
      }
    }
  }

  /// The spelling of a process that the base or the registry has.
  func processName(_ key: RegisterKey, in direction: Direction) -> String? { processNames[direction]?[key] }

  /// The spelling of a touchpoint that the base has.
  func touchpointName(_ key: EntryKey) -> String? { touchpointNames.isEmpty ? nil : touchpointNames[key] }

  /// The processes of a direction in their order.
  func processes(_ keys: [RegisterKey], in direction: Direction) -> [RegisterKey] {
    let base = baseProcesses[direction] ?? [:]
    let registry = registryProcesses[direction] ?? [:]
    return keys.map { (base: base[$0] ?? .max, registry: registry[$0] ?? .max, key: $0) }
      .sorted { a, b in
        if a.base != b.base { return a.base < b.base }
        return a.registry == b.registry ? a.key < b.key : a.registry < b.registry
      }
      .map(\.key)
  }

  /// Whether one entry stands before another of the same process.
  func entryPrecedes(_ a: JoinedEntry, _ b: JoinedEntry) -> Bool {
    // Without a base there is nothing to look up.
    if !baseTouchpoints.isEmpty {
      let (baseA, baseB) = (baseTouchpoints[a.key] ?? .max, baseTouchpoints[b.key] ?? .max)
      if baseA != baseB { return baseA < baseB }
    }
    if a.touchpoint.mode != b.touchpoint.mode { return a.touchpoint.mode == .digital }
    return a.key.touchpoint < b.key.touchpoint
  }
}
