public import Diagnostics

/// The register of touchpoints, or a unit's part of it: what a form says, free of any file format.
public struct Register: Sendable, Hashable {
  /// The authority whose register it is; nil where the file does not say.
  public var authority: String?
  /// What stands above the table; nil where nothing does.
  public var title: String?
  /// The order that approved it; nil before approval, or where the file does not say.
  public var edition: Edition?
  /// Who sent it; nil for a register that was merged, or where the file does not say.
  public var submission: Submission?
  /// By number, each direction at most once, only those with processes.
  public var directions: [DirectionSection]

  /// - Parameters:
  ///   - authority: whose register it is.
  ///   - title: what stands above the table.
  ///   - edition: the order that approved it.
  ///   - submission: who sent it.
  ///   - directions: by number, each at most once, only those with processes.
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
  /// The order's date, ISO 8601; nil where it is not known.
  public var date: String?
  /// The order's number as it is written, «19» or «19-П»; nil where it is not known.
  public var number: String?

  /// - Parameters:
  ///   - date: ISO 8601.
  ///   - number: as it is written.
  public init(date: String? = nil, number: String? = nil) {
    self.date = date
    self.number = number
  }
}

/// Who sent a form and when (п. 3.4); the date is ISO 8601 where it was understood, else as written.
public struct Submission: Sendable, Hashable {
  /// The structural unit (п. 2.18); nil where the form does not say (TP211).
  public var unit: String?
  /// Who prepared it; nil where the form does not say (TP211).
  public var responsible: String?
  /// A telephone number or an address, as written; nil where the form does not say.
  public var contact: String?
  /// ISO 8601 where it was understood, else as written; nil where the form does not say.
  public var date: String?

  /// - Parameters:
  ///   - unit: the structural unit.
  ///   - responsible: who prepared it.
  ///   - contact: a telephone number or an address.
  ///   - date: ISO 8601 where it is understood, else as written.
  public init(unit: String? = nil, responsible: String? = nil, contact: String? = nil, date: String? = nil) {
    self.unit = unit
    self.responsible = responsible
    self.contact = contact
    self.date = date
  }
}

/// A direction with its processes.
public struct DirectionSection: Sendable, Hashable {
  /// One of the six of п. 3.5.
  public var direction: Direction
  /// In the register's order; two names of one ``RegisterKey`` are one process.
  public var processes: [Process]

  /// - Parameters:
  ///   - direction: one of the six.
  ///   - processes: in the register's order.
  public init(_ direction: Direction, processes: [Process] = []) {
    self.direction = direction
    self.processes = processes
  }
}

/// A process, function, service or kind of information (column 3).
public struct Process: Sendable, Hashable {
  /// Column 3, cleaned.
  public var name: String
  /// In the register's order, each ``RegisterKey`` once (п. 3.7).
  public var touchpoints: [Touchpoint]
  /// The cell of column 3 in the process's first row; nil where the register came from no table.
  public var location: SourceLocation?

  /// - Parameters:
  ///   - name: column 3.
  ///   - touchpoints: each once.
  ///   - location: the cell of column 3; nil where it came from no table.
  public init(name: String, touchpoints: [Touchpoint] = [], location: SourceLocation? = nil) {
    self.name = name
    self.touchpoints = touchpoints
    self.location = location
  }
}

/// A touchpoint of one process (columns 4 to 6).
public struct Touchpoint: Sendable, Hashable {
  /// Column 4, cleaned: as the unit wrote it, its address on lines of its own.
  public var name: String
  /// Recognised from column 4, or as the interchange says; `.other` where the text does not tell.
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

  /// - Parameters:
  ///   - name: column 4.
  ///   - channel: how it is reached.
  ///   - needs: in the order of п. 3.7, `.other` exactly where `otherNeeds` is not empty.
  ///   - otherNeeds: the texts of needs that п. 3.7 does not name.
  ///   - interaction: column 5.
  ///   - particularities: column 6; empty where nothing is said.
  ///   - sources: the rows that it was made from.
  ///   - variants: what each unit says, where units differ.
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

  /// Digital or offline, by the channel (п. 4.1).
  public var mode: Channel.Mode { channel.mode }
}

/// A row of a form: its cell of column 4, and the unit that sent it.
public struct TouchpointSource: Sendable, Hashable {
  /// `cell` is that of column 4.
  public var location: SourceLocation
  /// Who sent the row; nil where the form does not say.
  public var unit: String?
  /// The cell of column 5 on the same sheet, for the findings that stand there; nil where the register came
  /// from no table. No interchange format keeps it.
  public var interactionCell: SourceLocation.Cell?
  /// The cell of column 6 on the same sheet; nil where the register came from no table. No interchange format
  /// keeps it.
  public var particularitiesCell: SourceLocation.Cell?

  /// - Parameters:
  ///   - location: its cell is that of column 4.
  ///   - unit: who sent the row.
  ///   - interactionCell: the cell of column 5.
  ///   - particularitiesCell: the cell of column 6.
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
  /// Who says it.
  public var unit: String
  /// The date of the unit's submission; nil where it has none.
  public var date: String?
  /// The channel that the unit gives.
  public var channel: Channel
  /// The unit's column 5.
  public var interaction: String
  /// The unit's column 6; empty where it says nothing.
  public var particularities: String

  /// - Parameters:
  ///   - unit: who says it.
  ///   - date: of the unit's submission.
  ///   - channel: that the unit gives.
  ///   - interaction: the unit's column 5.
  ///   - particularities: the unit's column 6.
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
