public import Diagnostics

/// The merged register, what was found, and what became of the inputs.
public struct MergeResult: Sendable, Hashable {
  /// Working: with sources, and with variants where units differ (contract, section 3).
  public var register: Register
  /// TP701 to TP707, the questions about files first, then by the result's order.
  public var diagnostics: [Diagnostic]
  /// The decisions that the merge was given, brought up to date by what it asks.
  public var decisions: MergeDecisions
  /// Where each entry came from, and what became of each touchpoint given.
  public var report: MergeReport
  /// Of a part (`--partial`): what units take back, for the last merge to carry out. Each once, by what it is about.
  public var withdrawals: [Withdrawal] = []
}

/// What a merge did, beyond its findings.
public struct MergeReport: Sendable, Hashable {
  /// By name; those that name no unit are not among them.
  public var units: [Unit] = []
  /// What became of every touchpoint of every input, by file; the base is among them, if there is one.
  public var inputs: [Input] = []
  /// The entries of the result, in its order, with where they come from.
  public var entries: [ResultEntry] = []
  /// Entries of the base that units with a submission own, or that name no unit, and that nobody listed: they stay.
  public var kept: [Entry] = []
  /// Entries of the base that a unit withdrew.
  public var withdrawn: [Entry] = []
  /// Withdrawals that met no entry of the base, or one of another unit.
  public var withdrawalsWithoutEntry: [Entry] = []
  /// Whether all names of processes were compared for nearly equal ones (TP704). The work of it is bounded: names made
  /// to look alike by the ten thousand exhaust it, an authority's own do not.
  public var comparedAllNames = true
  /// Files left out because a later submission of the same unit won, or by decision.
  public var supersededFiles: [String] = []

  /// A unit that had its say.
  public struct Unit: Sendable, Hashable {
    /// The name that counts, of the spellings that inputs have.
    public var name: String
    /// The inputs that speak for it, by path.
    public var files: [String]
    /// How many entries of the result it speaks of.
    public var touchpoints: Int
  }

  /// An entry by name; `touchpoint` is nil where a whole process is meant.
  public struct Entry: Sendable, Hashable {
    /// Where the entry stands.
    public var direction: Direction
    /// The name of column 3.
    public var process: String
    /// The name of column 4; nil where a whole process is meant.
    public var touchpoint: String?

    // By their bytes: names are in one normal form, and a merge looks up each of them several times.

    public static func == (a: Entry, b: Entry) -> Bool {
      a.direction == b.direction && ExactText(a.process) == ExactText(b.process)
        && a.touchpoint.map { ExactText($0) } == b.touchpoint.map { ExactText($0) }
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(direction.rawValue)
      hasher.combine(ExactText(process))
      if let touchpoint { hasher.combine(ExactText(touchpoint)) }
    }
  }

  /// A file that was merged.
  public struct Input: Sendable, Hashable {
    /// The path as the user gave it.
    public var file: String
    /// Who sent the file; nil where it does not say, or speaks for several units.
    public var unit: String?
    /// When, ISO 8601 where it was understood; nil where the file does not say.
    public var date: String?
    /// Whether this is the approved edition, rather than a submission.
    public var isBase: Bool
    /// How many touchpoints the file has.
    public var touchpoints: Int
    /// In the file's order: its touchpoints, then what of it is no touchpoint.
    public var outcomes: [Outcome]
  }

  /// What became of one touchpoint of a file, or of a row that is none.
  public struct Outcome: Sendable, Hashable {
    /// As the file has it.
    public var entry: Entry
    /// The cell of column 4, or of column 3 for a row without touchpoint.
    public var location: SourceLocation
    /// Whether it is in the result, and if not, why.
    public var fate: Fate
  }

  /// In the result, or told why not.
  public enum Fate: Sendable, Hashable {
    /// It is in the result, under this name.
    case taken(Entry)
    /// It is not in the result.
    case left(Reason)
  }

  /// Why something of a file is not in the result.
  public enum Reason: Sendable, Hashable {
    /// A later submission of the unit won (`--latest`).
    case olderSubmission(file: String)
    /// What the unit said later counts (`--latest`), in a register merged earlier.
    case olderWords
    /// The officer decided for another submission.
    case decision(id: String)
    /// A unit withdrew the entry of the base.
    case withdrawn
    /// Units list the entry anew, in place of what the base has.
    case replaced(units: [String])
    /// The row withdraws an entry of the base; false where there is none that the unit may withdraw.
    case withdrawal(met: Bool)
    /// The process has no touchpoint.
    case noTouchpoint
  }

  /// An entry of the result and its origins.
  public struct ResultEntry: Sendable, Hashable {
    /// As the result has it.
    public var entry: Entry
    /// The channel that counts in the end.
    public var channel: Channel
    /// The units that speak of it, in the order of their names; none where no input names one.
    public var units: [String]
    /// What each file gave to it, the base first.
    public var parts: [Part]
    /// Ids of the decisions that settled what units say differently.
    public var decisions: [String]
  }

  /// What one file gave to an entry.
  public struct Part: Sendable, Hashable {
    /// The units it speaks for; none where it names none.
    public var units: [String]
    /// The cell of column 4, or the file.
    public var location: SourceLocation
    /// The cell of column 6; nil where the file is no table.
    public var particularitiesCell: SourceLocation.Cell?
    /// Whether the file is the approved edition.
    public var isBase: Bool
    /// What the file says of the channel; several where it was merged of units that differ.
    public var channels: [Channel]
    /// The needs that the file names, in the order of п. 3.7.
    public var needs: [CustomerNeed]
  }

  /// The sum check: every touchpoint of every input is in the result, or it is told why not.
  public struct Balance: Sendable, Hashable {
    /// Touchpoints of all inputs.
    public var given = 0
    /// Those whose entry stands in the result.
    public var taken = 0
    /// Those that are told to be left out.
    public var left = 0
    /// Entries of the result.
    public var entries = 0
    /// Those of the entries that some input's touchpoint became.
    public var explained = 0

    /// Whether nothing came from nowhere and nothing was lost.
    public var holds: Bool { given == taken + left && entries == explained }
  }

  /// Counts anew, from the inputs on the one hand and the result on the other.
  public func balance(with register: Register) -> Balance {
    var balance = Balance()
    var standing: [Entry: Int] = [:]
    for section in register.directions {
      for process in section.processes {
        for touchpoint in process.touchpoints {
          let entry = Entry(direction: section.direction, process: process.name, touchpoint: touchpoint.name)
          standing[entry] = standing.count
        }
      }
    }
    balance.entries = register.touchpointCount
    var isReached = [Bool](repeating: false, count: balance.entries)
    for input in inputs {
      balance.given += input.touchpoints
      for outcome in input.outcomes {
        switch outcome.fate {
        case .taken(let entry):
          guard let place = standing[entry] else { continue }
          balance.taken += 1
          isReached[place] = true
        case .left(.withdrawal), .left(.noTouchpoint): break
        case .left: balance.left += 1
        }
      }
    }
    balance.explained = isReached.count { $0 }
    return balance
  }
}
