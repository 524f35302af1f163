import Diagnostics

/// Which entry of the register something is said of.
struct EntryKey: Hashable {
  var direction: Direction
  var process: RegisterKey
  var touchpoint: RegisterKey
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
    _ touchpoint: Touchpoint, of process: Process, named processName: String, in input: RegisterInput,
    origin: Origin, units: UnitNames
  ) {
    let submission = input.register.submission
    let sender = submission?.unit.map { units.canonical($0) }
    let place = SourceLocation(file: input.file)
    self.init(
      processName: processName, name: touchpoint.name, needs: touchpoint.needs,
      otherNeeds: touchpoint.otherNeeds, sayings: [], sources: [], origin: origin,
      processLocation: process.location ?? place, location: place, particularitiesLocation: place)
    sources = touchpoint.sources.map { source in
      TouchpointSource(
        location: SourceLocation(
          file: source.location.fileBaseName, sheet: source.location.sheet, cell: source.location.cell),
        unit: source.unit.map { units.canonical($0) } ?? sender)
    }
    if let source = touchpoint.sources.first, source.location.file == input.file {
      isFromTable = source.location.cell != nil
      location = source.location
      particularitiesLocation = source.location
      particularitiesLocation.cell = source.particularitiesCell ?? source.location.cell
    }
    if touchpoint.variants.isEmpty {
      let speakers = sources.isEmpty ? [sender] : Set(sources.map(\.unit))
      sayings = speakers.map { unit in
        Saying(
          unit: unit, date: unit == sender ? submission?.date : nil, channel: touchpoint.channel,
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

  /// - Parameter includesSilent: whether units count whose submission has no entries.
  init(_ inputs: some Sequence<RegisterInput>, includesSilent: Bool = false) {
    for input in inputs {
      // A submission without entries leaves no trace in the result, and so must not leave its spelling.
      if input.register.touchpointCount > 0 || includesSilent { note(input.register.submission?.unit) }
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
    guard let name else { return }
    let key = RegisterKey(name)
    guard let known = spellings[key] else {
      spellings[key] = name
      return
    }
    if known != name, PreferredSpelling.precedes(name, known) { spellings[key] = name }
  }

  func canonical(_ name: String) -> String { spellings[RegisterKey(name)] ?? name }

  /// All units, by name in code-point order.
  var all: [String] { spellings.values.sorted { codePointsPrecede($0, $1) } }
}
