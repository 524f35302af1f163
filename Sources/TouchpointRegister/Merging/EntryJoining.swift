import Diagnostics

/// The contributions to one entry, joined. Entries are sorted and passed on many times, so they stay where they are.
final class JoinedEntry {
  let key: EntryKey
  private(set) var touchpoint: Touchpoint
  /// In the order of joining.
  let sayings: [Saying]
  let contributions: [Contribution]
  /// What each unit says, in the order of joining.
  let voices: [Voice]
  /// What was decided about the entry, by field.
  private(set) var choices: [MergeSubject.Kind: AnswerBook.Choice] = [:]

  /// - Parameters:
  ///   - contributions: at least one, in any order.
  ///   - name: the spelling to keep, where something better than the contributions decides.
  ///   - keepsVariants: even where all agree, as a part of a merge must.
  init(key: EntryKey, contributions: [Contribution], name: String?, keepsVariants: Bool) {
    self.key = key
    self.contributions = contributions
    let sayings = Saying.ordered(contributions.flatMap(\.sayings))
    self.sayings = sayings
    voices = Voice.of(sayings)
    var touchpoint = Touchpoint(
      name: name ?? PreferredSpelling.of(contributions.map(\.name)) ?? "",
      channel: sayings.first?.channel ?? .other)
    touchpoint.needs = CustomerNeed.union(of: contributions.map(\.needs))
    touchpoint.otherNeeds = Self.united(contributions.flatMap(\.otherNeeds))
    touchpoint.interaction = JoinedLines.join(sayings.map(\.interaction))
    touchpoint.particularities = JoinedLines.join(sayings.map(\.particularities))
    touchpoint.sources = Self.united(contributions.flatMap(\.sources))
    let differ = sayings.first.map { first in !sayings.allSatisfy { $0.agrees(with: first) } } ?? false
    if differ || keepsVariants { touchpoint.variants = sayings.map(\.variant) }
    self.touchpoint = touchpoint
  }

  /// Applies what was decided between the units; what each of them says stays among the variants.
  func settle(with book: inout AnswerBook) {
    guard voices.count > 1, book.decidesEntries else { return }
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
