import ByteStream
import Diagnostics

/// All entries of a merge in the result's order.
struct JoinedRegister: Sendable {
  private(set) var directions: [Section]
  let edition: BaseEdition
  /// What became of the touchpoints of each input.
  let fates: [Contribution.Origin: [ContributionFate]]

  struct Section {
    var direction: Direction
    var processes: [NamedProcess]
  }

  struct NamedProcess {
    var key: RegisterKey
    var direction: Direction
    var name: String
    var entries: [JoinedEntry]
  }

  private let order: MergeOrder
  private let width: Int

  private struct ProcessPlace: Hashable {
    var direction: Direction
    var process: RegisterKey
  }

  init(
    _ entries: [JoinedEntry], order: MergeOrder, edition: BaseEdition,
    fates: [Contribution.Origin: [ContributionFate]], width: Int
  ) {
    self.edition = edition
    self.fates = fates
    self.order = order
    self.width = width
    var places: [ProcessPlace: Int] = [:]
    var groups: [[JoinedEntry]] = []
    for entry in entries {
      let process = ProcessPlace(direction: entry.key.direction, process: entry.key.process)
      if let place = places[process] {
        groups[place].append(entry)
      } else {
        places[process] = groups.count
        groups.append([entry])
      }
    }
    let keys = Dictionary(grouping: places.keys) { $0.direction }
    directions = Direction.allCases.compactMap { direction in
      guard let keys = keys[direction]?.map(\.process) else { return nil }
      let processes = order.processes(keys, in: direction).map { key in
        let place = places[ProcessPlace(direction: direction, process: key)]
        let entries = place.map { groups[$0] } ?? []
        let spellings = entries.lazy.flatMap { $0.contributions.lazy.map(\.processName) }
        return NamedProcess(
          key: key, direction: direction,
          name: order.processName(key, in: direction) ?? PreferredSpelling.of(spellings) ?? "",
          entries: entries)
      }
      return Section(direction: direction, processes: processes)
    }
    sort()
  }

  private mutating func sort() {
    for section in directions.indices {
      let processes = directions[section].processes
      directions[section].processes = inStretches(
        of: processes.count, size: 16, width: width
      ) { [order] stretch in
        processes[stretch].map { process in
          var process = process
          process.entries.sort { order.entryPrecedes($0, $1) }
          return process
        }
      }.flatMap { $0 }
    }
  }

  /// Applies what was decided to every entry; a channel that changes moves its entry.
  mutating func settle(with book: inout AnswerBook) {
    guard book.decidesEntries else { return }
    for section in directions.indices {
      for process in directions[section].processes.indices {
        for (place, entry) in directions[section].processes[process].entries.enumerated() {
          guard let settled = entry.settled(with: &book) else { continue }
          directions[section].processes[process].entries[place] = settled
        }
      }
    }
    sort()
  }

  /// All processes; one that stands under several directions is there for each of them.
  var processes: [NamedProcess] { directions.flatMap(\.processes) }

  func findings(base: RegisterInput?, inputs: [RegisterInput]) -> ProcessFindings {
    ProcessFindings(processes, base: base, inputs: inputs)
  }
}
