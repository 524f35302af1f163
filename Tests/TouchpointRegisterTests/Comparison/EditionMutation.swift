import RegisterSamples
import TouchpointRegister

extension RegisterGenerator {
  /// A later edition of a register: things added, removed, moved, renamed, respelled and changed at random.
  mutating func mutated(_ register: Register) -> Register {
    var processes: [(direction: Direction, process: Process)] = register.directions.flatMap { section in
      section.processes.map { (section.direction, $0) }
    }
    for _ in 0...below(4) {
      guard !processes.isEmpty else { break }
      let place = below(processes.count)
      switch below(8) {
      case 0: processes.remove(at: place)
      case 1: processes[place].direction = pick(Direction.allCases)
      case 2: processes[place].process.name = respelled(processes[place].process.name)
      case 3: processes[place].process.name = hostileName()
      case 4: processes = shuffled(processes)
      case 5:
        let added = hostileRegister()
        processes += added.directions.flatMap { section in section.processes.map { (section.direction, $0) } }
      default: mutate(&processes[place].process)
      }
    }
    var mutated = Register(title: register.title)
    for direction in Direction.allCases {
      var section = DirectionSection(direction)
      var keys: Set<RegisterKey> = []
      for (own, process) in processes where own == direction {
        if keys.insert(RegisterKey(process.name)).inserted { section.processes.append(process) }
      }
      if !section.processes.isEmpty { mutated.directions.append(section) }
    }
    return mutated
  }

  private mutating func mutate(_ process: inout Process) {
    for _ in 0...below(3) {
      guard !process.touchpoints.isEmpty else { break }
      let place = below(process.touchpoints.count)
      switch below(9) {
      case 0: process.touchpoints.remove(at: place)
      case 1: process.touchpoints[place].name = respelled(process.touchpoints[place].name)
      case 2: process.touchpoints[place].channel = pick(Channel.allCases)
      case 3: process.touchpoints[place].needs = CustomerNeed.allCases.filter { _ in chance(30) }
      case 4: process.touchpoints[place].otherNeeds = chance(50) ? [] : [hostileName()]
      case 5: process.touchpoints[place].interaction = hostileText()
      case 6: process.touchpoints[place].particularities = hostileText()
      case 7: process.touchpoints = shuffled(process.touchpoints)
      default: process.touchpoints.append(Touchpoint(name: hostileName(), channel: pick(Channel.allCases)))
      }
    }
    var keys: Set<RegisterKey> = []
    process.touchpoints = process.touchpoints.filter { keys.insert(RegisterKey($0.name)).inserted }
  }

  /// The name as another hand writes it: the same to the register's key, or nearly equal.
  private mutating func respelled(_ name: String) -> String {
    switch below(4) {
    case 0: return clean(name + ".")
    case 1: return clean(name.uppercased())
    case 2: return clean(name + " и прочее")
    default:
      let letters = Array(name.unicodeScalars)
      let place = below(letters.count)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters[..<place])
      text.append("о")
      text.append(contentsOf: letters[place...])
      return clean(String(text))
    }
  }

  private func clean(_ text: String) -> String {
    let once = CleanedText(text).text
    let twice = CleanedText(once).text
    return Array(once.unicodeScalars) == Array(twice.unicodeScalars) ? once : clean(twice)
  }
}
