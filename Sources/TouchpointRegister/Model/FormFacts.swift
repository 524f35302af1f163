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
  /// The empty cell beside the label of the unit (TP211); nil where there is no label, or the cell is filled.
  public var unitPlace: SourceLocation?
  /// The empty cell beside the label of the responsible person (TP211); nil where there is no label, or the
  /// cell is filled.
  public var responsiblePlace: SourceLocation?
  /// Cells of columns 5 and 6 that cannot be read, which is told (TP108, TP112): nothing says that they are empty.
  public var unreadCells: Set<SourceLocation>

  /// A register that came from no form has none of these facts.
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
  /// Where the withdrawn entry stands.
  public var direction: Direction
  /// The name of column 3.
  public var process: String
  /// nil where the whole process is withdrawn.
  public var touchpoint: String?
  /// The touchpoint's cell of column 4, or the process's of column 3.
  public var location: SourceLocation?
  /// Who takes it back; nil for the unit that sent the file.
  public var unit: String?

  /// - Parameters:
  ///   - direction: where the entry stands.
  ///   - process: the name of column 3.
  ///   - touchpoint: nil where the whole process is withdrawn.
  ///   - location: the cell of column 4, or of column 3 for a process.
  ///   - unit: who takes it back; nil for the unit that sent the file.
  public init(
    direction: Direction, process: String, touchpoint: String? = nil, location: SourceLocation? = nil,
    unit: String? = nil
  ) {
    self.direction = direction
    self.process = process
    self.touchpoint = touchpoint
    self.location = location
    self.unit = unit
  }
}

/// A process without touchpoints (TP204).
public struct EmptyProcess: Sendable, Hashable {
  /// Where the process stands.
  public var direction: Direction
  /// The name of column 3, cleaned.
  public var name: String
  /// The cell of column 3.
  public var location: SourceLocation?
  /// The template brought the name along, nobody typed it: TP204 is then a warning.
  public var isFromTemplate: Bool

  /// - Parameters:
  ///   - direction: where the process stands.
  ///   - name: the name of column 3.
  ///   - location: the cell of column 3.
  ///   - isFromTemplate: whether the template brought the name along.
  public init(
    direction: Direction, name: String, location: SourceLocation? = nil, isFromTemplate: Bool = false
  ) {
    self.direction = direction
    self.name = name
    self.location = location
    self.isFromTemplate = isFromTemplate
  }
}
