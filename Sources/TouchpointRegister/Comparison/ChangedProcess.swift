/// A process that changes are applied to.
struct ChangedProcess {
  private(set) var process: ComparedProcess
  private var places: [RegisterKey: Int]
  /// Beside the touchpoints: those that are no longer there.
  private var isRemoved: [Bool]

  init(_ process: ComparedProcess) {
    self.process = process
    places = Dictionary(zip(process.keys, process.keys.indices)) { first, _ in first }
    isRemoved = Array(repeating: false, count: process.keys.count)
  }

  var result: Process {
    let left = process.touchpoints.indices.filter { !isRemoved[$0] }
    return Process(name: process.name, touchpoints: left.map { process.touchpoints[$0] })
  }

  mutating func rename(to name: String, in direction: Direction) {
    process.name = name
    process.key = RegisterKey(name)
    process.direction = direction
  }

  /// Takes the touchpoint of a name off the list of those that are there.
  mutating func remove(_ touchpoint: Touchpoint) throws(ChangeMismatch.Problem) {
    guard let place = places.removeValue(forKey: RegisterKey(touchpoint.name)) else { throw .missing }
    guard process.touchpoints[place].isSame(as: touchpoint) else { throw .contentsDiffer }
    isRemoved[place] = true
  }

  mutating func add(_ touchpoint: Touchpoint) throws(ChangeMismatch.Problem) {
    let key = RegisterKey(touchpoint.name)
    guard places[key] == nil else { throw .alreadyThere }
    places[key] = process.touchpoints.count
    process.touchpoints.append(touchpoint.compared)
    isRemoved.append(false)
  }

  /// Takes a touchpoint out of the names, to stand under another one.
  mutating func take(_ name: String) throws(ChangeMismatch.Problem) -> Int {
    guard let place = places.removeValue(forKey: RegisterKey(name)) else { throw .missing }
    try Self.check(.name, name, process.touchpoints[place].name)
    return place
  }

  mutating func put(_ place: Int, under name: String) throws(ChangeMismatch.Problem) {
    guard places.updateValue(place, forKey: RegisterKey(name)) == nil else { throw .alreadyThere }
    process.touchpoints[place].name = name
  }

  /// Changes what a touchpoint says.
  mutating func change(
    _ name: String, by change: TouchpointChange
  ) throws(ChangeMismatch.Problem) {
    guard let place = places[RegisterKey(name)] else { throw .missing }
    var touchpoint = process.touchpoints[place]
    try Self.check(.name, name, touchpoint.name)
    switch change {
    case .added, .removed, .renamed, .respelled: return
    case .channel(let old, let new):
      try Self.check(.channel, old.rawValue, touchpoint.channel.rawValue)
      touchpoint.channel = new
    case .needs(let old, let new):
      let found = CustomerNeed.union(of: [touchpoint.needs])
      try Self.check(.needs, old.map(\.rawValue), found.map(\.rawValue))
      touchpoint.needs = new
    case .otherNeeds(let old, let new):
      try Self.check(.otherNeeds, old, touchpoint.otherNeeds)
      touchpoint.otherNeeds = new
    case .interaction(let old, let new):
      try Self.check(.interaction, old, touchpoint.interaction)
      touchpoint.interaction = new
    case .particularities(let old, let new):
      try Self.check(.particularities, old, touchpoint.particularities)
      touchpoint.particularities = new
    }
    // What units said apart would come back at the next merge.
    touchpoint.variants = []
    process.touchpoints[place] = touchpoint
  }

  static func check(
    _ field: ChangeMismatch.Field, _ expected: String, _ found: String
  ) throws(ChangeMismatch.Problem) {
    guard !isSameText(expected, found) else { return }
    throw .differs(field: field, expected: expected, found: found)
  }

  private static func check(
    _ field: ChangeMismatch.Field, _ expected: [String], _ found: [String]
  ) throws(ChangeMismatch.Problem) {
    guard !expected.elementsEqual(found, by: isSameText) else { return }
    throw .differs(
      field: field, expected: expected.joined(separator: "; "), found: found.joined(separator: "; "))
  }
}

extension ChangeMismatch.Problem: Error {}
