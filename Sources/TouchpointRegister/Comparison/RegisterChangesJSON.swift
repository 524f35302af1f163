public import Diagnostics

/// The changes between two editions as JSON: the format `perechen-diff`, version 1 (contract, section 5).
public enum RegisterChangesJSON {
  /// The value of `format`, by which a reader knows the text.
  public static let format = "perechen-diff"
  /// The value of `version`; a reader refuses any other.
  public static let version = 1

  /// What a change is: the codes of `change`.
  enum Change: String, CaseIterable { case added, removed, changed, renamed, moved }

  /// What of a process or touchpoint changed: the codes of `field`.
  enum Field: String, CaseIterable {
    case direction, name, channel, needs, otherNeeds, interaction, particularities
  }

  /// The changes' JSON in parts, ending with a line feed.
  ///
  /// - Parameters:
  ///   - comparison: of the two editions.
  ///   - old: the old edition's file, as the user gave it.
  ///   - new: the new edition's.
  ///   - severities: what the authority sets for itself. A rule that is switched off keeps its changes all
  ///     the same, or they would not lead to the new edition.
  ///   - sink: takes the UTF-8 text in parts; what it throws ends the writing.
  public static func write<E>(
    _ comparison: RegisterComparison, old: String, new: String,
    severities: SeverityChanges = SeverityChanges(),
    to sink: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    var json = JSONWriter()
    try json.object { json throws(E) in
      json.member("format", format)
      json.member("version", version)
      json.member("old", old)
      json.member("new", new)
      json.key("oldContents")
      json.array { json in
        for contents in comparison.oldContents { write(contents, to: &json) }
      }
      json.key("changes")
      try json.array { json throws(E) in
        for change in comparison.changes {
          write(change, severities, to: &json)
          if json.count > 1 << 20 { try sink(json.takeBytes()) }
        }
      }
      json.key("summary")
      json.object(inline: true) { json in
        for rule in rules { json.member(rule.id, comparison.changes.count { $0.rule == rule }) }
      }
    }
    json.endLine()
    try sink(json.takeBytes())
  }

  /// All of the JSON at once.
  public static func write(_ comparison: RegisterComparison, old: String, new: String) -> [UInt8] {
    var bytes: [UInt8] = []
    write(comparison, old: old, new: new) { bytes += $0 }
    return bytes
  }

  static let rules: [Rule] = [.processChanged, .touchpointChanged, .needsChanged, .editorialChange]

  private static func write(_ contents: DirectionContents, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("direction", contents.direction.rawValue)
      json.member("processes", contents.processes)
      json.member("touchpoints", contents.touchpoints)
      json.member("fingerprint", contents.fingerprint)
    }
  }

  private static func write(
    _ change: RegisterChange, _ severities: SeverityChanges, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule", change.rule.id)
      json.member("severity", (severities[change.rule]?.severity ?? change.rule.severity).rawValue)
      json.member("clause", ifPresent: change.rule.clause)
      json.member("change", change.code.rawValue)
      json.member("direction", change.direction.rawValue)
      json.member("process", change.process)
      json.member("touchpoint", ifPresent: change.touchpoint)
      json.member("field", ifPresent: change.field?.rawValue)
      switch change.content {
      case .process(let content): write(content, of: change, to: &json)
      case .touchpoint(let name, let content): write(content, ofTouchpoint: name, to: &json)
      }
    }
  }

  private static func write(
    _ content: ProcessChange, of change: RegisterChange, to json: inout JSONWriter
  ) {
    switch content {
    case .added(let process):
      json.key("after")
      RegisterJSON.write(process, scope: .published, to: &json)
    case .removed(let process):
      json.key("before")
      RegisterJSON.write(process, scope: .published, to: &json)
    case .moved(let old):
      json.member("before", old.rawValue)
      json.member("after", change.direction.rawValue)
    case .renamed(let old), .respelled(let old):
      json.member("before", old)
      json.member("after", change.process)
    }
  }

  private static func write(
    _ content: TouchpointChange, ofTouchpoint name: String, to json: inout JSONWriter
  ) {
    switch content {
    case .added(let touchpoint):
      json.key("after")
      RegisterJSON.write(touchpoint, scope: .published, to: &json)
    case .removed(let touchpoint):
      json.key("before")
      RegisterJSON.write(touchpoint, scope: .published, to: &json)
    case .renamed(let old), .respelled(let old):
      json.member("before", old)
      json.member("after", name)
    case .channel(let old, let new):
      json.member("before", old.rawValue)
      json.member("after", new.rawValue)
    case .needs(let old, let new):
      json.member("before", old.map(\.rawValue))
      json.member("after", new.map(\.rawValue))
    case .otherNeeds(let old, let new):
      json.member("before", old)
      json.member("after", new)
    case .interaction(let old, let new), .particularities(let old, let new):
      json.member("before", old)
      json.member("after", new)
    }
  }
}

extension RegisterChange {
  /// The code of `change`.
  var code: RegisterChangesJSON.Change {
    switch content {
    case .process(.added), .touchpoint(_, .added): .added
    case .process(.removed), .touchpoint(_, .removed): .removed
    case .process(.moved): .moved
    case .process(.renamed), .touchpoint(_, .renamed): .renamed
    default: .changed
    }
  }

  /// The code of `field`; nil where the whole thing came or went.
  var field: RegisterChangesJSON.Field? {
    switch content {
    case .process(.added), .process(.removed), .touchpoint(_, .added), .touchpoint(_, .removed): nil
    case .process(.moved): .direction
    case .process(.renamed), .process(.respelled), .touchpoint(_, .renamed), .touchpoint(_, .respelled): .name
    case .touchpoint(_, .channel): .channel
    case .touchpoint(_, .needs): .needs
    case .touchpoint(_, .otherNeeds): .otherNeeds
    case .touchpoint(_, .interaction): .interaction
    case .touchpoint(_, .particularities): .particularities
    }
  }
}
