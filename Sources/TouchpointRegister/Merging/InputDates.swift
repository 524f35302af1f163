/// When the units of one input spoke: the latest date that the input knows of each.
struct InputDates {
  private(set) var dates: [String: String] = [:]

  init(_ input: RegisterInput, units: UnitNames) {
    func note(_ unit: String?, _ date: String?) {
      guard let unit, let date else { return }
      let name = units.canonical(unit)
      if codePointsPrecede(dates[name] ?? "", date) { dates[name] = date }
    }
    note(input.register.submission?.unit, input.register.submission?.date)
    for section in input.register.directions {
      for process in section.processes {
        for touchpoint in process.touchpoints {
          for variant in touchpoint.variants { note(Saying(variant).unit, variant.date) }
        }
      }
    }
  }

  /// The date of a unit's words: their own, else the input's.
  func date(of saying: Saying) -> String? {
    saying.date ?? saying.unit.flatMap { dates[$0] }
  }
}
