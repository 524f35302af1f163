import Diagnostics

/// The contributions to one entry, joined. Entries are sorted and passed on many times, so they stay where they are.
final class JoinedEntry: Sendable {
  let key: EntryKey
  /// Among all entries of the merge, in no order.
  let place: Int
  let touchpoint: Touchpoint
  /// In the order of joining.
  let sayings: [Saying]
  let contributions: [Contribution]
  /// What was decided about the entry, by field.
  let choices: [MergeSubject.Kind: AnswerBook.Choice]

  /// - Parameters:
  ///   - contributions: at least one, in any order.
  ///   - name: the spelling to keep, where something better than the contributions decides.
  ///   - keepsVariants: even where all agree, as a part of a merge must.
  init(key: EntryKey, place: Int, contributions: [Contribution], name: String?, keepsVariants: Bool) {
    self.key = key
    self.place = place
    self.contributions = contributions
    choices = [:]
    if contributions.count == 1, let only = contributions.first {
      sayings = Saying.ordered(only.sayings)
      touchpoint = Self.touchpoint(of: only, named: name ?? only.name, sayings, keepsVariants)
    } else {
      sayings = Saying.ordered(contributions.flatMap(\.sayings))
      var touchpoint = Touchpoint(
        name: name ?? PreferredSpelling.of(contributions.lazy.map(\.name)) ?? "",
        channel: sayings.first?.channel ?? .other)
      touchpoint.needs = CustomerNeed.union(of: contributions.lazy.map(\.needs))
      touchpoint.otherNeeds = Self.united(contributions.flatMap(\.otherNeeds))
      touchpoint.sources = Self.united(contributions.flatMap(\.sources))
      Self.say(sayings, of: &touchpoint, keepsVariants)
      self.touchpoint = touchpoint
    }
  }

  /// What one input alone has: nearly all entries are such.
  private static func touchpoint(
    of contribution: Contribution, named name: String, _ sayings: [Saying], _ keepsVariants: Bool
  ) -> Touchpoint {
    var touchpoint = Touchpoint(
      name: name, channel: sayings.first?.channel ?? .other,
      needs: CustomerNeed.union(of: CollectionOfOne(contribution.needs)),
      otherNeeds: united(contribution.otherNeeds), sources: united(contribution.sources))
    say(sayings, of: &touchpoint, keepsVariants)
    return touchpoint
  }

  private static func say(_ sayings: [Saying], of touchpoint: inout Touchpoint, _ keepsVariants: Bool) {
    touchpoint.interaction = JoinedLines.join(sayings.lazy.map(\.interaction))
    touchpoint.particularities = JoinedLines.join(sayings.lazy.map(\.particularities))
    let differ = sayings.first.map { first in !sayings.allSatisfy { $0.agrees(with: first) } } ?? false
    if differ || keepsVariants { touchpoint.variants = sayings.map(\.variant) }
  }

  private init(
    _ entry: JoinedEntry, _ touchpoint: Touchpoint, decided choices: [MergeSubject.Kind: AnswerBook.Choice]
  ) {
    key = entry.key
    place = entry.place
    self.touchpoint = touchpoint
    sayings = entry.sayings
    contributions = entry.contributions
    self.choices = choices
  }

  /// What each unit says, in the order of joining.
  var voices: [Voice] { Voice.of(sayings) }

  /// The entry with what was decided between the units; what each of them says stays among the variants. Nil where
  /// nothing was.
  func settled(with book: inout AnswerBook) -> JoinedEntry? {
    guard sayings.count > 1, book.decidesEntries else { return nil }
    let voices = voices
    guard voices.count > 1 else { return nil }
    var touchpoint = touchpoint
    var choices: [MergeSubject.Kind: AnswerBook.Choice] = [:]
    let channels = voices.map(\.channel.rawValue)
    if let choice = book.choice(of: .channel, at: key, among: channels) {
      choices[.channel] = choice
      if let channel = choice.value.flatMap(Channel.init(rawValue:)) { touchpoint.channel = channel }
    }
    let texts = voices.map(\.particularities).filter { !$0.isEmpty }
    if let choice = book.choice(of: .particularities, at: key, among: texts) {
      choices[.particularities] = choice
      if let text = choice.value { touchpoint.particularities = text }
    }
    return choices.isEmpty ? nil : JoinedEntry(self, touchpoint, decided: choices)
  }

  /// The units that speak, as they are shown, in the order of joining.
  var unitNames: [String] {
    if sayings.count == 1 { return sayings.compactMap(\.unit) }
    var seen: Set<String> = []
    return sayings.compactMap(\.unit).filter { seen.insert($0).inserted }
  }

  /// Where the latest of the inputs has the entry: the place of findings about it.
  var lastContribution: Contribution? {
    contributions.count == 1
      ? contributions.first : contributions.max { SourceLocation.precedes($0.location, $1.location) }
  }

  // MARK: Union

  /// Each text once, in its best spelling, by key.
  private static func united(_ texts: [String]) -> [String] {
    guard texts.count > 1 else { return texts }
    return Dictionary(grouping: texts) { RegisterKey($0) }
      .sorted { $0.key < $1.key }
      .compactMap { PreferredSpelling.of($0.value) }
  }

  private static func united(_ sources: [TouchpointSource]) -> [TouchpointSource] {
    guard sources.count > 1 else { return sources }
    return Set(sources).sorted { a, b in
      let (unitA, unitB) = (a.unit ?? "", b.unit ?? "")
      return unitA == unitB
        ? SourceLocation.precedes(a.location, b.location) : codePointsPrecede(unitA, unitB)
    }
  }
}

/// All that one unit says of an entry: two submissions of one unit are another question (TP707). A file without a unit
/// is a voice of its own.
struct Voice {
  var unit: String?
  var channel: Channel
  var particularities: String
  /// What the voice says first: it leads to the input that has it.
  var saying: Saying

  static func of(_ sayings: [Saying]) -> [Voice] {
    if sayings.count == 1, let saying = sayings.first { return [Voice(saying)] }
    var voices: [Voice] = []
    var places: [String: Int] = [:]
    for saying in sayings {
      if let unit = saying.unit, let place = places[unit] {
        voices[place].particularities = JoinedLines.join([
          voices[place].particularities, saying.particularities,
        ])
        continue
      }
      if let unit = saying.unit { places[unit] = voices.count }
      voices.append(Voice(saying))
    }
    return voices
  }

  private init(_ saying: Saying) {
    unit = saying.unit
    channel = saying.channel
    particularities = saying.particularities
    self.saying = saying
  }
}

extension SourceLocation {
  /// An order for locations: by file, sheet and cell.
  static func precedes(_ a: SourceLocation, _ b: SourceLocation) -> Bool {
    if a.file != b.file { return codePointsPrecede(a.file, b.file) }
    if a.sheet != b.sheet { return codePointsPrecede(a.sheet ?? "", b.sheet ?? "") }
    switch (a.cell, b.cell) {
    case (let cellA?, let cellB?): return cellA < cellB
    case (nil, .some): return true
    default: return false
    }
  }
}
