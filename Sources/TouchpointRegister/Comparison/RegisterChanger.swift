/// Applies groups of changes to the processes of a register, and collects what does not fit.
struct RegisterChanger {
  /// In the order of the register; nil for what was removed or has taken another place.
  private var processes: [ChangedProcess?]
  private let places: [ComparedProcess.Place: Int]
  private var isTaken: [Bool]
  /// Added, or come from another direction.
  private var arrivals: [ChangedProcess] = []
  private(set) var sections: [DirectionSection] = []

  private(set) var mismatches: [ChangeMismatch] = []
  private(set) var count = 0
  private static let mostTold = 20

  init(_ processes: [ComparedProcess]) {
    self.processes = processes.map { ChangedProcess($0) }
    places = Dictionary(zip(processes.map(\.place), processes.indices)) { first, _ in first }
    isTaken = Array(repeating: false, count: processes.count)
  }

  private mutating func note(_ problem: ChangeMismatch.Problem, _ change: RegisterChange, _ line: Int?) {
    note(
      ChangeMismatch(
        problem, direction: change.direction, process: change.process, touchpoint: change.touchpoint,
        line: line))
  }

  private mutating func note(_ mismatch: ChangeMismatch) {
    count += 1
    if mismatches.count < Self.mostTold { mismatches.append(mismatch) }
  }

  /// Applies the changes of one process.
  mutating func apply(_ group: ChangeGroup) {
    guard let first = group.changes.first else { return }
    switch first.change.content {
    case .process(.added(let process)):
      guard group.changes.count == 1 else { return note(.contradiction, first.change, first.line) }
      add(process, by: first.change)
    case .process(.removed(let process)):
      guard group.changes.count == 1 else { return note(.contradiction, first.change, first.line) }
      do throws(ChangeMismatch.Problem) {
        try remove(process, from: group.direction)
      } catch {
        note(error, first.change, first.line)
      }
    default:
      change(by: group, first: first)
    }
  }

  private mutating func add(_ process: Process, by change: RegisterChange) {
    let register = Register(directions: [DirectionSection(change.direction, processes: [process])])
    arrivals += ComparedProcess.all(of: register).map { compared in
      var compared = compared
      compared.touchpoints = compared.touchpoints.map(\.compared)
      return ChangedProcess(compared)
    }
  }

  private mutating func remove(_ process: Process, from direction: Direction) throws(ChangeMismatch.Problem) {
    let place = try taken(process.name, in: direction)
    let register = Register(directions: [DirectionSection(direction, processes: [process])])
    let expected = ComparedProcess.all(of: register).first?.touchpoints ?? []
    let found = processes[place]?.process.touchpoints ?? []
    processes[place] = nil
    let byKey = Dictionary(found.map { (RegisterKey($0.name), $0) }) { first, _ in first }
    let isSame =
      expected.count == found.count
      && expected.allSatisfy { byKey[RegisterKey($0.name)]?.isSame(as: $0) ?? false }
    guard isSame else { throw .contentsDiffer }
  }

  /// The place of an old process; each is asked for once.
  private mutating func taken(_ name: String, in direction: Direction) throws(ChangeMismatch.Problem) -> Int {
    let key = ComparedProcess.Place(direction: direction, key: RegisterKey(name))
    guard let place = places[key] else { throw .missing }
    guard !isTaken[place] else { throw .contradiction }
    isTaken[place] = true
    try ChangedProcess.check(.name, name, processes[place]?.process.name ?? "")
    return place
  }

  private mutating func change(by group: ChangeGroup, first: (change: RegisterChange, line: Int?)) {
    var old = (direction: group.direction, name: first.change.process)
    var (moves, names) = (0, 0)
    for (change, line) in group.changes {
      switch change.content {
      case .process(.added), .process(.removed): return note(.contradiction, change, line)
      case .process(.moved(let direction)):
        old.direction = direction
        moves += 1
      case .process(.renamed(let name)), .process(.respelled(let name)):
        old.name = name
        names += 1
      case .touchpoint:
        guard isSameText(change.process, first.change.process) else {
          return note(.contradiction, change, line)
        }
      }
      if moves > 1 || names > 1 { return note(.contradiction, change, line) }
    }
    let place: Int
    do throws(ChangeMismatch.Problem) {
      place = try taken(old.name, in: old.direction)
    } catch {
      var mismatch = first.change
      (mismatch.direction, mismatch.process) = (old.direction, old.name)
      mismatch.content = .process(.respelled(from: ""))
      return note(error, mismatch, first.line)
    }
    guard var process = processes[place] else { return }
    changeTouchpoints(of: &process, by: group)
    process.rename(to: first.change.process, in: group.direction)
    if moves > 0 {
      processes[place] = nil
      arrivals.append(process)
    } else {
      processes[place] = process
    }
  }

  /// Removals first, then names, then the rest: so names can be exchanged, and given to what is new.
  private mutating func changeTouchpoints(of process: inout ChangedProcess, by group: ChangeGroup) {
    func attempt(
      _ change: RegisterChange, _ line: Int?, _ body: () throws(ChangeMismatch.Problem) -> Void
    ) {
      do throws(ChangeMismatch.Problem) { try body() } catch { note(error, change, line) }
    }
    var renamed: [(place: Int, name: String, change: RegisterChange, line: Int?)] = []
    for (change, line) in group.changes {
      guard case .touchpoint(let name, let content) = change.content else { continue }
      attempt(change, line) { () throws(ChangeMismatch.Problem) in
        switch content {
        case .removed(let touchpoint): try process.remove(touchpoint)
        case .renamed(let old), .respelled(let old):
          renamed.append((try process.take(old), name, change, line))
        default: break
        }
      }
    }
    for (place, name, change, line) in renamed {
      attempt(change, line) { () throws(ChangeMismatch.Problem) in try process.put(place, under: name) }
    }
    for (change, line) in group.changes {
      guard case .touchpoint(let name, let content) = change.content else { continue }
      attempt(change, line) { () throws(ChangeMismatch.Problem) in
        if case .added(let touchpoint) = content {
          try process.add(touchpoint)
        } else if change.isOfContent {
          try process.change(name, by: content)
        }
      }
    }
  }

  /// Puts the processes in their directions, after all groups.
  mutating func place() {
    let all = processes.compactMap(\.self) + arrivals
    var seen: Set<ComparedProcess.Place> = []
    for direction in Direction.allCases {
      var section = DirectionSection(direction)
      for changed in all where changed.process.direction == direction {
        if !seen.insert(changed.process.place).inserted {
          note(
            ChangeMismatch(.alreadyThere, direction: direction, process: changed.process.name, line: nil))
        }
        let result = changed.result
        if !result.touchpoints.isEmpty { section.processes.append(result) }
      }
      if !section.processes.isEmpty { sections.append(section) }
    }
  }

  /// Tells the directions in which the register is not what the changes were made for.
  mutating func compare(_ found: [DirectionContents], with expected: [DirectionContents]) {
    for direction in Direction.allCases {
      let (expected, found) = (
        expected.first { $0.direction == direction }, found.first { $0.direction == direction }
      )
      if expected != found {
        note(
          ChangeMismatch(
            .direction(expected: expected, found: found), direction: direction, line: nil))
      }
    }
  }
}

extension RegisterChange {
  /// Whether a touchpoint stays, and says something else.
  fileprivate var isOfContent: Bool {
    switch content {
    case .touchpoint(_, .channel), .touchpoint(_, .needs), .touchpoint(_, .otherNeeds),
      .touchpoint(_, .interaction), .touchpoint(_, .particularities):
      true
    default: false
    }
  }
}
