public import Diagnostics

/// What a form says beside its register: facts that rules and merging need and that no register holds.
public struct FormFacts: Sendable, Hashable {
  /// In the order of the form's rows.
  public var withdrawals: [Withdrawal]
  /// Processes named in column 3 that no row gives a touchpoint; in the order of the form's rows.
  public var emptyProcesses: [EmptyProcess]
  /// For directions that the form names: the cell of column 3 in the first row, where a process may be missing
  /// (TP202).
  public var directionPlaces: [Direction: SourceLocation]
  /// The empty cells beside the labels of the unit and the responsible person (TP211); nil where there are no labels.
  public var unitPlace: SourceLocation?
  public var responsiblePlace: SourceLocation?
  /// Cells of columns 5 and 6 that cannot be read, which is told (TP108, TP112): nothing says that they are empty.
  public var unreadCells: Set<SourceLocation>

  public init(
    withdrawals: [Withdrawal] = [], emptyProcesses: [EmptyProcess] = [],
    directionPlaces: [Direction: SourceLocation] = [:], unitPlace: SourceLocation? = nil,
    responsiblePlace: SourceLocation? = nil, unreadCells: Set<SourceLocation> = []
  ) {
    self.withdrawals = withdrawals
    self.emptyProcesses = emptyProcesses
    self.directionPlaces = directionPlaces
    self.unitPlace = unitPlace
    self.responsiblePlace = responsiblePlace
    self.unreadCells = unreadCells
  }
}

/// A touchpoint, or a whole process, that a unit takes back («исключить»); it is not in the form's register.
public struct Withdrawal: Sendable, Hashable {
  public var direction: Direction
  public var process: String
  /// nil where the whole process is withdrawn.
  public var touchpoint: String?
  /// The touchpoint's cell of column 4, or the process's of column 3.
  public var location: SourceLocation?

  public init(
    direction: Direction, process: String, touchpoint: String? = nil, location: SourceLocation? = nil
  ) {
    self.direction = direction
    self.process = process
    self.touchpoint = touchpoint
    self.location = location
  }
}

/// A process without touchpoints (TP204).
public struct EmptyProcess: Sendable, Hashable {
  public var direction: Direction
  public var name: String
  /// The cell of column 3.
  public var location: SourceLocation?
  /// The template brought the name along, nobody typed it: TP204 is then a warning.
  public var isFromTemplate: Bool

  public init(
    direction: Direction, name: String, location: SourceLocation? = nil, isFromTemplate: Bool = false
  ) {
    self.direction = direction
    self.name = name
    self.location = location
    self.isFromTemplate = isFromTemplate
  }
}
