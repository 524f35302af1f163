import Diagnostics

/// Which entry of the register something is said of.
struct EntryKey: Hashable {
  var direction: Direction
  var process: RegisterKey
  var touchpoint: RegisterKey
}

/// The file that contributions come from, with what is the same for all of them.
struct ContributingFile {
  let file: String
  let baseName: String
  /// The unit that sent it, as it is called in the result.
  let sender: String?
  let date: String?
  let origin: Contribution.Origin
  let units: UnitNames

  init(_ input: RegisterInput, origin: Contribution.Origin, units: UnitNames) {
    file = input.file
    baseName = SourceLocation(file: input.file).fileBaseName
    sender = input.register.submission?.unit.map { units.canonical($0) }
    date = input.register.submission?.date
    self.origin = origin
    self.units = units
  }

  func baseName(of location: SourceLocation) -> String {
    ExactText(location.file) == ExactText(file) ? baseName : location.fileBaseName
  }
}

/// What one input has about one entry.
struct Contribution {
  var processName: String
  var name: String
  var needs: [CustomerNeed]
  var otherNeeds: [String]
  /// At least one.
  var sayings: [Saying]
  var sources: [TouchpointSource]
  var origin: Origin
  /// The cell of column 3, or the input's file.
  var processLocation: SourceLocation
  /// The cell of column 4 and, in the same row, of column 6, or the input's file.
  var location: SourceLocation
  var particularitiesLocation: SourceLocation
  /// Whether the locations are cells of the input itself.
  var isFromTable = false

  /// Where a contribution comes from: inputs by their place.
  enum Origin: Hashable {
    case base
    case input(Int)
  }

  /// The units that speak; nil among them is a file that names none.
  var units: Set<RegisterKey?> { Set(sayings.map { $0.unit.map { RegisterKey($0) } }) }

  /// The names of the files without a unit that the input was merged from; empty for a form.
  var mergedAnonymousFiles: Set<String> {
    isFromTable ? [] : Set(sources.filter { $0.unit == nil }.map(\.location.file))
  }

  /// The same without what some of the units say; nil where nobody is left.
  func without(where isLeftOut: (Saying) -> Bool) -> Contribution? {
    var rest = self
    rest.sayings = sayings.filter { !isLeftOut($0) }
    if rest.sayings.isEmpty { return nil }
    let left = rest.units
    rest.sources = sources.filter { left.contains($0.unit.map { RegisterKey($0) }) }
    return rest
  }
}

extension Contribution {
  /// What a touchpoint of an input says, and for whom: its variants, else the units of its sources, else the unit
  /// that sent the file.
  init(
    _ touchpoint: Touchpoint, of process: Process, named processName: String, in input: ContributingFile
  ) {
    let (sender, units) = (input.sender, input.units)
    let place = SourceLocation(file: input.file)
    self.init(
      processName: processName, name: touchpoint.name, needs: touchpoint.needs,
      otherNeeds: touchpoint.otherNeeds, sayings: [], sources: [], origin: input.origin,
      processLocation: process.location ?? place, location: place, particularitiesLocation: place)
    sources = touchpoint.sources.map { source in
      TouchpointSource(
        location: SourceLocation(
          file: input.baseName(of: source.location), sheet: source.location.sheet, cell: source.location.cell),
        unit: source.unit.map { units.canonical($0) } ?? sender)
    }
    if let source = touchpoint.sources.first, source.location.file == input.file {
      isFromTable = source.location.cell != nil
      location = source.location
      particularitiesLocation = source.location
      particularitiesLocation.cell = source.particularitiesCell ?? source.location.cell
    }
    if touchpoint.variants.isEmpty {
      let speakers = sources.count <= 1 ? [sources.first.map(\.unit) ?? sender] : Set(sources.map(\.unit))
      sayings = speakers.map { unit in
        Saying(
          unit: unit, date: unit == sender ? input.date : nil, channel: touchpoint.channel,
          interaction: touchpoint.interaction, particularities: touchpoint.particularities)
      }
    } else {
      sayings = touchpoint.variants.map { variant in
        var saying = Saying(variant)
        saying.unit = saying.unit.map { units.canonical($0) }
        return saying
      }
    }
  }
}

/// The units' names, one spelling each.
struct UnitNames {
  private var spellings: [RegisterKey: String] = [:]
  /// Of each name that was met, exactly as it was written: every row of a file names the same unit.
  private var keys: [ExactText: RegisterKey] = [:]

  /// - Parameter includesSilent: whether units count whose submission has no entries.
  init(_ inputs: some Sequence<RegisterInput>, includesSilent: Bool = false) {
    for input in inputs {
      // A submission without entries leaves no trace in the result, and so must not leave its spelling.
      if input.register.touchpointCount > 0 || includesSilent { note(input.register.submission?.unit) }
      if includesSilent { for withdrawal in input.facts.withdrawals { note(withdrawal.unit) } }
      for section in input.register.directions {
        for process in section.processes {
          for touchpoint in process.touchpoints {
            for source in touchpoint.sources { note(source.unit) }
            for variant in touchpoint.variants { note(Saying(variant).unit) }
          }
        }
      }
    }
  }

  private mutating func note(_ name: String?) {
    guard let name, keys[ExactText(name)] == nil else { return }
    let key = RegisterKey(name)
    keys[ExactText(name)] = key
    guard let known = spellings[key] else {
      spellings[key] = name
      return
    }
    if known != name, PreferredSpelling.precedes(name, known) { spellings[key] = name }
  }

  func canonical(_ name: String) -> String {
    spellings[keys[ExactText(name)] ?? RegisterKey(name)] ?? name
  }

  /// All units, by name in code-point order.
  var all: [String] { spellings.values.sorted { codePointsPrecede($0, $1) } }
}
