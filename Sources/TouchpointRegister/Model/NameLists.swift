public import Diagnostics

/// The registry of processes that the register must cover (п. 3.1).
public struct ProcessRegistry: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  public var entries: [Entry]

  public struct Entry: Sendable, Hashable {
    public var name: String
    public var direction: Direction?
    /// The unit that answers for the process.
    public var unit: String?
    public var location: SourceLocation?

    public init(
      name: String, direction: Direction? = nil, unit: String? = nil, location: SourceLocation? = nil
    ) {
      self.name = name
      self.direction = direction
      self.unit = unit
      self.location = location
    }
  }

  public init(file: String, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }
}

/// The units that must send their part of the register (п. 3.4, 5.4).
public struct UnitRoster: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  public var units: [String]

  public init(file: String, units: [String]) {
    self.file = file
    self.units = units
  }
}
