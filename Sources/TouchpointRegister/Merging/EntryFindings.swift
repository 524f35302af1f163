import Diagnostics

/// What is told of entries that several units have: TP701, TP703.
enum EntryFindings {
  static func diagnostics(for entry: JoinedEntry) -> [Diagnostic] {
    guard entry.sayings.count > 1, let last = entry.lastContribution else { return [] }
    var diagnostics: [Diagnostic] = []
    let voices = voices(of: entry)
    guard voices.count > 1 else { return [] }
    if Set(voices.map(\.channel)).count > 1 {
      diagnostics.append(
        Diagnostic(
          .channelConflict(
            touchpoint: entry.touchpoint.name,
            variants: voices.map {
              FindingVariant(unit: $0.name, text: $0.channel.rawValue, location: $0.location)
            }),
          at: last.location))
    }
    let texts = voices.filter { !$0.particularities.isEmpty }
    if !Self.eachContainsTheNext(texts.map(\.particularities)) {
      diagnostics.append(
        Diagnostic(
          .particularitiesConflict(
            touchpoint: entry.touchpoint.name,
            variants: texts.map {
              FindingVariant(unit: $0.name, text: $0.particularities, location: $0.particularitiesLocation)
            }), at: last.particularitiesLocation))
    }
    diagnostics.append(
      Diagnostic(
        .entriesJoined(touchpoint: entry.touchpoint.name, units: voices.map(\.name)), at: last.location))
    return diagnostics
  }

  // MARK: Voices

  /// All that one unit says of an entry: two submissions of one unit are another question (TP707).
  private struct Voice {
    var name: String
    var channel: Channel
    var particularities: String
    var location: SourceLocation?
    var particularitiesLocation: SourceLocation?
  }

  private static func voices(of entry: JoinedEntry) -> [Voice] {
    var speakers: [Saying: Contribution] = [:]
    for contribution in entry.contributions {
      for saying in contribution.sayings {
        if let known = speakers[saying.dateless],
          !SourceLocation.precedes(contribution.location, known.location)
        {
          continue
        }
        speakers[saying.dateless] = contribution
      }
    }
    let sources = Dictionary(entry.touchpoint.sources.map { ($0.unit, $0.location) }) { first, _ in first }
    var voices: [Voice] = []
    var places: [String: Int] = [:]
    for saying in entry.sayings {
      if let unit = saying.unit, let place = places[unit] {
        voices[place].particularities = JoinedLines.join([
          voices[place].particularities, saying.particularities,
        ])
        continue
      }
      if let unit = saying.unit { places[unit] = voices.count }
      let contribution = speakers[saying.dateless]
      let isFromTable = contribution?.location.cell != nil
      let source = sources[saying.unit]
      voices.append(
        Voice(
          name: saying.unit ?? contribution.map(fileName) ?? saying.variant.unit, channel: saying.channel,
          particularities: saying.particularities,
          location: isFromTable ? contribution?.location : source,
          particularitiesLocation: isFromTable ? contribution?.particularitiesLocation : source))
    }
    return voices
  }

  /// A file that names no unit is called by its own name.
  private static func fileName(_ contribution: Contribution) -> String {
    contribution.location.fileBaseName
  }

  // MARK: Containment

  /// Whether of any two texts one contains the other line by line: they do where each, by the number of its lines,
  /// contains the one before it.
  private static func eachContainsTheNext(_ texts: [String]) -> Bool {
    let sets = texts.map { JoinedLines.keys(of: $0) }.sorted { $0.count < $1.count }
    return zip(sets, sets.dropFirst()).allSatisfy { $0.isSubset(of: $1) }
  }
}
