import Diagnostics

/// Merges units' submissions, and registers merged earlier, into one working register (contract, section 7).
///
/// The result depends only on what the inputs and the decisions say: not on their order, their names, or how often one
/// is given. A register that a merge made with `keepsVariants` can be merged further with the same result as all at
/// once.
public struct RegisterMerge: Sendable {
  /// Gives the order of processes and their spelling, after the base.
  public var registry: ProcessRegistry?
  /// An approved edition to bring up to date.
  public var base: RegisterInput?
  /// The units that have to send something (п. 5.4): who did not is told (TP705, TP706); nil for no list.
  public var roster: UnitRoster?
  /// What the officer decided on the questions of earlier merges.
  public var decisions: MergeDecisions
  /// Whether of several submissions of one unit the latest dated replaces the others.
  public var latest: Bool
  /// Keeps each unit's own words of every entry, for a merge in groups (`--partial`). A base belongs in the last merge
  /// alone: a part does not keep what was withdrawn. With `latest` all submissions of a unit belong in one part: a part
  /// does not keep which unit has which needs. Of the decisions a part applies those on names and submissions; those
  /// between what units say need all that they say.
  public var keepsVariants: Bool
  /// Whether the result tells what became of each touchpoint and where each entry comes from.
  package var reportsEntries = true
  /// Whether the result's decisions hold what is asked.
  package var asks = true
  /// How many threads work on what can be worked on beside each other. The result does not depend on it.
  package var width = 1
  /// The steps that comparing the names of processes may take; nil for as many as their number allows.
  var nameBudget: Int?

  /// - Parameters:
  ///   - registry: gives the order and spelling of processes, after the base.
  ///   - base: an approved edition to bring up to date.
  ///   - roster: the units that have to send something.
  ///   - decisions: what the officer answered to earlier merges.
  ///   - latest: whether the latest dated of a unit's submissions replaces the others.
  ///   - keepsVariants: whether every unit's own words are kept, for a merge in groups.
  public init(
    registry: ProcessRegistry? = nil, base: RegisterInput? = nil, roster: UnitRoster? = nil,
    decisions: MergeDecisions = MergeDecisions(), latest: Bool = false, keepsVariants: Bool = false
  ) {
    self.registry = registry
    self.base = base
    self.roster = roster
    self.decisions = decisions
    self.latest = latest
    self.keepsVariants = keepsVariants
  }

  /// Merges the inputs; work and memory grow with their size.
  public func merge(_ inputs: [RegisterInput]) -> MergeResult {
    var run = MergeRun(self, inputs)
    return run.result()
  }
}
