/// A process made ready to be compared: each touchpoint of a key once, without what is no difference.
struct ComparedProcess {
  var direction: Direction
  var key: RegisterKey
  var name: String
  var touchpoints: [Touchpoint]
  /// Beside the touchpoints.
  var keys: [RegisterKey]

  /// The place of a process: each process stands at most once in a direction.
  struct Place: Hashable {
    var direction: Direction
    var key: RegisterKey
  }

  var place: Place { Place(direction: direction, key: key) }

  var process: Process { Process(name: name, touchpoints: touchpoints.map(\.compared)) }

  /// The processes of a register by direction, in its order; those without touchpoints are none. What stands twice
  /// is joined, as a reader of the register would.
  static func all(of register: Register) -> [ComparedProcess] {
    var result: [ComparedProcess] = []
    for direction in Direction.allCases {
      var places: [RegisterKey: Int] = [:]
      for process in register.processes(of: direction) where !process.touchpoints.isEmpty {
        let key = RegisterKey(process.name)
        if let place = places[key] {
          result[place].touchpoints += process.touchpoints
        } else {
          places[key] = result.count
          result.append(
            ComparedProcess(
              direction: direction, key: key, name: process.name, touchpoints: process.touchpoints, keys: []))
        }
      }
    }
    for index in result.indices { result[index].joinTouchpoints() }
    return result
  }

  private mutating func joinTouchpoints() {
    keys = touchpoints.map { RegisterKey($0.name) }
    guard Set(keys).count < keys.count else { return }
    var groups: [[Touchpoint]] = []
    var places: [RegisterKey: Int] = [:]
    for (touchpoint, key) in zip(touchpoints, keys) {
      if let place = places[key] {
        groups[place].append(touchpoint)
      } else {
        places[key] = groups.count
        groups.append([touchpoint])
      }
    }
    touchpoints = groups.compactMap(Touchpoint.joined)
    keys = touchpoints.map { RegisterKey($0.name) }
  }
}

extension Touchpoint {
  /// What of it is compared: all but where it came from and what units say apart.
  var compared: Touchpoint {
    Touchpoint(
      name: name, channel: channel, needs: CustomerNeed.union(of: [needs]), otherNeeds: otherNeeds,
      interaction: interaction, particularities: particularities)
  }

  /// Whether two compared touchpoints are the same to the code point.
  func isSame(as other: Touchpoint) -> Bool {
    channel == other.channel && CustomerNeed.union(of: [needs]) == CustomerNeed.union(of: [other.needs])
      && isSameText(name, other.name) && isSameText(interaction, other.interaction)
      && isSameText(particularities, other.particularities)
      && otherNeeds.elementsEqual(other.otherNeeds, by: isSameText)
  }
}
