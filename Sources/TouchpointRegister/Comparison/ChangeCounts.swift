import Diagnostics

/// How many changes of each kind there are: what a summary and a cover letter tell.
public struct ChangeCounts: Sendable, Hashable {
  /// Processes that the new edition alone has (TP801).
  public private(set) var processesAdded = 0
  /// Processes that the old edition alone has (TP801).
  public private(set) var processesRemoved = 0
  /// Processes that stand under another direction now (TP801).
  public private(set) var processesMoved = 0
  /// Processes of which the name alone changed, and more than in spelling (TP804).
  public private(set) var processesRenamed = 0
  /// New touchpoints of processes that both editions have (TP802).
  public private(set) var touchpointsAdded = 0
  /// Touchpoints gone from processes that both editions have (TP802).
  public private(set) var touchpointsRemoved = 0
  /// Touchpoints that came with their processes.
  public private(set) var touchpointsOfAddedProcesses = 0
  /// Touchpoints that went with their processes.
  public private(set) var touchpointsOfRemovedProcesses = 0
  /// Touchpoints that are of another kind now (TP802).
  public private(set) var channelsChanged = 0
  /// Touchpoints, however many of their needs changed.
  public private(set) var touchpointsWithOtherNeeds = 0
  /// Touchpoints of which the name alone changed, and more than in spelling (TP804).
  public private(set) var touchpointsRenamed = 0
  /// Texts and spellings.
  public private(set) var editorial = 0

  /// Counts changes in the order in which a comparison gives them: those of a touchpoint's needs follow each
  /// other.
  public init(of changes: some Sequence<RegisterChange>) {
    var last: RegisterChange?
    for change in changes {
      switch change.content {
      case .process(.added(let process)):
        processesAdded += 1
        touchpointsOfAddedProcesses += process.touchpoints.count
      case .process(.removed(let process)):
        processesRemoved += 1
        touchpointsOfRemovedProcesses += process.touchpoints.count
      case .process(.moved): processesMoved += 1
      case .process(.renamed): processesRenamed += 1
      case .process(.respelled): editorial += 1
      case .touchpoint(_, .added): touchpointsAdded += 1
      case .touchpoint(_, .removed): touchpointsRemoved += 1
      case .touchpoint(_, .channel): channelsChanged += 1
      case .touchpoint(_, .renamed): touchpointsRenamed += 1
      case .touchpoint where change.rule == .needsChanged:
        // The needs of a touchpoint and their texts follow each other.
        if last?.rule != .needsChanged || last?.touchpoint != change.touchpoint
          || last?.process != change.process || last?.direction != change.direction
        {
          touchpointsWithOtherNeeds += 1
        }
      case .touchpoint: editorial += 1
      }
      last = change
    }
  }
}
