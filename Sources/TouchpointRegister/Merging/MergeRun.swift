import ByteStream
import Diagnostics

/// One merge: from the inputs to the result, step by step.
struct MergeRun {
  let base: RegisterInput?
  let inputs: [RegisterInput]
  private let merge: RegisterMerge
  private let units: UnitNames
  private var book: AnswerBook
  private var decision: Submissions.Decision
  private var places: DecidedPlaces

  init(_ merge: RegisterMerge, _ inputs: [RegisterInput]) {
    self.merge = merge
    var book = AnswerBook(merge.decisions)
    let inputs = inputs.map { book.named($0) }
    let base = merge.base.map { book.named($0) }
    self.inputs = inputs
    self.base = base
    // What was decided against leaves no trace in the result, and so must not leave its spelling of a unit.
    let rejected = Submissions.rejected(inputs, book: &book)
    let counting = inputs.enumerated().filter { rejected[$0.offset] == nil }.map(\.element)
    units = UnitNames((base.map { [$0] } ?? []) + counting)
    places = DecidedPlaces(processNames: book.processNames)
    decision = Submissions(inputs: inputs, units: units)
      .decide(latest: merge.latest, rejected: rejected, book: &book)
    self.book = book
  }

  mutating func result() -> MergeResult {
    var joined = join()
    // Which directions a process stands under is known only when the base is up to date.
    if book.decidesDirections, !merge.keepsVariants {
      for (process, found) in joined.findings(base: base, inputs: inputs).severalDirections {
        if let direction = book.direction(of: process, under: found) {
          places.directions[process] = direction
        }
      }
      if !places.directions.isEmpty { joined = join() }
    }
    if !merge.keepsVariants {
      joined.settle(with: &book)
    }
    noteDifferingSubmissions(in: joined)
    let (processes, entries) = findings(in: joined)

    var diagnostics = decision.diagnostics
    var questions = decision.questions
    if let roster = merge.roster {
      let check = Submissions(inputs: inputs, units: units).check(against: roster, book: &book)
      // Who is silent in a part may speak in another.
      diagnostics += check.unknown + (merge.keepsVariants ? [] : check.silent)
      questions += check.questions
    }
    diagnostics += processes.diagnostics + entries.diagnostics
    questions += processes.questions + entries.questions
    let reporting = MergeReporting(
      base: base, inputs: inputs, units: units, superseded: decision.superseded, joined: joined,
      width: merge.width)
    let (reported, made) = beside(width: merge.width) {
      merge.reportsEntries ? reporting.report() : joined.edition.finishedReport()
    } and: { [questions, draft, joined, merge, settled = book.used] in
      let decided = merge.asks ? merge.decisions.updated(open: questions, settled: settled) : merge.decisions
      return (decisions: decided, register: draft.filled(with: joined))
    }
    var report = reported
    report.comparedAllNames = processes.comparedAllNames
    // What a part takes back meets the base in the last merge.
    if merge.keepsVariants { report.withdrawalsWithoutEntry = [] }
    LeftToTheSystem.leave(joined)
    return MergeResult(
      register: made.register, diagnostics: diagnostics, decisions: made.decisions,
      report: report, withdrawals: merge.keepsVariants ? Withdrawal.collected(from: counting) : [])
  }

  // MARK: Joining

  private mutating func join() -> JoinedRegister {
    var fates: [Contribution.Origin: [ContributionFate]] = [:]
    var contributions = contributions(&fates)
    let edition = updateBase(&contributions, &fates)
    let order = MergeOrder(base: base?.register, registry: merge.registry, places: places)
    let (groups, keepsVariants) = (contributions.groups, merge.keepsVariants)
    let parts = inStretches(of: groups.count, size: 1_000, width: merge.width) { stretch in
      stretch.map { place in
        JoinedEntry(
          key: groups[place].key, place: place, contributions: groups[place].contributions,
          name: order.touchpointName(groups[place].key), keepsVariants: keepsVariants)
      }
    }
    return JoinedRegister(
      parts.flatMap { $0 }, order: order, edition: edition, fates: fates, width: merge.width)
  }

  private mutating func contributions(
    _ fates: inout [Contribution.Origin: [ContributionFate]]
  ) -> ContributionGroups {
    let collected = collected()
    var contributions = ContributionGroups(capacity: collected.reduce(0) { $0 + $1.count })
    let latest = decision.latest
    for (place, input) in inputs.enumerated() {
      let reason = decision.superseded[place]
      let dates = latest.isEmpty ? nil : InputDates(input, units: units)
      var outdated: Set<String> = []
      var outcomes: [ContributionFate] = []
      outcomes.reserveCapacity(collected[place].count)
      for (key, contribution) in collected[place] {
        if let reason {
          outcomes.append(ContributionFate(contribution: contribution, outcome: .left(reason)))
          continue
        }
        let counting =
          dates == nil
          ? contribution
          : contribution.without { saying in
            guard let unit = saying.unit, let last = latest[unit],
              codePointsPrecede(dates?.date(of: saying) ?? "", last.date)
            else { return false }
            outdated.insert(unit)
            return true
          }
        let outcome =
          counting.map { ContributionFate.Outcome.joined(contributions.add($0, at: key)) }
          ?? .left(.olderWords)
        outcomes.append(ContributionFate(contribution: contribution, outcome: outcome))
      }
      fates[.input(place)] = outcomes
      for unit in outdated.sorted(by: codePointsPrecede) where decision.toldUnits.insert(unit).inserted {
        let finding = Finding.unitLatestTaken(
          unit: unit, kept: latest[unit]?.file ?? "", left: [input.file])
        decision.diagnostics.append(
          Diagnostic(finding, at: SourceLocation(file: input.file), severity: .note))
      }
    }
    return contributions
  }

  private typealias Collected = [(EntryKey, Contribution)]

  /// What each input has.
  private mutating func collected() -> [Collected] {
    for input in inputs { book.meetProcesses(of: input.register) }
    return inStretches(of: inputs.count, size: 16, width: merge.width) { [inputs, units, places] stretch in
      stretch.map { Self.collected(inputs[$0], origin: .input($0), units, places) }
    }.flatMap { $0 }
  }

  private static func collected(
    _ input: RegisterInput, origin: Contribution.Origin, _ units: UnitNames, _ places: DecidedPlaces
  ) -> Collected {
    var collected: Collected = []
    collected.reserveCapacity(input.register.touchpointCount)
    let file = ContributingFile(input, origin: origin, units: units)
    for section in input.register.directions {
      for process in section.processes {
        let name = places.processName(process.name)
        let processKey = RegisterKey(name)
        let direction = places.direction(of: processKey, in: section.direction)
        for touchpoint in process.touchpoints {
          let key = EntryKey(
            direction: direction, process: processKey, touchpoint: RegisterKey(touchpoint.name))
          let contribution = Contribution(
            touchpoint, of: process, in: section.direction, named: name, from: file)
          collected.append((key, contribution))
        }
      }
    }
    return collected
  }

  private mutating func updateBase(
    _ contributions: inout ContributionGroups, _ fates: inout [Contribution.Origin: [ContributionFate]]
  ) -> BaseEdition {
    let counting = inputs.enumerated().filter { decision.superseded[$0.offset] == nil }
    guard let base else { return BaseEdition(inputs: counting, senders: [], places: places) }
    var senders: Set<RegisterKey?> = []
    for (_, input) in counting { senders.insert(input.register.submission?.unit.map { RegisterKey($0) }) }
    for contribution in contributions.groups.lazy.flatMap(\.contributions) {
      senders.formUnion(contribution.units)
    }
    var edition = BaseEdition(inputs: counting, senders: senders, places: places)
    // The edition's own entries first: one that stands there twice is one.
    let listed = contributions
    var outcomes: [ContributionFate] = []
    book.meetProcesses(of: base.register)
    for (key, contribution) in Self.collected(base, origin: .base, units, places) {
      let others = listed.contributions(to: key)
      let outcome: ContributionFate.Outcome
      if let left = edition.update(contribution, at: key, others: others) {
        outcome = .joined(contributions.add(left, at: key))
      } else if others.isEmpty {
        outcome = .left(.withdrawn)
      } else {
        let units = others.reduce(into: Set<String>()) { $0.formUnion($1.sayings.compactMap(\.unit)) }
        outcome = .left(.replaced(units: units.sorted(by: codePointsPrecede)))
      }
      outcomes.append(ContributionFate(contribution: contribution, outcome: outcome))
    }
    fates[.base] = outcomes
    return edition
  }

  // MARK: Findings

  /// What is to be told: the names of processes are compared while entries are looked through.
  private mutating func findings(in joined: JoinedRegister) -> (ProcessFindings, EntryFindings) {
    beside(width: merge.width) {
      var processes = joined.findings(base: base, inputs: inputs)
      processes.tellSeveralDirections(&book)
      processes.tellNearlyEqualNames(&book, budget: merge.nameBudget)
      return processes
    } and: { [asks = merge.asks] in
      EntryFindings(of: joined, asks: asks)
    }
  }

  /// Two submissions of one unit may also meet inside registers merged earlier: then they show where they differ.
  private mutating func noteDifferingSubmissions(in joined: JoinedRegister) {
    for entry in joined.processes.lazy.flatMap(\.entries) where entry.sayings.count > 1 {
      for (saying, next) in zip(entry.sayings, entry.sayings.dropFirst()) {
        guard let unit = saying.unit, unit == next.unit, decision.toldUnits.insert(unit).inserted,
          let location = entry.lastContribution?.location
        else { continue }
        if book.countsAll(nil, of: RegisterKey(unit)) { continue }
        let files = files(with: unit, in: entry)
        decision.diagnostics.append(
          Diagnostic(.unitSentTwice(unit: unit, files: files), at: SourceLocation(file: location.file)))
        decision.questions.append(MergeQuestion(.submission(unit: unit), variants: []))
      }
    }
  }

  /// The forms in which a unit says something of an entry, also where they were merged before; where a form meets a
  /// register that was made of it, the two of them.
  private func files(with unit: String, in entry: JoinedEntry) -> [String] {
    let forms = Set(entry.touchpoint.sources.filter { $0.unit == unit }.map(\.location.file))
    let given = entry.contributions.compactMap { contribution -> String? in
      guard case .input(let place) = contribution.origin,
        contribution.sayings.contains(where: { $0.unit == unit })
      else { return nil }
      return inputs[place].file
    }
    return (forms.count > 1 ? forms : Set(given)).sorted { codePointsPrecede($0, $1) }
  }

  // MARK: The result

  /// The inputs that were not superseded.
  private var counting: [RegisterInput] {
    inputs.enumerated().filter { decision.superseded[$0.offset] == nil }.map(\.element)
  }

  /// The result without its entries. It bears no order's number until it is approved (п. 5.1), and nobody sent it as a
  /// whole.
  private var draft: Register {
    Register(
      authority: base?.register.authority
        ?? PreferredSpelling.of(counting.compactMap(\.register.authority)),
      title: base?.register.title ?? PreferredSpelling.of(counting.compactMap(\.register.title)))
  }
}

extension Register {
  fileprivate func filled(with joined: JoinedRegister) -> Register {
    var register = self
    register.directions = joined.directions.map { section in
      DirectionSection(
        section.direction,
        processes: section.processes.map { process in
          Process(name: process.name, touchpoints: process.entries.map(\.touchpoint))
        })
    }
    return register
  }
}
