public import Diagnostics

/// The merged register, what was found, and what became of the inputs.
public struct MergeResult: Sendable, Hashable {
  public var register: Register
  /// TP701 to TP707, the questions about files first, then by the result's order.
  public var diagnostics: [Diagnostic]
  public var report: MergeReport
}

/// What a merge did, beyond its findings.
public struct MergeReport: Sendable, Hashable {
  /// By name; those that name no unit are not among them.
  public var units: [Unit] = []
  /// Entries of the base that units with a submission own, or that name no unit, and that nobody listed: they stay.
  public var kept: [Entry] = []
  /// Entries of the base that a unit withdrew.
  public var withdrawn: [Entry] = []
  /// Withdrawals that met no entry of the base, or one of another unit.
  public var withdrawalsWithoutEntry: [Entry] = []
  /// Files left out because a later submission of the same unit won.
  public var supersededFiles: [String] = []

  /// A unit that had its say.
  public struct Unit: Sendable, Hashable {
    public var name: String
    /// The inputs that speak for it, by path.
    public var files: [String]
    /// How many entries of the result it speaks of.
    public var touchpoints: Int
  }

  /// An entry by name; `touchpoint` is nil where a whole process is meant.
  public struct Entry: Sendable, Hashable {
    public var direction: Direction
    public var process: String
    public var touchpoint: String?
  }
}
