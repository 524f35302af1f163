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
      joined.forEachEntry { $0.settle(with: &book) }
    }
    noteDifferingSubmissions(in: joined.entries)
    var processes = joined.findings(base: base, inputs: inputs)
    processes.tellSeveralDirections(&book)
    processes.tellNearlyEqualNames(&book, budget: merge.nameBudget)
    var entries = EntryFindings()
    for (process, entry) in joined.namedEntries { entries.add(entry, process: process) }

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
    let register = register(joined)
    var report = report(joined)
    report.comparedAllNames = processes.comparedAllNames
    // What a part takes back meets the base in the last merge.
    if merge.keepsVariants { report.withdrawalsWithoutEntry = [] }
    return MergeResult(
      register: register, diagnostics: diagnostics,
      decisions: merge.decisions.updated(open: questions, settled: book.used),
      report: report, withdrawals: merge.keepsVariants ? Withdrawal.collected(from: counting) : [])
  }

  // MARK: Joining

  private mutating func join() -> JoinedRegister {
    var fates: [Contribution.Origin: [KeyedOutcome]] = [:]
    var contributions = contributions(&fates)
    let edition = updateBase(&contributions, &fates)
    let order = MergeOrder(base: base?.register, registry: merge.registry, places: places)
    let entries = contributions.map { key, contributions in
      JoinedEntry(
        key: key, contributions: contributions, name: order.touchpointName(key),
        keepsVariants: merge.keepsVariants)
    }
    return JoinedRegister(entries, order: order, edition: edition, fates: fates)
  }

  private mutating func contributions(
    _ fates: inout [Contribution.Origin: [KeyedOutcome]]
  ) -> [EntryKey: [Contribution]] {
    var contributions: [EntryKey: [Contribution]] = [:]
    let latest = decision.latest
    for (place, input) in inputs.enumerated() {
      let reason = decision.superseded[place]
      let dates = latest.isEmpty ? nil : InputDates(input, units: units)
      var outdated: Set<String> = []
      var outcomes: [KeyedOutcome] = []
      for (key, written, contribution) in collected(input, origin: .input(place)) {
        var outcome = KeyedOutcome(
          MergeReport.Outcome(
            entry: written, location: contribution.location, fate: .left(reason ?? .olderWords)))
        if reason != nil {
          outcomes.append(outcome)
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
        if let counting {
          outcome.key = key
          contributions[key, default: []].append(counting)
        }
        outcomes.append(outcome)
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

  private mutating func collected(
    _ input: RegisterInput, origin: Contribution.Origin
  ) -> [(EntryKey, MergeReport.Entry, Contribution)] {
    var collected: [(EntryKey, MergeReport.Entry, Contribution)] = []
    let file = ContributingFile(input, origin: origin, units: units)
    for section in input.register.directions {
      for process in section.processes {
        book.meet(process: RegisterKey(process.name))
        let name = places.processName(process.name)
        let processKey = RegisterKey(name)
        let direction = places.direction(of: processKey, in: section.direction)
        for touchpoint in process.touchpoints {
          let key = EntryKey(
            direction: direction, process: processKey, touchpoint: RegisterKey(touchpoint.name))
          let written = MergeReport.Entry(
            direction: section.direction, process: process.name, touchpoint: touchpoint.name)
          collected.append(
            (
              key, written,
              Contribution(touchpoint, of: process, named: name, in: file)
            ))
        }
      }
    }
    return collected
  }

  private mutating func updateBase(
    _ contributions: inout [EntryKey: [Contribution]],
    _ fates: inout [Contribution.Origin: [KeyedOutcome]]
  ) -> BaseEdition {
    let counting = inputs.enumerated().filter { decision.superseded[$0.offset] == nil }
    guard let base else { return BaseEdition(inputs: counting, senders: [], places: places) }
    var senders: Set<RegisterKey?> = []
    for (_, input) in counting { senders.insert(input.register.submission?.unit.map { RegisterKey($0) }) }
    for contribution in contributions.values.joined() { senders.formUnion(contribution.units) }
    var edition = BaseEdition(inputs: counting, senders: senders, places: places)
    // The edition's own entries first: one that stands there twice is one.
    let listed = contributions
    var outcomes: [KeyedOutcome] = []
    for (key, written, contribution) in collected(base, origin: .base) {
      let others = listed[key] ?? []
      var reason: MergeReport.Reason?
      if let left = edition.update(contribution, at: key, others: others) {
        contributions[key, default: []].append(left)
      } else if others.isEmpty {
        reason = .withdrawn
      } else {
        let units = others.reduce(into: Set<String>()) { $0.formUnion($1.sayings.compactMap(\.unit)) }
        reason = .replaced(units: units.sorted(by: codePointsPrecede))
      }
      outcomes.append(
        KeyedOutcome(
          MergeReport.Outcome(
            entry: written, location: contribution.location, fate: .left(reason ?? .olderWords)),
          key: reason == nil ? key : nil))
    }
    fates[.base] = outcomes
    return edition
  }

  // MARK: Findings

  /// Two submissions of one unit may also meet inside registers merged earlier: then they show where they differ.
  private mutating func noteDifferingSubmissions(in entries: [JoinedEntry]) {
    for entry in entries where entry.sayings.count > 1 {
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

  /// A draft: it bears no order's number until it is approved (п. 5.1), and nobody sent it as a whole.
  private func register(_ joined: JoinedRegister) -> Register {
    Register(
      authority: base?.register.authority
        ?? PreferredSpelling.of(counting.compactMap(\.register.authority)),
      title: base?.register.title ?? PreferredSpelling.of(counting.compactMap(\.register.title)),
      directions: joined.directions.map { section in
        DirectionSection(
          section.direction,
          processes: section.processes.map { process in
            Process(name: process.name, touchpoints: process.entries.map(\.touchpoint))
          })
      })
  }

  private func report(_ joined: JoinedRegister) -> MergeReport {
    MergeReporting(
      base: base, inputs: inputs, units: units, superseded: decision.superseded, joined: joined
    ).report()
  }
}
