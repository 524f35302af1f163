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
    /// Units for which TP707 was told.
    var toldUnits: Set<String> = []
    /// Inputs that a later submission of the same unit replaces.
    var superseded: Set<Int> = []
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
  func decide(latest: Bool) -> Decision {
    var decision = Decision()
    if latest { decision.latest = latestDates() }
    for (unit, places) in byUnit() where places.count > 1 {
      let dates = places.map { inputs[$0].register.submission?.date ?? "" }
      let last = dates.max { codePointsPrecede($0, $1) } ?? ""
      let contents = Set(places.map { content(of: inputs[$0]) })
      guard contents.count > 1 else { continue }
      decision.toldUnits.insert(unit)
      let winners = latest ? zip(places, dates).filter { $0.1 == last }.map(\.0) : places
      let losers = places.filter { !winners.contains($0) }
      decision.superseded.formUnion(losers)
      let place = SourceLocation(file: files(losers.isEmpty ? winners : losers).last ?? "")
      if Set(winners.map { content(of: inputs[$0]) }).count > 1 {
        decision.diagnostics.append(Diagnostic(.unitSentTwice(unit: unit, files: files(winners)), at: place))
      } else {
        decision.diagnostics.append(
          Diagnostic(
            .unitLatestTaken(unit: unit, kept: files(winners).first ?? "", left: files(losers)), at: place,
            severity: .note))
      }
    }
    return decision
  }

  private func latestDates() -> [String: Latest] {
    var dates: [String: Latest] = [:]
    for input in inputs {
      for (unit, date) in InputDates(input, units: units).dates {
        if let known = dates[unit], (known.date, input.file) > (date, known.file) { continue }
        dates[unit] = Latest(date: date, file: input.file)
      }
    }
    return dates
  }

  /// What a submission says, without where it stands and who prepared it.
  private func content(of input: RegisterInput) -> [UInt8] {
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

  func check(against roster: UnitRoster) -> [Diagnostic] {
    var heard: Set<RegisterKey> = []
    let known = Set(roster.units.map { RegisterKey($0) })
    let nearest = NearestName(roster.units)
    var budget = NearNameIndex.standardBudget
    var unknown: [Diagnostic] = []
    for input in inputs.sorted(by: { codePointsPrecede($0.file, $1.file) }) {
      for unit in UnitNames([input], includesSilent: true).all {
        let key = RegisterKey(unit)
        heard.insert(key)
        if known.contains(key) { continue }
        unknown.append(
          Diagnostic(
            .unitUnknown(unit: unit, nearest: nearest.nearest(to: unit, budget: &budget)),
            at: SourceLocation(file: input.file)
          ))
      }
    }
    var told: Set<RegisterKey> = []
    let silent = roster.units.filter { unit in
      !heard.contains(RegisterKey(unit)) && told.insert(RegisterKey(unit)).inserted
    }
    return unknown
      + silent.map { Diagnostic(.unitSilent(unit: $0), at: SourceLocation(file: roster.file)) }
  }
}
