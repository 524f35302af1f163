import Diagnostics

/// The officer's answers as a merge asks for them, and which of them it used.
struct AnswerBook {
  /// Ids of the questions whose answers were applied.
  private(set) var used: Set<String> = []
  let unitNames: DecidedNames
  let processNames: DecidedNames

  private var unitIDs: [RegisterKey: Set<String>] = [:]
  private var ownUnits: [RegisterKey: String] = [:]
  private var processIDs: [RegisterKey: Set<String>] = [:]
  private var apart: [Set<RegisterKey>: String] = [:]
  private var directions: [RegisterKey: DirectionAnswer] = [:]
  private var submissions: [RegisterKey: [SubmissionAnswer]] = [:]
  private var entries: [EntryField: EntryAnswer] = [:]

  private struct DirectionAnswer {
    var id: String
    /// nil where the process stays under each.
    var direction: Direction?
    var known: Set<Int>
  }

  private struct SubmissionAnswer {
    var id: String
    /// Fingerprints; nil where all count.
    var rejected: Set<String>?
    var known: Set<String>
  }

  /// What of an entry is in question.
  private struct EntryField: Hashable {
    var key: EntryKey
    var kind: MergeSubject.Kind
  }

  private struct EntryAnswer {
    var id: String
    /// nil where all that is said stands.
    var value: String?
    var isOwn: Bool
    var question: MergeQuestion
  }

  init(_ decisions: MergeDecisions) {
    var unitJoinings: [DecidedNames.Joining] = []
    var processJoinings: [DecidedNames.Joining] = []
    var seen: Set<String> = []
    for recorded in decisions.questions {
      let id = recorded.question.id
      guard let answer = recorded.answer, seen.insert(id).inserted else { continue }
      let question = recorded.question
      var value: String?
      switch answer {
      case .variant(let place):
        guard question.variants.indices.contains(place) else { continue }
        value = question.variants[place].value
      case .text(let text): value = text
      case .channel(let channel): value = channel.rawValue
      case .direction(let direction): value = String(direction.rawValue)
      case .join, .apart: break
      }
      let known = Set(question.variants.map(\.value))
      switch question.subject {
      case .unitName(let unit):
        if let value {
          unitJoinings.append(DecidedNames.Joining(names: [unit], target: value))
          unitIDs[RegisterKey(unit), default: []].insert(id)
        } else {
          ownUnits[RegisterKey(unit)] = id
        }
      case .processNames(let a, let b):
        if answer == .apart {
          apart[[RegisterKey(a), RegisterKey(b)]] = id
        } else {
          let target = value ?? a
          processJoinings.append(DecidedNames.Joining(names: [a, b], target: target))
          for name in [a, b] where RegisterKey(name) != RegisterKey(target) {
            processIDs[RegisterKey(name), default: []].insert(id)
          }
        }
      case .direction(let process):
        directions[RegisterKey(process)] = DirectionAnswer(
          id: id, direction: value.flatMap { Int($0) }.flatMap(Direction.init(rawValue:)),
          known: Set(known.compactMap { Int($0) }))
      case .submission(let unit):
        submissions[RegisterKey(unit), default: []].append(
          SubmissionAnswer(id: id, rejected: value.map { known.subtracting([$0]) }, known: known))
      case .channel(let direction, let process, let touchpoint),
        .particularities(let direction, let process, let touchpoint):
        guard let direction = Direction(rawValue: direction) else { continue }
        let key = EntryKey(
          direction: direction, process: RegisterKey(process), touchpoint: RegisterKey(touchpoint))
        entries[EntryField(key: key, kind: question.subject.kind)] = EntryAnswer(
          id: id, value: value, isOwn: !isVariant(answer), question: question)
      }
    }
    unitNames = DecidedNames(unitJoinings)
    processNames = DecidedNames(processJoinings)
  }

  // MARK: Names

  /// An input under the units' names that were decided.
  mutating func named(_ input: RegisterInput) -> RegisterInput {
    if !unitIDs.isEmpty {
      for unit in UnitNames([input], includesSilent: true).all {
        used.formUnion(unitIDs[RegisterKey(unit)] ?? [])
      }
    }
    guard !unitNames.isEmpty else { return input }
    var aliases = RegisterAliases()
    aliases.units = unitNames.aliases
    return aliases.applied(to: input)
  }

  mutating func isOwnUnit(_ unit: RegisterKey) -> Bool { use(ownUnits[unit]) }

  /// Notes the names of processes that an input has.
  mutating func meetProcesses(of register: Register) {
    guard !processIDs.isEmpty else { return }
    for process in register.directions.lazy.flatMap(\.processes) {
      used.formUnion(processIDs[RegisterKey(process.name)] ?? [])
    }
  }

  func areApart(_ a: RegisterKey, _ b: RegisterKey) -> Bool { !apart.isEmpty && apart[[a, b]] != nil }

  /// Notes which names that stay apart there are.
  mutating func meetApart(_ processes: Set<RegisterKey>) {
    for (pair, id) in apart where pair.isSubset(of: processes) { used.insert(id) }
  }

  // MARK: Directions

  /// The direction that was chosen for a process which stands under several.
  mutating func direction(of process: RegisterKey, under found: Set<Direction>) -> Direction? {
    guard found.count > 1, let answer = directions[process], let direction = answer.direction,
      Set(found.map(\.rawValue)).isSubset(of: answer.known.union([direction.rawValue])),
      found.contains(direction) || !answer.known.contains(direction.rawValue)
    else { return nil }
    used.insert(answer.id)
    return direction
  }

  var decidesDirections: Bool { directions.values.contains { $0.direction != nil } }

  mutating func staysUnder(_ found: Set<Direction>, _ process: RegisterKey) -> Bool {
    guard let answer = directions[process], answer.direction == nil,
      Set(found.map(\.rawValue)).isSubset(of: answer.known)
    else { return false }
    used.insert(answer.id)
    return true
  }

  // MARK: Submissions

  /// The decision by which a submission does not count.
  mutating func rejection(ofSubmission fingerprint: String, by unit: RegisterKey) -> String? {
    for answer in submissions[unit] ?? [] where answer.rejected?.contains(fingerprint) == true {
      used.insert(answer.id)
      return answer.id
    }
    return nil
  }

  var decidesSubmissions: Bool { !submissions.isEmpty }

  /// Whether all the submissions of a unit count.
  /// - Parameter fingerprints: nil where the submissions are no longer told apart, in a register merged earlier.
  mutating func countsAll(_ fingerprints: Set<String>?, of unit: RegisterKey) -> Bool {
    for answer in submissions[unit] ?? [] where answer.rejected == nil {
      guard fingerprints.map({ $0.isSubset(of: answer.known) }) ?? true else { continue }
      used.insert(answer.id)
      return true
    }
    return false
  }

  // MARK: Entries

  var decidesEntries: Bool { !entries.isEmpty }

  /// What was chosen for a field of an entry.
  struct Choice {
    var id: String
    /// nil where all that is said stands.
    var value: String?
  }

  /// - Parameter values: what units say, each once at least.
  mutating func choice(of kind: MergeSubject.Kind, at key: EntryKey, among values: [String]) -> Choice? {
    guard !entries.isEmpty, let answer = entries[EntryField(key: key, kind: kind)] else { return nil }
    let question = answer.question
    let found = Set(values.map { question.identity(of: $0) })
    guard found.count > 1 else { return nil }
    // The officer has seen these lines, and decided; a new one is a new question.
    var seen = question.identities.reduce(into: Set<RegisterKey>()) { $0.formUnion($1.parts) }
    if let value = answer.value {
      let chosen = question.identity(of: value)
      guard answer.isOwn || found.contains(chosen) else { return nil }
      seen.formUnion(chosen.parts)
    }
    guard found.allSatisfy({ $0.parts.isSubset(of: seen) }) else { return nil }
    used.insert(answer.id)
    return Choice(id: answer.id, value: answer.value)
  }

  private mutating func use(_ id: String?) -> Bool {
    guard let id else { return false }
    used.insert(id)
    return true
  }
}

private func isVariant(_ answer: MergeAnswer) -> Bool {
  if case .variant = answer { true } else { false }
}
