import Diagnostics
import TouchpointRegister

/// Makes registers from a seed: the same seed, the same registers.
struct RegisterGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A seed to run with: printed, so that a failure can be run again.
  static func printedSeed(_ test: String) -> UInt64 {
    let seed = UInt64.random(in: 0..<1_000_000_000)
    print("\(test): seed \(seed)")
    return seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    var result: [Element] = []
    while !rest.isEmpty { result.append(rest.remove(at: below(rest.count))) }
    return result
  }

  // MARK: Hostile texts

  private static let pieces: [String] = [
    "Сайт", "приём", "ё", "Ё", "\"", "\\", "/", "«", "»", "{", "}", "[", "]", ":", ",", "=1+1", "<a&b>",
    "]]>",
    "\u{1F600}", "\u{10FFFF}", "\u{E000}", "e\u{301}", "и\u{306}", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}",
    "\n",
    "\t", " ", "  ", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "null", "0", "1e9",
    "-", "—",
    "\\u0041", "\\n", "%s", "中文", "עברית", "a", "Пoлучение", "https://example.org/?a=1&b=\"2\"", "№ 5", ".",
    ";",
  ]

  /// A text of anything that strings can hold, as cleaning leaves it; may be empty.
  mutating func hostileText(upTo length: Int = 6) -> String {
    var text = ""
    for _ in 0..<below(length + 1) { text += pick(Self.pieces) }
    var cleaned = CleanedText(text).text
    // Cleaning may uncover what is to be cleaned; a form's text goes through it once a round.
    while true {
      let again = CleanedText(cleaned).text
      if Array(again.unicodeScalars) == Array(cleaned.unicodeScalars) { return cleaned }
      cleaned = again
    }
  }

  mutating func hostileName() -> String {
    while true {
      let text = hostileText()
      if !RegisterKey(text).description.isEmpty { return text }
    }
  }

  private mutating func maybe(_ text: String) -> String? { chance(50) && !text.isEmpty ? text : nil }

  /// A register of any content that the interchange can hold.
  mutating func hostileRegister() -> Register {
    var register = Register()
    register.authority = maybe(hostileText())
    register.title = maybe(hostileText())
    let edition = Edition(date: maybe(hostileText()), number: maybe(hostileText()))
    register.edition = edition == Edition() ? nil : edition
    let submission = Submission(
      unit: maybe(hostileText()), responsible: maybe(hostileText()), contact: maybe(hostileText()),
      date: maybe(hostileText()))
    register.submission = submission == Submission() ? nil : submission
    for direction in Direction.allCases where chance(50) {
      var section = DirectionSection(direction)
      var names: Set<RegisterKey> = []
      for _ in 0...below(3) {
        let name = hostileName()
        guard names.insert(RegisterKey(name)).inserted else { continue }
        section.processes.append(Process(name: name, touchpoints: hostileTouchpoints()))
      }
      register.directions.append(section)
    }
    return register
  }

  private mutating func hostileTouchpoints() -> [Touchpoint] {
    var names: Set<RegisterKey> = []
    var touchpoints: [Touchpoint] = []
    for _ in 0...below(3) {
      let name = hostileName()
      guard names.insert(RegisterKey(name)).inserted else { continue }
      var touchpoint = Touchpoint(name: name, channel: pick(Channel.allCases))
      touchpoint.needs = CustomerNeed.allCases.filter { _ in chance(30) }
      if touchpoint.needs.contains(.other), let text = maybe(hostileText()) { touchpoint.otherNeeds = [text] }
      touchpoint.interaction = hostileText()
      touchpoint.particularities = hostileText()
      for index in 0..<below(3) {
        let cell =
          chance(80) ? SourceLocation.Cell(row: 1 + below(1_048_576), column: 1 + below(16_384)) : nil
        let location = SourceLocation(
          file: "файл \(index)\".xlsx", sheet: chance(80) ? hostileText() : nil, cell: cell)
        touchpoint.sources.append(TouchpointSource(location: location, unit: maybe(hostileText())))
      }
      for _ in 0..<below(2) {
        touchpoint.variants.append(
          TouchpointVariant(
            unit: hostileName(), date: maybe(hostileText()), channel: pick(Channel.allCases),
            interaction: hostileText(), particularities: hostileText()))
      }
      touchpoints.append(touchpoint)
    }
    return touchpoints
  }
}
