/// Why a change does not fit the register that it should be applied to.
public struct ChangeMismatch: Error, Sendable, Hashable {
  public var direction: Direction
  /// nil where a whole direction differs from what the changes were made for.
  public var process: String?
  public var touchpoint: String?
  public var problem: Problem
  /// The line of the change in its file; nil where it has none.
  public var line: Int?

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

  public enum Field: String, Sendable, Hashable, CaseIterable {
    case name, channel, needs, otherNeeds, interaction, particularities
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
