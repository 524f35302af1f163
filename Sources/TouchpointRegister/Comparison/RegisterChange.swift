public import Diagnostics

/// One difference between two editions of the register, with all that is needed to repeat it (п. 5.3).
public struct RegisterChange: Sendable, Hashable {
  /// The direction as the new edition has it; of what was removed, as the old one had it.
  public var direction: Direction
  /// The process's name as the new edition has it; of what was removed, as the old one had it.
  public var process: String
  /// What changed: the process itself, or a touchpoint of it.
  public var content: Content

  /// A change of a process, or of one of its touchpoints.
  public enum Content: Sendable, Hashable {
    /// The process came, went, moved, or has another name.
    case process(ProcessChange)
    /// What became of the touchpoint of that name, as the new edition has it; of a removed one, as the old
    /// one had it.
    case touchpoint(String, TouchpointChange)
  }

  /// - Parameters:
  ///   - direction: as the new edition has it.
  ///   - process: its name, as the new edition has it.
  ///   - content: what changed.
  public init(direction: Direction, process: String, content: Content) {
    self.direction = direction
    self.process = process
    self.content = content
  }

  /// The touchpoint that changed; nil where the process itself did.
  public var touchpoint: String? {
    if case .touchpoint(let name, _) = content { name } else { nil }
  }

  /// What of п. 5.3 the change is, TP801 to TP804.
  public var rule: Rule {
    switch content {
    case .process(let change): change.rule
    case .touchpoint(_, let change): change.rule
    }
  }
}

/// What became of a process. The texts and places that it came to stand in the change itself.
public enum ProcessChange: Sendable, Hashable {
  /// Whole contents, without sources and variants.
  case added(Process)
  /// Whole contents as the old edition had them, without sources and variants.
  case removed(Process)
  /// To another direction.
  case moved(from: Direction)
  /// To a nearly equal name, with the same touchpoints.
  case renamed(from: String)
  /// The name counts as the same, but is written otherwise.
  case respelled(from: String)

  /// п. 5.3(1): functions and services were added, removed, or belong to another direction; else nothing of п. 5.3.
  public var rule: Rule {
    switch self {
    case .added, .removed, .moved: .processChanged
    case .renamed, .respelled: .editorialChange
    }
  }
}

/// What became of a touchpoint of one process.
public enum TouchpointChange: Sendable, Hashable {
  /// Whole contents, without sources and variants.
  case added(Touchpoint)
  /// Whole contents as the old edition had them, without sources and variants.
  case removed(Touchpoint)
  /// To a nearly equal name, with the same channel and texts.
  case renamed(from: String)
  /// The name counts as the same, but is written otherwise.
  case respelled(from: String)
  /// The kind of touchpoint, a trigger of п. 5.3(2).
  case channel(from: Channel, to: Channel)
  /// The needs that п. 3.7 names, in its order: a trigger of п. 5.3(3).
  case needs(from: [CustomerNeed], to: [CustomerNeed])
  /// The texts of other needs: a trigger of п. 5.3(3), unless the spelling alone changed.
  case otherNeeds(from: [String], to: [String])
  /// Column 5.
  case interaction(from: String, to: String)
  /// Column 6.
  case particularities(from: String, to: String)

  /// п. 5.3(2): the touchpoint is there or not, or its kind; п. 5.3(3): the needs it meets; else nothing of п. 5.3.
  public var rule: Rule {
    switch self {
    case .added, .removed, .channel: .touchpointChanged
    case .needs: .needsChanged
    case .otherNeeds(let old, let new):
      // Other spellings of the same needs are the same needs.
      Set(old.map { RegisterKey($0) }) == Set(new.map { RegisterKey($0) }) ? .editorialChange : .needsChanged
    case .renamed, .respelled, .interaction, .particularities: .editorialChange
    }
  }
}

/// Whether two texts are the same code points: what `==` takes for the same may be written otherwise.
func isSameText(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
