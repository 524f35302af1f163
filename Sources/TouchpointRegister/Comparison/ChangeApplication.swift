/// Brings a register to the next edition by the changes between the two.
public struct ChangeApplication: Sendable {
  private let reading: RegisterChangesJSON.Reading

  /// - Parameter reading: the changes, as `diff --format json` wrote them.
  public init(_ reading: RegisterChangesJSON.Reading) { self.reading = reading }

  /// The register that a comparison with the new edition finds nothing in.
  ///
  /// Everything that a change touches must be there as the change says it was, and where the changes tell what they
  /// were made for, the rest must be the same too. What is added stands behind what was there. The register keeps
  /// its head but for the order that approved it: another one has to approve what it has become.
  ///
  /// - Throws: the first differences between the register and the one that the changes were made for.
  public func applied(to old: Register) throws(ChangesDoNotFit) -> Register {
    let processes = ComparedProcess.all(of: old)
    var changer = RegisterChanger(processes)
    for group in groups() { changer.apply(group) }
    changer.place()
    if changer.count == 0, let expected = reading.oldContents {
      changer.compare(DirectionContents.all(of: processes), with: expected)
    }
    guard changer.count == 0 else {
      throw ChangesDoNotFit(mismatches: changer.mismatches, count: changer.count)
    }
    var register = old
    register.directions = changer.sections
    if !reading.changes.isEmpty { register.edition = nil }
    return register
  }

  /// The changes of each process together, in the order in which the processes come first.
  private func groups() -> [ChangeGroup] {
    var groups: [ChangeGroup] = []
    var places: [ChangeGroup.Place: Int] = [:]
    for (index, change) in reading.changes.enumerated() {
      let place = ChangeGroup.Place(change)
      let line = reading.lines.indices.contains(index) ? reading.lines[index] : nil
      if let known = places[place] {
        groups[known].changes.append((change, line))
      } else {
        places[place] = groups.count
        groups.append(ChangeGroup(direction: change.direction, changes: [(change, line)]))
      }
    }
    return groups
  }
}

/// All changes of one process.
struct ChangeGroup {
  var direction: Direction
  var changes: [(change: RegisterChange, line: Int?)]

  /// A removed process stands under the old name, which another one may have taken.
  struct Place: Hashable {
    var process: ComparedProcess.Place
    var isRemoved = false

    init(_ change: RegisterChange) {
      process = ComparedProcess.Place(direction: change.direction, key: RegisterKey(change.process))
      if case .process(.removed) = change.content { isRemoved = true }
    }
  }
}
