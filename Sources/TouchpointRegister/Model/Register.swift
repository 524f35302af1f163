public import Diagnostics

/// The register of touchpoints, or a unit's part of it: what a form says, free of any file format.
public struct Register: Sendable, Hashable {
  public var authority: String?
  public var title: String?
  public var edition: Edition?
  public var submission: Submission?
  /// By number, each direction at most once, only those with processes.
  public var directions: [DirectionSection]

  public init(
    authority: String? = nil, title: String? = nil, edition: Edition? = nil, submission: Submission? = nil,
    directions: [DirectionSection] = []
  ) {
    self.authority = authority
    self.title = title
    self.edition = edition
    self.submission = submission
    self.directions = directions
  }

  /// The processes of a direction, in the register's order.
  public func processes(of direction: Direction) -> [Process] {
    directions.filter { $0.direction == direction }.flatMap(\.processes)
  }

  /// How many touchpoints all processes have together.
  public var touchpointCount: Int {
    directions.reduce(0) { sum, section in
      section.processes.reduce(sum) { $0 + $1.touchpoints.count }
    }
  }
}

/// The order that approved an edition (п. 5.1); the date is ISO 8601, `2024-03-27`.
public struct Edition: Sendable, Hashable {
  public var date: String?
  public var number: String?

  public init(date: String? = nil, number: String? = nil) {
    self.date = date
    self.number = number
  }
}

/// Who sent a form and when (п. 3.4); the date is ISO 8601 where it was understood, else as written.
public struct Submission: Sendable, Hashable {
  public var unit: String?
  public var responsible: String?
  public var contact: String?
  public var date: String?

  public init(unit: String? = nil, responsible: String? = nil, contact: String? = nil, date: String? = nil) {
    self.unit = unit
    self.responsible = responsible
    self.contact = contact
    self.date = date
  }
}

/// A direction with its processes.
public struct DirectionSection: Sendable, Hashable {
  public var direction: Direction
  public var processes: [Process]

  public init(_ direction: Direction, processes: [Process] = []) {
    self.direction = direction
    self.processes = processes
  }
}

/// A process, function, service or kind of information (column 3).
public struct Process: Sendable, Hashable {
  public var name: String
  public var touchpoints: [Touchpoint]
  /// The cell of column 3 in the process's first row; nil where the register came from no table.
  public var location: SourceLocation?

  public init(name: String, touchpoints: [Touchpoint] = [], location: SourceLocation? = nil) {
    self.name = name
    self.touchpoints = touchpoints
    self.location = location
  }
}

/// A touchpoint of one process (columns 4 to 6).
public struct Touchpoint: Sendable, Hashable {
  public var name: String
  public var channel: Channel
  /// In the order of п. 3.7, each at most once.
  public var needs: [CustomerNeed]
  /// The texts of the needs that are none of the eight named ones.
  public var otherNeeds: [String]
  /// Column 5.
  public var interaction: String
  /// Column 6; empty where nothing is said.
  public var particularities: String
  /// The rows that this entry was made from.
  public var sources: [TouchpointSource]
  /// What each unit says, where units differ (contract, section 3).
  public var variants: [TouchpointVariant]

  public init(
    name: String, channel: Channel, needs: [CustomerNeed] = [], otherNeeds: [String] = [],
    interaction: String = "", particularities: String = "", sources: [TouchpointSource] = [],
    variants: [TouchpointVariant] = []
  ) {
    self.name = name
    self.channel = channel
    self.needs = needs
    self.otherNeeds = otherNeeds
    self.interaction = interaction
    self.particularities = particularities
    self.sources = sources
    self.variants = variants
  }

  public var mode: Channel.Mode { channel.mode }
}

/// A row of a form: its cell of column 4, and the unit that sent it.
public struct TouchpointSource: Sendable, Hashable {
  /// `cell` is that of column 4.
  public var location: SourceLocation
  public var unit: String?
  /// The cells of columns 5 and 6 on the same sheet, for the findings that stand there; nil where the register
  /// came from no table. No interchange format keeps them.
  public var interactionCell: SourceLocation.Cell?
  public var particularitiesCell: SourceLocation.Cell?

  public init(
    location: SourceLocation, unit: String? = nil, interactionCell: SourceLocation.Cell? = nil,
    particularitiesCell: SourceLocation.Cell? = nil
  ) {
    self.location = location
    self.unit = unit
    self.interactionCell = interactionCell
    self.particularitiesCell = particularitiesCell
  }
}

/// What one unit says of a touchpoint that units describe differently.
public struct TouchpointVariant: Sendable, Hashable {
  public var unit: String
  public var date: String?
  public var channel: Channel
  public var interaction: String
  public var particularities: String

  public init(
    unit: String, date: String? = nil, channel: Channel, interaction: String, particularities: String
  ) {
    self.unit = unit
    self.date = date
    self.channel = channel
    self.interaction = interaction
    self.particularities = particularities
  }
}
