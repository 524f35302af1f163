public import Diagnostics

/// The registry of processes that the register must cover (п. 3.1).
public struct ProcessRegistry: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// In the order of the list.
  public var entries: [Entry]

  /// A process that there is to be.
  public struct Entry: Sendable, Hashable {
    /// As the list has it, cleaned.
    public var name: String
    /// nil where the list does not say, or names none of the six.
    public var direction: Direction?
    /// The unit that answers for the process.
    public var unit: String?
    /// The list's line or cell, where TP209 stands; nil where there is none.
    public var location: SourceLocation?

    /// - Parameters:
    ///   - name: of the process.
    ///   - direction: nil where it is not known.
    ///   - unit: who answers for it; nil where it is not known.
    ///   - location: where the list has it.
    public init(
      name: String, direction: Direction? = nil, unit: String? = nil, location: SourceLocation? = nil
    ) {
      self.name = name
      self.direction = direction
      self.unit = unit
      self.location = location
    }
  }

  /// - Parameters:
  ///   - file: what findings call the list.
  ///   - entries: in its order.
  public init(file: String, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }
}

/// The units that must send their part of the register (п. 3.4, 5.4).
public struct UnitRoster: Sendable, Hashable {
  /// The path as the user gave it.
  public var file: String
  /// The units' names, in the order of the list.
  public var units: [String]

  /// - Parameters:
  ///   - file: what findings call the list.
  ///   - units: their names.
  public init(file: String, units: [String]) {
    self.file = file
    self.units = units
  }
}
