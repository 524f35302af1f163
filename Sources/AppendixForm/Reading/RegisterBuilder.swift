import Diagnostics
import TouchpointRegister

/// A text put together from several cells: each line once, in the order of the rows; a single text as it is written.
///
/// Lines are the same where their keys are, as where registers are merged; here they come one by one, and a hundred
/// thousand of them must not be compared anew each time.
struct JoinedText {
  private(set) var text = ""
  private var lines: Set<RegisterKey> = []
  private var isJoined = false

  mutating func add(_ more: String) {
    guard !more.isEmpty else { return }
    guard !text.isEmpty else {
      text = more
      return
    }
    if !isJoined {
      if text == more { return }
      lines = Set(Self.lines(of: text).map { RegisterKey($0) })
      isJoined = true
    }
    for line in Self.lines(of: more) where lines.insert(RegisterKey(line)).inserted { text += "\n" + line }
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }
}

/// The register while its rows are read: processes and touchpoints in the order they appear, each key once.
struct RegisterBuilder {
  struct Place: Hashable {
    var direction: Direction
    var index: Int
  }

  struct Entry {
    var name: String
    var channel: Channel
    var needs: [CustomerNeed] = []
    var otherNeeds: [String] = []
    var interaction = JoinedText()
    var particularities = JoinedText()
    var sources: [TouchpointSource]
    /// A further row of it says «исключить».
    var isWithdrawn = false

    var location: SourceLocation? { sources.first?.location }

    mutating func addNeeds(_ recognition: NeedRecognition) {
      if needs.isEmpty {
        needs = recognition.needs
      } else {
        for need in recognition.needs where !needs.contains(need) { needs.append(need) }
      }
      for other in recognition.others where !otherNeeds.contains(other) { otherNeeds.append(other) }
    }
  }

  /// An object: what changes in it is changed in place.
  final class ProcessEntry {
    let name: String
    let location: SourceLocation
    let isFromTemplate: Bool
    /// A row of it said something in columns 4-6, though perhaps nothing that could be read, or was withdrawn.
    var hasRows = false
    var entries: [Entry] = []
    /// By the name's key.
    var indices: [Int: Int] = [:]

    init(name: String, location: SourceLocation, isFromTemplate: Bool) {
      self.name = name
      self.location = location
      self.isFromTemplate = isFromTemplate
    }
  }

  private struct Section {
    var processes: [ProcessEntry] = []
    /// By the names' keys.
    var indices: [Int: Int] = [:]
  }

  /// By the directions' numbers, from 1.
  private var directions = [Section](repeating: Section(), count: Direction.allCases.count + 1)
  private(set) var withdrawals: [Withdrawal] = []

  subscript(place: Place) -> ProcessEntry { directions[place.direction.rawValue].processes[place.index] }

  /// The place of a process, made where it is named for the first time.
  mutating func place(
    of name: String, key: Int, in direction: Direction, at location: SourceLocation, isFromTemplate: Bool
  ) -> Place {
    let number = direction.rawValue
    if let known = directions[number].indices[key] { return Place(direction: direction, index: known) }
    let index = directions[number].processes.count
    directions[number].indices[key] = index
    directions[number].processes.append(
      ProcessEntry(name: name, location: location, isFromTemplate: isFromTemplate))
    return Place(direction: direction, index: index)
  }

  mutating func withdraw(_ withdrawal: Withdrawal) { withdrawals.append(withdrawal) }

  /// The register without submission and edition, and what does not enter it.
  func finished(unit: String?, refinements: Refinements) -> (directions: [DirectionSection], facts: FormFacts)
  {
    var facts = FormFacts(withdrawals: withdrawals)
    var sections: [DirectionSection] = []
    for direction in Direction.allCases {
      var section = DirectionSection(direction)
      for process in directions[direction.rawValue].processes {
        let entries = process.entries.filter { !$0.isWithdrawn }
        if entries.isEmpty {
          if !process.hasRows {
            facts.emptyProcesses.append(
              EmptyProcess(
                direction: direction, name: process.name, location: process.location,
                isFromTemplate: process.isFromTemplate))
          }
          continue
        }
        section.processes.append(
          Process(
            name: process.name,
            touchpoints: entries.map { entry in
              touchpoint(entry, of: process, in: direction, unit: unit, refinements)
            }, location: process.location))
      }
      if !section.processes.isEmpty { sections.append(section) }
    }
    return (sections, facts)
  }

  private func touchpoint(
    _ entry: Entry, of process: ProcessEntry, in direction: Direction, unit: String?,
    _ refinements: Refinements
  ) -> Touchpoint {
    var touchpoint = Touchpoint(
      name: entry.name, channel: entry.channel, needs: entry.needs.sorted(), otherNeeds: entry.otherNeeds,
      interaction: entry.interaction.text, particularities: entry.particularities.text, sources: entry.sources
    )
    for index in touchpoint.sources.indices { touchpoint.sources[index].unit = unit }
    let name = Refinements.TouchpointName(
      direction: direction, process: process.name, touchpoint: entry.name)
    if let needs = refinements.needs(of: name, interaction: touchpoint.interaction) {
      touchpoint.needs = needs.named
      touchpoint.otherNeeds = needs.others
    }
    return touchpoint
  }
}
