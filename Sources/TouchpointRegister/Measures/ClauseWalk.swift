/// Walks over the parts of a text's clauses and tells what each quantity is of.
struct ClauseWalk {
  private let text: MeasuredText
  private let topics: [TopicPlace]
  private let quantities: [Quantity]
  /// Where words stand that a table knows.
  private let topicStarts: Set<Int>
  private var found: [Measure] = []

  init(text: MeasuredText, topics: [TopicPlace], quantities: [Quantity]) {
    self.text = text
    self.topics = topics
    self.quantities = quantities
    topicStarts = Set(topics.map(\.range.lowerBound))
  }

  /// What the quantities that follow are of.
  private struct Matter {
    /// Nil: of something that is none of the three.
    var subject: Measure.Subject?
    var occasions: Measure.Occasions = []
    /// The items that say it.
    var start: Int
    var end: Int
    /// The preposition before its noun: «на ожидание».
    var preposition = ""
  }

  private var matter: Matter?
  /// What was spoken of before each open bracket.
  private var outside: [Matter?] = []
  /// What the items of a list behind a colon are of.
  private var listMatter: Matter?
  private var isBehindColon = false
  /// What is named behind the colon are its items: «ожидание: подача — 10 минут, выдача — 20 минут».
  private var namesItems = false
  private var nextTopic = 0
  /// Subjects and occasions up to these items belong to a quantity before them.
  private var subjectsTaken = 0
  private var occasionsTaken = 0

  mutating func measures() -> [Measure] {
    var start = 0
    var index = 0
    var next = 0
    while index < text.items.count {
      if next < quantities.count, quantities[next].range.lowerBound == index {
        let quantity = quantities[next]
        next += 1
        // The topic may be the quantity's own unit.
        let end = quantity.range.upperBound
        if quantity.kind != .bare || isCounted(quantity) {
          read(start..<index, before: quantity, until: limit(behind: end, next))
          start = end
        }
        index = end
        continue
      }
      if text.items[index].endsPart {
        read(start..<index)
        passMark(index)
        start = index + 1
      }
      index += 1
    }
    read(start..<text.items.count)
    return found
  }

  /// A bare number counts transfers: «количество переключений — 2», «переключений: не более двух».
  private func isCounted(_ quantity: Quantity) -> Bool {
    if quantity.isLimited { return true }
    var index = quantity.range.lowerBound - 1
    while index >= 0, quantity.range.lowerBound - index <= 8, !text.items[index].endsClause {
      if text.items[index].has(.amount) { return true }
      index -= 1
    }
    return false
  }

  /// The end of the words behind a quantity that can say what it is of.
  private func limit(behind start: Int, _ nextQuantity: Int) -> Int {
    var end = start
    let next = nextQuantity < quantities.count ? quantities[nextQuantity].range.lowerBound : text.items.count
    while end < next, end - start < Self.reach, !text.items[end].endsPart { end += 1 }
    return end
  }

  private static let reach = 40

  // MARK: Marks between parts

  private mutating func passMark(_ index: Int) {
    switch text.items[index].token.kind {
    case .openBracket:
      if outside.count < 16 { outside.append(matter) }
    case .closeBracket:
      if let before = outside.popLast() { matter = before ?? matter }
    case .colon:
      isBehindColon = true
      listMatter = matter
      namesItems = startsNamedItem(index + 1)
    case .comma: break
    default:
      // The items of a list go on with what was said before the colon.
      outside = []
      namesItems = false
      matter = isBehindColon && startsListItem(index + 1) ? listMatter : nil
      if text.items[index].token.kind == .sentenceEnd { matter = nil }
      if matter == nil, !(isBehindColon && text.items[index].token.kind != .sentenceEnd) {
        isBehindColon = false
        listMatter = nil
      }
    }
  }

  /// «- при получении результата — 15 минут»
  private func startsListItem(_ index: Int) -> Bool {
    text.items.indices.contains(index) && text.items[index].has(.preposition)
  }

  /// A noun, where a quantity or a preposition would go on with what was said.
  private func startsNamedItem(_ index: Int) -> Bool {
    text.items.indices.contains(index) && text.items[index].token.kind == .word
      && !text.items[index].has([.preposition, .upTo, .negation])
  }

  // MARK: Parts

  private struct Part {
    var subject: Matter?
    /// Something else that the part is about, or may be about.
    var hasOther = false
    var isOtherAlways = false
    /// What it may be about follows this: «на приём».
    var otherPreposition: String?
    var occasions: Measure.Occasions = []
    var hasVerb = false
  }

  private mutating func read(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let part = part(range)
    if let negated = negatedSubject(range, part) {
      found.append(negated)
      matter = Matter(subject: nil, start: range.lowerBound, end: range.upperBound)
      return
    }
    carry(part, range)
  }

  /// What the part leaves to be spoken of behind it.
  private mutating func carry(_ part: Part, _ range: Range<Int>) {
    if part.isOtherAlways || (part.subject == nil && part.hasOther && !(namesItems && isBehindColon)) {
      matter = Matter(subject: nil, start: range.lowerBound, end: range.upperBound)
    } else if var subject = part.subject {
      subject.occasions = part.occasions
      matter = subject
    } else if part.hasVerb {
      matter = nil
    } else if !part.occasions.isEmpty {
      matter?.occasions = part.occasions
    }
  }

  private mutating func read(_ range: Range<Int>, before quantity: Quantity, until limit: Int) {
    let part = part(range)
    let behind = quantity.range.upperBound..<max(limit, quantity.range.upperBound)
    var matter: Matter?
    var isOwn = true
    if quantity.kind == .transfers {
      matter = Matter(
        subject: .transfer, start: quantity.range.lowerBound, end: quantity.range.upperBound)
    } else if part.isOtherAlways {
      matter = nil
    } else if let subject = part.subject {
      matter = subject
    } else if namesItems, isBehindColon, !part.hasVerb, listMatter?.subject != nil {
      matter = listMatter
      isOwn = false
    } else if part.hasOther || isOfUnknown(range) {
      matter = nil
    } else if let subject = subject(behind) {
      matter = subject
      subjectsTaken = subject.end
    } else if let end = otherEnd(behind) {
      matter = nil
      subjectsTaken = end
    } else if !part.hasVerb, self.matter?.preposition != part.otherPreposition {
      // «на ожидание — 10 минут, на приём — 20» speaks of two things.
      matter = self.matter
      isOwn = false
    }
    var occasions = part.occasions
    if occasions.isEmpty {
      occasions = self.occasions(behind)
      if !occasions.isEmpty { occasionsTaken = behind.upperBound }
    }
    if occasions.isEmpty, !isOwn, !namesAnother(range) { occasions = matter?.occasions ?? [] }
    if let matter, let subject = matter.subject {
      add(quantity, subject, occasions, matter)
    }
    // What is left for the quantities that follow.
    if isOwn {
      if var kept = matter {
        if quantity.kind != .transfers { kept.occasions = occasions }
        self.matter = kept
      } else {
        self.matter = Matter(subject: nil, start: range.lowerBound, end: range.upperBound)
      }
    }
  }

  private mutating func add(
    _ quantity: Quantity, _ subject: Measure.Subject, _ occasions: Measure.Occasions, _ matter: Matter
  ) {
    switch (subject, quantity.kind) {
    case (.wait, .time), (.reply, .time), (.transfer, .transfers), (.transfer, .times), (.transfer, .bare):
      break
    // «на одного из пяти специалистов» promises nothing.
    case (.transfer, .staff) where quantity.isLimited: break
    default: return
    }
    let first = min(matter.start, quantity.range.lowerBound)
    let last = max(min(matter.end, quantity.range.upperBound + Self.reach), quantity.range.upperBound)
    found.append(
      Measure(
        subject: subject, value: quantity.value, bound: quantity.bound,
        occasions: subject == .reply ? occasions : [], phrase: text.phrase(first..<last)))
  }

  /// Reads the topics of a part; parts come in order.
  private mutating func part(_ range: Range<Int>) -> Part {
    var part = Part()
    while nextTopic < topics.count, topics[nextTopic].range.lowerBound < range.upperBound {
      let place = topics[nextTopic]
      nextTopic += 1
      guard place.range.lowerBound >= range.lowerBound else { continue }
      switch place.topic {
      case .subject(let subject):
        if part.subject == nil, place.range.lowerBound >= subjectsTaken {
          part.subject = Matter(
            subject: subject, start: start(of: place.range.lowerBound, in: range),
            end: place.range.upperBound,
            preposition: preposition(before: place.range.lowerBound, in: range) ?? "")
        }
      case .other:
        if !isHead(place.range.lowerBound, in: range) {
          part.otherPreposition = preposition(before: place.range.lowerBound, in: range)
        }
        if place.range.lowerBound >= subjectsTaken, isHead(place.range.lowerBound, in: range) {
          part.hasOther = true
        }
      case .otherAlways: part.isOtherAlways = true
      case .occasion(let occasion):
        if place.range.lowerBound >= occasionsTaken { part.occasions.insert(occasion) }
      case .nothing: break
      }
    }
    for index in range where text.items[index].token.shape.contains(.finiteVerb) {
      if !text.items[index].has([.continuing, .more]) { part.hasVerb = true }
    }
    return part
  }

  /// «…, готовность справки 3 дня»: begins with a noun that no table knows.
  private func isOfUnknown(_ range: Range<Int>) -> Bool {
    for index in range {
      let item = text.items[index]
      guard item.token.kind == .word, !item.has([.preposition, .negation]) else { return false }
      if item.word != nil || item.token.shape.contains(.adjective) || item.token.range.count <= 3 { continue }
      guard !item.token.shape.contains(.finiteVerb) else { return false }
      return !topicStarts.contains(index)
    }
    return false
  }

  /// The preposition that stands right before a noun, or before its adjectives.
  private func preposition(before index: Int, in range: Range<Int>) -> String? {
    var before = index - 1
    while before >= range.lowerBound, index - before <= 3 {
      if text.items[before].has(.preposition) { return text.word(before) }
      guard text.items[before].token.shape.contains(.adjective) else { break }
      before -= 1
    }
    return nil
  }

  /// «время ожидания», «срок ответа»: the words before the noun belong to what is quoted.
  private func start(of index: Int, in range: Range<Int>) -> Int {
    var start = index
    while start > range.lowerBound, index - start < 3, text.items[start - 1].token.kind == .word {
      start -= 1
    }
    return start
  }

  /// «при подаче», «для консультации» say only when; with a verb they say what of: «на приём отводится».
  private func isHead(_ index: Int, in range: Range<Int>) -> Bool {
    var before = index - 1
    while before >= range.lowerBound, index - before <= 3 {
      if text.items[before].has(.preposition) {
        return range.contains { text.items[$0].token.shape.contains(.finiteVerb) }
      }
      guard text.items[before].token.kind == .word else { break }
      before -= 1
    }
    return true
  }

  /// The topics that begin in a range behind the ones that were read.
  private func topics(in range: Range<Int>) -> ArraySlice<TopicPlace> {
    topics[nextTopic...].prefix { $0.range.lowerBound < range.upperBound }.drop {
      $0.range.lowerBound < range.lowerBound
    }
  }

  /// «30 минут ожидания», «в течение часа отвечаем»
  private func subject(_ range: Range<Int>) -> Matter? {
    for place in topics(in: range) {
      if case .subject(let subject) = place.topic {
        return Matter(subject: subject, start: place.range.lowerBound, end: place.range.upperBound)
      }
    }
    return nil
  }

  /// «20 минут консультации»
  private func otherEnd(_ range: Range<Int>) -> Int? {
    guard let place = topics(in: range).first, place.topic == .other || place.topic == .otherAlways,
      text.items[range.lowerBound..<place.range.lowerBound].allSatisfy({
        $0.has(.onto) || $0.token.kind == .dash
      })
    else { return nil }
    return place.range.upperBound
  }

  private func occasions(_ range: Range<Int>) -> Measure.Occasions {
    topics(in: range).reduce(into: []) {
      if case .occasion(let occasion) = $1.topic { $0.insert(occasion) }
    }
  }

  /// «на вопросы»: something else is answered.
  private func namesAnother(_ range: Range<Int>) -> Bool {
    range.contains {
      text.items[$0].has(.onto) && text.items.indices.contains($0 + 1) && $0 + 1 < range.upperBound
    }
  }

  // MARK: None at all

  /// «без переключений», «перевод не осуществляется»: none.
  private func negatedSubject(_ range: Range<Int>, _ part: Part) -> Measure? {
    guard let matter = part.subject, let subject = matter.subject, subject != .reply else { return nil }
    let noun = matter.end - 1
    let isBefore = (max(range.lowerBound, noun - 2)..<noun).contains { text.items[$0].has(.negation) }
    let isBehind = (noun..<range.upperBound).contains { index in
      guard text.items[index].has(.negation), !text.items[index].has(.preposition) else { return false }
      return !text.isWord(index, "не")
        || (index + 1 < range.upperBound && text.items[index + 1].token.shape.contains(.finiteVerb))
    }
    guard isBefore || isBehind else { return nil }
    return Measure(
      subject: subject, value: 0, bound: .atMost,
      phrase: text.phrase(min(range.lowerBound, matter.start)..<range.upperBound))
  }
}
