import Diagnostics
import TouchpointRegister

/// All changes of one trigger of п. 5.3, by direction and process.
struct Trigger {
  var rule: Rule
  var changes: [RegisterChange]

  struct DirectionGroup {
    var direction: Direction
    var processes: [ProcessGroup]
  }

  struct ProcessGroup {
    var name: String
    var changes: [RegisterChange]
  }

  /// Changes come by direction and process already.
  var directions: [DirectionGroup] {
    var groups: [DirectionGroup] = []
    for change in changes {
      if groups.last?.direction != change.direction {
        groups.append(DirectionGroup(direction: change.direction, processes: []))
      }
      let last = groups.count - 1
      if let process = groups[last].processes.last, process.name == change.process {
        groups[last].processes[groups[last].processes.count - 1].changes.append(change)
      } else {
        groups[last].processes.append(ProcessGroup(name: change.process, changes: [change]))
      }
    }
    return groups
  }
}
