import Diagnostics

/// Who sent what: two submissions of one unit (TP707), and the units of the roster (TP705, TP706).
struct Submissions {
  let inputs: [RegisterInput]
  let units: UnitNames

  /// The inputs that a unit sent, by unit.
  private func byUnit() -> [(unit: String, places: [Int])] {
    var places: [String: [Int]] = [:]
    for (place, input) in inputs.enumerated() {
      guard let unit = input.register.submission?.unit else { continue }
      places[units.canonical(unit), default: []].append(place)
    }
    return places.sorted { codePointsPrecede($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  // MARK: Two submissions of one unit

  /// What is decided between several submissions of one unit.
  struct Decision {
    var diagnostics: [Diagnostic] = []
    var questions: [MergeQuestion] = []
    /// Units for which TP707 was told.
    var toldUnits: Set<String> = []
    /// Inputs that do not count, and why.
    var superseded: [Int: MergeReport.Reason] = [:]
    /// For each unit with a date, the latest; what the unit said earlier does not count. Empty where nothing is
    /// replaced.
    var latest: [String: Latest] = [:]
  }

  /// The latest date of a unit, and an input that has it.
  struct Latest {
    var date: String
    var file: String
  }

  /// - Parameter latest: whether the later date wins.
  func decide(latest: Bool, rejected: [Int: String], book: inout AnswerBook) -> Decision {
    var decision = Decision()
    for (place, id) in rejected.sorted(by: { inputs[$0.key].file < inputs[$1.key].file }) {
      guard let unit = inputs[place].register.submission?.unit else { continue }
      decision.superseded[place] = .decision(id: id)
      decision.diagnostics.append(
        Diagnostic(
          .unitSubmissionLeft(unit: units.canonical(unit), decision: id),
          at: SourceLocation(file: inputs[place].file), severity: .note))
    }
    if latest { decision.latest = latestDates(without: rejected) }
    for (unit, all) in byUnit() where all.count > 1 {
      let places = all.filter { decision.superseded[$0] == nil }
      let dates = places.map { inputs[$0].register.submission?.date ?? "" }
      let last = dates.max { codePointsPrecede($0, $1) } ?? ""
      let contents = places.map { Self.fingerprint(of: inputs[$0]) }
      guard Set(contents).count > 1 else { continue }
      decision.toldUnits.insert(unit)
      let winners = latest ? zip(places, dates).filter { $0.1 == last }.map(\.0) : places
      let losers = places.filter { !winners.contains($0) }
      for loser in losers {
        decision.superseded[loser] = .olderSubmission(file: files(winners).first ?? "")
      }
      let place = SourceLocation(file: files(losers.isEmpty ? winners : losers).last ?? "")
      let rivals = Set(winners.map { Self.fingerprint(of: inputs[$0]) })
      if rivals.count > 1 {
        if book.countsAll(rivals, of: RegisterKey(unit)) { continue }
        decision.diagnostics.append(Diagnostic(.unitSentTwice(unit: unit, files: files(winners)), at: place))
        decision.questions.append(question(unit: unit, winners))
      } else {
        decision.diagnostics.append(
          Diagnostic(
            .unitLatestTaken(unit: unit, kept: files(winners).first ?? "", left: files(losers)), at: place,
            severity: .note))
      }
    }
    return decision
  }

  private func latestDates(without rejected: [Int: String]) -> [String: Latest] {
    var dates: [String: Latest] = [:]
    for (place, input) in inputs.enumerated() where rejected[place] == nil {
      for (unit, date) in InputDates(input, units: units).dates {
        if let known = dates[unit], (known.date, input.file) > (date, known.file) { continue }
        dates[unit] = Latest(date: date, file: input.file)
      }
    }
    return dates
  }

  /// The submissions that the officer decided against, with the ids of the decisions.
  static func rejected(_ inputs: [RegisterInput], book: inout AnswerBook) -> [Int: String] {
    guard book.decidesSubmissions else { return [:] }
    var rejected: [Int: String] = [:]
    for (place, input) in inputs.enumerated() {
      guard let unit = input.register.submission?.unit else { continue }
      rejected[place] = book.rejection(ofSubmission: fingerprint(of: input), by: RegisterKey(unit))
    }
    return rejected
  }

  private func question(unit: String, _ places: [Int]) -> MergeQuestion {
    let groups = Dictionary(grouping: places) { Self.fingerprint(of: inputs[$0]) }
    var variants = groups.map { print, places in
      let dates = places.compactMap { inputs[$0].register.submission?.date }
      return MergeQuestion.Variant(
        value: print, date: dates.max { codePointsPrecede($0, $1) },
        touchpoints: places.first.map { inputs[$0].register.touchpointCount },
        speakers: files(places).map {
          MergeQuestion.Speaker(unit: unit, location: SourceLocation(file: $0).withBaseName)
        })
    }
    variants.sort { a, b in
      a.date == b.date ? codePointsPrecede(a.value, b.value) : codePointsPrecede(a.date ?? "", b.date ?? "")
    }
    return MergeQuestion(.submission(unit: unit), variants: variants)
  }

  private static func fingerprint(of input: RegisterInput) -> String {
    Fingerprint(of: content(of: input)).digits
  }

  /// What a submission says, without where it stands and who prepared it.
  private static func content(of input: RegisterInput) -> [UInt8] {
    let withdrawals = input.facts.withdrawals.map { withdrawal in
      DirectionSection(
        withdrawal.direction,
        processes: [
          Process(
            name: withdrawal.process,
            touchpoints: [
              Touchpoint(name: withdrawal.touchpoint ?? "", channel: .other, interaction: "исключить")
            ])
        ])
    }
    return RegisterJSON.write(
      Register(directions: input.register.directions + withdrawals), scope: .published)
  }

  private func files(_ places: [Int]) -> [String] {
    places.map { inputs[$0].file }.sorted { codePointsPrecede($0, $1) }
  }

  // MARK: The roster

  func check(
    against roster: UnitRoster, book: inout AnswerBook
  ) -> (unknown: [Diagnostic], silent: [Diagnostic], questions: [MergeQuestion]) {
    var heard: Set<RegisterKey> = []
    let known = Set(roster.units.map { RegisterKey($0) })
    let nearest = NearestName(roster.units)
    var budget = NearNameIndex.standardBudget
    var unknown: [Diagnostic] = []
    var questions: [String: MergeQuestion] = [:]
    for input in inputs.sorted(by: { codePointsPrecede($0.file, $1.file) }) {
      for unit in UnitNames([input], includesSilent: true).all {
        let key = RegisterKey(unit)
        heard.insert(key)
        if known.contains(key) || book.isOwnUnit(key) { continue }
        let name = units.canonical(unit)
        let near = nearest.nearest(to: name, budget: &budget)
        unknown.append(
          Diagnostic(.unitUnknown(unit: unit, nearest: near), at: SourceLocation(file: input.file)))
        let speaker = MergeQuestion.Speaker(
          unit: unit, location: SourceLocation(file: input.file).withBaseName)
        questions[name, default: MergeQuestion(.unitName(name), variants: [])].add(near, by: speaker)
      }
    }
    var told: Set<RegisterKey> = []
    let silent = roster.units.filter { unit in
      !heard.contains(RegisterKey(unit)) && told.insert(RegisterKey(unit)).inserted
    }
    return (
      unknown, silent.map { Diagnostic(.unitSilent(unit: $0), at: SourceLocation(file: roster.file)) },
      questions.sorted { codePointsPrecede($0.key, $1.key) }.map(\.value)
    )
  }
}

extension MergeQuestion {
  /// Adds who raises the question, to the one variant there is.
  fileprivate mutating func add(_ nearest: String?, by speaker: Speaker) {
    guard let nearest else { return }
    if variants.isEmpty { variants.append(Variant(value: nearest, speakers: [])) }
    if !variants[0].speakers.contains(speaker) { variants[0].speakers.append(speaker) }
  }
}
