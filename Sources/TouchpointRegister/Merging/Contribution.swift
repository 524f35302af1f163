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
  /// The unit that sent it, as it is called in the result, and as the file has it.
  let sender: String?
  private let writtenSender: String?
  let date: String?
  let origin: Contribution.Origin
  private let units: UnitNames

  init(_ input: RegisterInput, origin: Contribution.Origin, units: UnitNames) {
    file = input.file
    baseName = SourceLocation(file: input.file).fileBaseName
    writtenSender = input.register.submission?.unit
    sender = writtenSender.map { units.canonical($0) }
    date = input.register.submission?.date
    self.origin = origin
    self.units = units
  }

  func baseName(of location: SourceLocation) -> String {
    location.file.isWritten(as: file) ? baseName : location.fileBaseName
  }

  /// A unit as it is called in the result: nearly every row of a file names its sender.
  func canonical(_ unit: String) -> String {
    if let sender, let writtenSender, unit.isWritten(as: writtenSender) { return sender }
    return units.canonical(unit)
  }
}

/// What one input has about one entry. It is passed on many times, so it stays where it is.
final class Contribution: Sendable {
  /// The process as the result calls it.
  let processName: String
  /// As the input has it.
  let written: MergeReport.Entry
  let needs: [CustomerNeed]
  let otherNeeds: [String]
  /// At least one.
  let sayings: [Saying]
  let sources: [TouchpointSource]
  let origin: Origin
  /// The cell of column 3, or the input's file.
  let processLocation: SourceLocation
  /// The cell of column 4, or the input's file.
  let location: SourceLocation
  /// The cell of column 6 in the same row; nil where the input is no table.
  private let particularitiesCell: SourceLocation.Cell?

  var name: String { written.touchpoint ?? "" }

  /// Whether the locations are cells of the input itself.
  var isFromTable: Bool { location.cell != nil }

  /// The cell of column 6, or the input's file.
  var particularitiesLocation: SourceLocation {
    SourceLocation(file: location.file, sheet: location.sheet, cell: particularitiesCell)
  }

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
    let left = sayings.filter { !isLeftOut($0) }
    return left.isEmpty ? nil : Contribution(self, sayings: left)
  }

  private init(_ whole: Contribution, sayings: [Saying]) {
    processName = whole.processName
    written = whole.written
    needs = whole.needs
    otherNeeds = whole.otherNeeds
    self.sayings = sayings
    let units = Set(sayings.map { $0.unit.map { RegisterKey($0) } })
    sources = whole.sources.filter { units.contains($0.unit.map { RegisterKey($0) }) }
    origin = whole.origin
    processLocation = whole.processLocation
    location = whole.location
    particularitiesCell = whole.particularitiesCell
  }

  /// What a touchpoint of an input says, and for whom: its variants, else the units of its sources, else the unit
  /// that sent the file.
  init(
    _ touchpoint: Touchpoint, of process: Process, in direction: Direction, named processName: String,
    from input: ContributingFile
  ) {
    let sender = input.sender
    self.processName = processName
    written = MergeReport.Entry(direction: direction, process: process.name, touchpoint: touchpoint.name)
    needs = touchpoint.needs
    otherNeeds = touchpoint.otherNeeds
    origin = input.origin
    let place = SourceLocation(file: input.file)
    processLocation = process.location ?? place
    let sources = touchpoint.sources.map { source in
      TouchpointSource(
        location: SourceLocation(
          file: input.baseName(of: source.location), sheet: source.location.sheet, cell: source.location.cell),
        unit: source.unit.map { input.canonical($0) } ?? sender)
    }
    self.sources = sources
    if let source = touchpoint.sources.first, source.location.file == input.file {
      location = source.location
      particularitiesCell = source.particularitiesCell ?? source.location.cell
    } else {
      location = place
      particularitiesCell = nil
    }
    func saying(_ unit: String?) -> Saying {
      Saying(
        unit: unit, date: unit == sender ? input.date : nil, channel: touchpoint.channel,
        interaction: touchpoint.interaction, particularities: touchpoint.particularities)
    }
    if touchpoint.variants.isEmpty {
      sayings =
        sources.count <= 1
        ? [saying(sources.first.map(\.unit) ?? sender)] : Set(sources.map(\.unit)).map(saying)
    } else {
      sayings = touchpoint.variants.map { variant in
        var saying = Saying(variant)
        saying.unit = saying.unit.map { input.canonical($0) }
        return saying
      }
    }
  }
}

/// The units' names, one spelling each.
struct UnitNames {
  private var spellings: [RegisterKey: String] = [:]
  /// Of each name that was met, exactly as it was written.
  private var keys: [ExactText: RegisterKey] = [:]
  /// The name that was met last: every row of a file names the same unit.
  private var last = ""

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
    guard let name, last.isEmpty || !name.isWritten(as: last) else { return }
    last = name
    guard keys[ExactText(name)] == nil else { return }
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
