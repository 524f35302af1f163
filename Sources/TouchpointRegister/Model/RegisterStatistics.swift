/// How much a register holds: what a summary tells of it.
public struct RegisterStatistics: Sendable, Hashable {
  /// Distinct names of the units that the entries come from, and of the one that sent the register.
  public private(set) var units = 0
  /// Directions that have processes.
  public private(set) var directions = 0
  /// Processes of all directions.
  public private(set) var processes = 0
  /// Touchpoints of all processes; one that two processes have counts twice.
  public private(set) var touchpoints = 0
  /// By the place of the direction (its number less one).
  private var byDirection: [Counts]
  private var byChannel: [Int]
  private var byNeed: [Int]

  private struct Counts: Sendable, Hashable {
    var processes = 0
    var digital = 0
    var offline = 0
  }

  /// Counts once, in time linear in the register's size.
  public init(of register: Register) {
    byDirection = Array(repeating: Counts(), count: Direction.allCases.count)
    byChannel = Array(repeating: 0, count: Channel.allCases.count)
    byNeed = Array(repeating: 0, count: CustomerNeed.allCases.count)
    var names: Set<RegisterKey> = []
    if let unit = register.submission?.unit { names.insert(RegisterKey(unit)) }
    for section in register.directions {
      let place = section.direction.rawValue - 1
      directions += section.processes.isEmpty ? 0 : 1
      processes += section.processes.count
      byDirection[place].processes += section.processes.count
      for touchpoint in section.processes.lazy.flatMap(\.touchpoints) {
        touchpoints += 1
        switch touchpoint.mode {
        case .digital: byDirection[place].digital += 1
        case .offline: byDirection[place].offline += 1
        }
        if let channel = Channel.allCases.firstIndex(of: touchpoint.channel) { byChannel[channel] += 1 }
        for need in touchpoint.needs { byNeed[need.order] += 1 }
        for source in touchpoint.sources {
          if let unit = source.unit { names.insert(RegisterKey(unit)) }
        }
      }
    }
    units = names.count
  }

  /// How many processes stand under a direction.
  public func processes(of direction: Direction) -> Int { byDirection[direction.rawValue - 1].processes }

  /// Touchpoints of a mode, in one direction or in all.
  public func touchpoints(_ mode: Channel.Mode, of direction: Direction? = nil) -> Int {
    let counts = direction.map { [byDirection[$0.rawValue - 1]] } ?? byDirection
    return counts.reduce(0) { $0 + (mode == .digital ? $1.digital : $1.offline) }
  }

  /// How many touchpoints the processes of a direction have together.
  public func touchpoints(of direction: Direction) -> Int {
    touchpoints(.digital, of: direction) + touchpoints(.offline, of: direction)
  }

  /// How many touchpoints are reached by a channel.
  public func touchpoints(of channel: Channel) -> Int {
    Channel.allCases.firstIndex(of: channel).map { byChannel[$0] } ?? 0
  }

  /// Touchpoints at which the need is met; one touchpoint may meet several.
  public func touchpoints(meeting need: CustomerNeed) -> Int { byNeed[need.order] }
}
