import Diagnostics
public import TouchpointRegister

/// Makes registers from a seed: the same seed, the same registers.
public struct RegisterGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A seed to run with: printed, so that a failure can be run again.
  public static func printedSeed(_ test: String) -> UInt64 {
    let seed = UInt64.random(in: 0..<1_000_000_000)
    print("\(test): seed \(seed)")
    return seed
  }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  public mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    var result: [Element] = []
    while !rest.isEmpty { result.append(rest.remove(at: below(rest.count))) }
    return result
  }

  // MARK: Registers of a form

  private static let names: [String] = [
    "Официальный сайт Департамента (https://example.org)", "Личный приём, ул. Морская, д. 1, каб. 12", "МФЦ",
    "Телефон +7 (555) 220-14-00", "Электронная почта priem@example.org", "Чат-бот", "Стенд", "то же", "-//-",
    "—",
    "1", "3.1", "27.03.2024", "=СУММ(A1)", "+7 (555) 1", "-1", "@name", "'апостроф", "''", "исключить",
    "Итого",
    "Примечание", "Наименование функции", "Точка взаимодействия", "Сайт;\nтелефон 122", "1) сайт; 2) телефон",
    "Портал: https://example.org\nтел. 122", "Директор", "«Одно окно»", "Почта", "Госуслуги", "А",
  ]

  private static let interactions: [String] = [
    "Получение информации", "Представление заявления; получение результата", "Получение консультации\nОтзыв",
    "Прочее", "то же", "-", "Консультации не предоставляются", "1) получение форм документов;", "исключить",
    "2",
  ]

  /// A register such as a form can hold: hostile names and texts among plain ones, a head as people fill it in.
  public mutating func formRegister() -> Register {
    var register = Register()
    if chance(60) {
      register.authority = pick(["Департамент финансов города Приморска", "Управление", "Совет по делам"])
    }
    if chance(40) {
      register.title = pick(["Перечень точек взаимодействия с клиентами", "Перечень", hostileName()])
    }
    if chance(50) {
      register.edition = Edition(
        date: chance(80) ? pick(["2024-03-27", "2026-12-01", "март 2024"]) : nil,
        number: chance(80) ? pick(["19", "57-п", "5/2"]) : nil)
      if register.edition == Edition() { register.edition = nil }
    }
    if chance(60) {
      register.submission = Submission(
        unit: "Отдел \(below(9)) по делам «Север»", responsible: chance(50) ? "Иванова А.А., начальник" : nil,
        contact: chance(50) ? "+7 (555) 220-14-0\(below(9)), a@example.org" : nil,
        date: chance(50) ? "2026-11-2\(below(9))" : nil)
    }
    for direction in Direction.allCases where chance(35) {
      var section = DirectionSection(direction)
      var names: Set<RegisterKey> = []
      for _ in 0...below(2) {
        let name = formName()
        guard names.insert(RegisterKey(name)).inserted else { continue }
        section.processes.append(Process(name: name, touchpoints: formTouchpoints()))
      }
      register.directions.append(section)
    }
    return register
  }

  private mutating func formName() -> String { chance(70) ? pick(Self.names) : hostileName() }

  private mutating func formTouchpoints() -> [Touchpoint] {
    var names: Set<RegisterKey> = []
    var touchpoints: [Touchpoint] = []
    for _ in 0...below(3) {
      let name = formName()
      guard names.insert(RegisterKey(name)).inserted else { continue }
      var touchpoint = Touchpoint(name: name, channel: Recognizer.standard.channel(of: name).channel)
      if chance(10) { touchpoint.channel = pick(Channel.allCases) }
      touchpoint.interaction = chance(70) ? pick(Self.interactions) : hostileText()
      let read = Recognizer.standard.needs(in: touchpoint.interaction)
      (touchpoint.needs, touchpoint.otherNeeds) = (read.needs, read.others)
      if chance(10) {
        touchpoint.needs = CustomerNeed.allCases.filter { _ in chance(30) }
        touchpoint.otherNeeds = touchpoint.needs.contains(.other) ? [hostileName()] : []
      }
      touchpoint.particularities = chance(60) ? pick(Self.interactions + Self.names) : hostileText()
      touchpoints.append(touchpoint)
    }
    return touchpoints
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
  public mutating func hostileText(upTo length: Int = 6) -> String {
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

  public mutating func hostileName() -> String {
    while true {
      let text = hostileText()
      if !RegisterKey(text).description.isEmpty { return text }
    }
  }

  private mutating func maybe(_ text: String) -> String? { chance(50) && !text.isEmpty ? text : nil }

  /// A register of any content that the interchange can hold.
  public mutating func hostileRegister() -> Register {
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
