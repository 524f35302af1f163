import Diagnostics

/// What is told, and asked, of processes that units name or place differently: TP702, TP704.
struct ProcessFindings {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var questions: [MergeQuestion] = []
  /// False where comparing the names was given up.
  private(set) var comparedAllNames = true

  /// A process under one direction, with who has it there.
  private struct Placing {
    var name: String
    private(set) var speakers: [Speaker: SourceLocation] = [:]

    init(_ process: JoinedRegister.NamedProcess) {
      name = process.name
      for entry in process.entries {
        for contribution in entry.contributions {
          for saying in contribution.sayings { note(saying, contribution) }
        }
      }
    }

    private mutating func note(_ saying: Saying, _ contribution: Contribution) {
      let location = contribution.processLocation
      for speaker in Speaker.of(saying, in: contribution) {
        if let known = speakers[speaker], !SourceLocation.precedes(location, known) { continue }
        speakers[speaker] = location
      }
    }
  }

  /// A unit, or a file that names none.
  private enum Speaker: Hashable {
    /// By its bytes: in a merge each unit has one spelling.
    case unit(ExactText)
    case file(Contribution.Origin)
    /// One that was merged before, by its name.
    case mergedFile(ExactText)

    static func of(_ saying: Saying, in contribution: Contribution) -> [Speaker] {
      if let unit = saying.unit { return [.unit(ExactText(unit))] }
      let files = contribution.mergedAnonymousFiles
      return files.isEmpty ? [.file(contribution.origin)] : files.map { .mergedFile(ExactText($0)) }
    }
  }

  private let placings: [RegisterKey: [Direction: Placing]]
  private let keys: [RegisterKey]
  private let base: RegisterInput?
  private let inputs: [RegisterInput]

  init(_ processes: [JoinedRegister.NamedProcess], base: RegisterInput?, inputs: [RegisterInput]) {
    var placings: [RegisterKey: [Direction: Placing]] = [:]
    for process in processes {
      placings[process.key, default: [:]][process.direction] = Placing(process)
    }
    self.placings = placings
    keys = placings.keys.sorted()
    self.base = base
    self.inputs = inputs
  }

  /// The directions that each process stands under where it stands under several.
  var severalDirections: [RegisterKey: Set<Direction>] {
    placings.compactMapValues { $0.count > 1 ? Set($0.keys) : nil }
  }

  /// TP702: one process under different directions, unless all who have it have it under all of them.
  mutating func tellSeveralDirections(_ book: inout AnswerBook) {
    for key in keys {
      let placing = (placings[key] ?? [:]).sorted { $0.key < $1.key }
      guard placing.count > 1, Set(placing.map { Set($0.value.speakers.keys) }).count > 1,
        !book.staysUnder(Set(placing.map(\.key)), key)
      else { continue }
      let variants = placing.flatMap { direction, placing in
        named(placing).map { FindingVariant(unit: $0.name, text: direction.name, location: $0.location) }
      }
      guard let last = variants.compactMap(\.location).max(by: { SourceLocation.precedes($0, $1) }) else {
        continue
      }
      let name = placing.first?.value.name ?? ""
      diagnostics.append(
        Diagnostic(.processUnderSeveralDirections(process: name, variants: variants), at: last))
      questions.append(
        MergeQuestion(
          .direction(process: name),
          variants: placing.map { direction, placing in
            MergeQuestion.Variant(value: String(direction.rawValue), speakers: speakers(placing))
          }))
    }
  }

  /// TP704: nearly equal names of different units; a unit that has both means two processes.
  mutating func tellNearlyEqualNames(_ book: inout AnswerBook, budget: Int?) {
    book.meetApart(Set(keys))
    let speaking = keys.map { key in
      (placings[key] ?? [:]).values.reduce(into: Set<Speaker>()) { $0.formUnion($1.speakers.keys) }
    }
    var budget = budget ?? NearNameIndex.budget(forNames: keys.count)
    let pairs = NearNameIndex(keys.map { NearName($0) }).pairs(budget: &budget) { earlier, later in
      speaking[earlier].isDisjoint(with: speaking[later]) && !book.areApart(keys[earlier], keys[later])
    }
    comparedAllNames = budget > 0
    for (earlier, later) in pairs {
      guard let other = firstPlacing(keys[earlier]), let placing = firstPlacing(keys[later]),
        let otherSpeaker = named(other).first, let speaker = named(placing).first
      else { continue }
      diagnostics.append(
        Diagnostic(
          .processesNearlyEqual(
            process: placing.name, other: other.name, units: [speaker.name, otherSpeaker.name]),
          at: speaker.location))
      questions.append(
        MergeQuestion(
          .processNames(other.name, placing.name),
          variants: [other, placing].map {
            MergeQuestion.Variant(value: $0.name, speakers: speakers($0))
          }))
    }
  }

  private func speakers(_ placing: Placing) -> [MergeQuestion.Speaker] {
    named(placing).map { MergeQuestion.Speaker(unit: $0.name, location: $0.location.withBaseName) }
  }

  private func firstPlacing(_ key: RegisterKey) -> Placing? {
    placings[key]?.min { $0.key < $1.key }?.value
  }

  /// Who has a process, by name.
  private func named(_ placing: Placing) -> [(name: String, location: SourceLocation)] {
    placing.speakers.map { speaker, location in
      switch speaker {
      case .unit(let name), .mergedFile(let name): (name.text, location)
      case .file(.base): (SourceLocation(file: base?.file ?? "").fileBaseName, location)
      case .file(.input(let place)): (SourceLocation(file: inputs[place].file).fileBaseName, location)
      }
    }.sorted {
      $0.name == $1.name
        ? SourceLocation.precedes($0.location, $1.location) : codePointsPrecede($0.name, $1.name)
    }
  }
}
