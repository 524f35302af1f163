import Diagnostics

/// What is told, and asked, of entries that several units have: TP701, TP703.
struct EntryFindings: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var questions: [MergeQuestion] = []

  private let asks: Bool

  /// - Parameter asks: whether the questions are wanted.
  init(of joined: JoinedRegister, asks: Bool) {
    self.asks = asks
    for process in joined.processes {
      for entry in process.entries where entry.sayings.count > 1 { add(entry, process: process.name) }
    }
  }

  /// Adds what is to be told of one more entry of a process.
  private mutating func add(_ entry: JoinedEntry, process: String) {
    let voices = Self.located(entry)
    guard voices.count > 1, let last = entry.lastContribution else { return }
    let number = entry.key.direction.rawValue
    let name = entry.touchpoint.name
    if Set(voices.map(\.voice.channel)).count > 1, entry.choices[.channel] == nil {
      diagnostics.append(
        Diagnostic(
          .channelConflict(
            touchpoint: name,
            variants: voices.map {
              FindingVariant(unit: $0.name, text: $0.voice.channel.rawValue, location: $0.location)
            }),
          at: last.location))
      ask(
        .channel(direction: number, process: process, touchpoint: name),
        voices.map { ($0.voice.channel.rawValue, $0.name, $0.location) })
    }
    let texts = voices.filter { !$0.voice.particularities.isEmpty }
    if entry.choices[.particularities] == nil,
      !Self.eachContainsTheNext(texts.map(\.voice.particularities))
    {
      diagnostics.append(
        Diagnostic(
          .particularitiesConflict(
            touchpoint: name,
            variants: texts.map {
              FindingVariant(
                unit: $0.name, text: $0.voice.particularities, location: $0.particularitiesLocation)
            }), at: last.particularitiesLocation))
      ask(
        .particularities(direction: number, process: process, touchpoint: name),
        texts.map { ($0.voice.particularities, $0.name, $0.particularitiesLocation) })
    }
    diagnostics.append(
      Diagnostic(
        .entriesJoined(touchpoint: name, units: voices.map(\.name)), at: last.location))
  }

  private mutating func ask(
    _ subject: MergeSubject,
    _ sayings: @autoclosure () -> [(value: String, unit: String, location: SourceLocation?)]
  ) {
    guard asks else { return }
    var question = MergeQuestion(subject, variants: [])
    var places: [VariantIdentity: Int] = [:]
    for (value, unit, location) in sayings() {
      let speaker = MergeQuestion.Speaker(unit: unit, location: location?.withBaseName)
      let identity = question.identity(of: value)
      if let place = places[identity] {
        question.variants[place].speakers.append(speaker)
        question.variants[place].value =
          PreferredSpelling.of([question.variants[place].value, value]) ?? value
      } else {
        places[identity] = question.variants.count
        question.variants.append(MergeQuestion.Variant(value: value, speakers: [speaker]))
      }
    }
    questions.append(question)
  }

  // MARK: Voices

  private struct LocatedVoice {
    var voice: Voice
    var name: String
    var location: SourceLocation?
    var particularitiesLocation: SourceLocation?
  }

  private static func located(_ entry: JoinedEntry) -> [LocatedVoice] {
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
    var sources: [ExactText?: SourceLocation] = [:]
    for source in entry.touchpoint.sources where sources[source.unit.map { ExactText($0) }] == nil {
      sources[source.unit.map { ExactText($0) }] = source.location
    }
    return entry.voices.map { voice in
      let saying = voice.saying
      let contribution = speakers[saying.dateless]
      let isFromTable = contribution?.location.cell != nil
      let source = sources[saying.unit.map { ExactText($0) }]
      // A file that names no unit is called by its own name.
      return LocatedVoice(
        voice: voice, name: saying.unit ?? contribution?.location.fileBaseName ?? saying.variant.unit,
        location: isFromTable ? contribution?.location : source,
        particularitiesLocation: isFromTable ? contribution?.particularitiesLocation : source)
    }
  }

  // MARK: Containment

  /// Whether of any two texts one contains the other line by line: they do where each, by the number of its lines,
  /// contains the one before it.
  private static func eachContainsTheNext(_ texts: [String]) -> Bool {
    let sets = texts.map { JoinedLines.keys(of: $0) }.sorted { $0.count < $1.count }
    return zip(sets, sets.dropFirst()).allSatisfy { $0.isSubset(of: $1) }
  }
}

extension SourceLocation {
  /// The same with nothing but the file's name.
  var withBaseName: SourceLocation { SourceLocation(file: fileBaseName, sheet: sheet, cell: cell) }
}
