/// What changed from one edition of the register to the next, by the triggers of п. 5.3.
///
/// Compared are directions, processes and touchpoints with their names, channels, needs and texts. Where a register
/// came from (edition, title, authority, submission, sources, variants) is no difference, and neither is the order
/// of processes and touchpoints: a register has one order that its merge gives it.
///
/// ```swift
/// for change in RegisterComparison(from: old, to: new).changes { print(change.rule.id, change.process) }
/// ```
public struct RegisterComparison: Sendable, Hashable {
  /// By direction; in it processes as the new edition has them, then those that were removed as the old one had
  /// them; in a process what became of itself first, then its touchpoints in the same way.
  public private(set) var changes: [RegisterChange] = []
  /// What the old edition holds, for whoever applies the changes.
  public let oldContents: [DirectionContents]

  /// Compares two editions, in time linear in their size where most names are the same.
  ///
  /// - Parameters:
  ///   - old: the edition before.
  ///   - new: the edition after.
  ///   - aliases: other spellings of processes: a process under another of its names is renamed, however
  ///     little the names have in common.
  public init(from old: Register, to new: Register, aliases: NameAliases = NameAliases()) {
    let oldProcesses = ComparedProcess.all(of: old)
    let newProcesses = ComparedProcess.all(of: new)
    oldContents = DirectionContents.all(of: oldProcesses)
    var budget = NearNameIndex.standardBudget
    let matching = ProcessMatching(old: oldProcesses, new: newProcesses, aliases: aliases, budget: &budget)
    for direction in Direction.allCases {
      for (place, process) in newProcesses.enumerated() where process.direction == direction {
        if let oldPlace = matching.oldPlaces[place] {
          compare(oldProcesses[oldPlace], process, budget: &budget)
        } else {
          add(.process(.added(process.process)), in: process)
        }
      }
      for place in matching.removed where oldProcesses[place].direction == direction {
        add(.process(.removed(oldProcesses[place].process)), in: oldProcesses[place])
      }
    }
  }

  private mutating func add(_ content: RegisterChange.Content, in process: ComparedProcess) {
    changes.append(RegisterChange(direction: process.direction, process: process.name, content: content))
  }

  private mutating func compare(_ old: ComparedProcess, _ new: ComparedProcess, budget: inout Int) {
    if old.direction != new.direction { add(.process(.moved(from: old.direction)), in: new) }
    if old.key != new.key {
      add(.process(.renamed(from: old.name)), in: new)
    } else if !isSameText(old.name, new.name) {
      add(.process(.respelled(from: old.name)), in: new)
    }
    let matching = TouchpointMatching(old: old, new: new, budget: &budget)
    for (place, touchpoint) in new.touchpoints.enumerated() {
      if let oldPlace = matching.oldPlaces[place] {
        let isRenamed = old.keys[oldPlace] != new.keys[place]
        for change in Self.changes(from: old.touchpoints[oldPlace], to: touchpoint, isRenamed: isRenamed) {
          add(.touchpoint(touchpoint.name, change), in: new)
        }
      } else {
        add(.touchpoint(touchpoint.name, .added(touchpoint.compared)), in: new)
      }
    }
    for place in matching.removed {
      let touchpoint = old.touchpoints[place].compared
      add(.touchpoint(touchpoint.name, .removed(touchpoint)), in: new)
    }
  }

  private static func changes(
    from old: Touchpoint, to new: Touchpoint, isRenamed: Bool
  ) -> [TouchpointChange] {
    if old.isSame(as: new) { return [] }
    var changes: [TouchpointChange] = []
    if isRenamed {
      changes.append(.renamed(from: old.name))
    } else if !isSameText(old.name, new.name) {
      changes.append(.respelled(from: old.name))
    }
    if old.channel != new.channel { changes.append(.channel(from: old.channel, to: new.channel)) }
    let (oldNeeds, newNeeds) = (CustomerNeed.union(of: [old.needs]), CustomerNeed.union(of: [new.needs]))
    if oldNeeds != newNeeds { changes.append(.needs(from: oldNeeds, to: newNeeds)) }
    if !old.otherNeeds.elementsEqual(new.otherNeeds, by: isSameText) {
      changes.append(.otherNeeds(from: old.otherNeeds, to: new.otherNeeds))
    }
    if !isSameText(old.interaction, new.interaction) {
      changes.append(.interaction(from: old.interaction, to: new.interaction))
    }
    if !isSameText(old.particularities, new.particularities) {
      changes.append(.particularities(from: old.particularities, to: new.particularities))
    }
    return changes
  }
}
