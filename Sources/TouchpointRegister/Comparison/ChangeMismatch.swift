/// Why a change does not fit the register that it should be applied to.
public struct ChangeMismatch: Error, Sendable, Hashable {
  /// Where the change belongs.
  public var direction: Direction
  /// nil where a whole direction differs from what the changes were made for.
  public var process: String?
  /// nil where the process itself, or a whole direction, differs.
  public var touchpoint: String?
  /// How the register and the change differ.
  public var problem: Problem
  /// The line of the change in its file; nil where it has none.
  public var line: Int?

  /// Ways in which a change does not fit a register.
  public enum Problem: Sendable, Hashable {
    /// The register does not have the process or touchpoint.
    case missing
    /// The register has it already.
    case alreadyThere
    /// A name, channel, need or text is another than the change says it was; the texts are the interchange's.
    case differs(field: Field, expected: String, found: String)
    /// What the change removes is not what the change says it was.
    case contentsDiffer
    /// Two changes of one thing contradict each other.
    case contradiction
    /// What no change touches is not what the changes were made for.
    case direction(expected: DirectionContents?, found: DirectionContents?)
  }

  /// What of a process or touchpoint is compared, by its key in the interchange.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// A name as it is spelled.
    case name
    /// A code of п. 2.5 and 4.2.
    case channel
    /// Codes of п. 3.7, in its order.
    case needs
    /// Texts of needs that п. 3.7 does not name.
    case otherNeeds
    /// Column 5.
    case interaction
    /// Column 6.
    case particularities
  }

  init(
    _ problem: Problem, direction: Direction, process: String? = nil, touchpoint: String? = nil, line: Int?
  ) {
    self.problem = problem
    self.direction = direction
    self.process = process
    self.touchpoint = touchpoint
    self.line = line
  }
}

/// Changes were made for another register.
public struct ChangesDoNotFit: Error, Sendable, Hashable {
  /// The first ones, in the order of the changes.
  public var mismatches: [ChangeMismatch]
  /// Of all.
  public var count: Int
}
