/// A touchpoint's name taken apart into what the touchpoint is and the stage of the process that it was written
/// for: «Личный приём (подача заявления)», «Сайт — получение результата», «Подача документов через МФЦ».
struct StagedName: Sendable {
  /// The words without their endings: «сайт» and «на сайте» are one.
  var base: [[UInt8]]
  var stage: [[UInt8]]

  /// The base of a name that is taken as a whole.
  static func base(of name: NearName) -> [[UInt8]] { stems(of: Word.all(in: name.letters)[...]) }

  /// All ways to find a stage in a name; none in most names.
  static func readings(of name: NearName) -> [StagedName] {
    let words = Word.all(in: name.letters)
    guard words.count > 1, StageWords.occur(in: words) else { return [] }
    var readings: [StagedName] = []
    func note(base: ArraySlice<Word>, stage: ArraySlice<Word>) {
      guard !base.isEmpty, StageWords.begin(stage) else { return }
      readings.append(StagedName(base: stems(of: base), stage: stage.map(\.codes)))
    }
    for index in words.indices.dropFirst() {
      let (before, after) = (words[..<index], words[index...])
      switch words[index].gap {
      case .bracket where name.letters.last == ")": note(base: before, stage: after)
      case .separator:
        note(base: before, stage: after)
        note(base: after, stage: before)
      default: break
      }
      if words[index].codes == StageWords.purpose { note(base: before, stage: after.dropFirst()) }
    }
    let preposition = words.indices.dropFirst().first { StageWords.prepositions.contains(words[$0].codes) }
    if let preposition { note(base: words[(preposition + 1)...], stage: words[..<preposition]) }
    return readings
  }

  private static func stems(of words: ArraySlice<Word>) -> [[UInt8]] {
    words.map { word in
      // Letters of other scripts have no codes of their own.
      word.codes.contains(99)
        ? word.bytes : Array(word.codes.prefix(RussianStemmer.stemLength(word.codes)))
    }
  }
}

/// A word of a name, and what stands before it.
private struct Word {
  let codes: [UInt8]
  let gap: Gap
  let bytes: [UInt8]

  enum Gap { case other, separator, bracket }

  static func all(in letters: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var position = 0
    var gapStart = 0
    while position < letters.count {
      guard letters[position].isWordScalar else {
        position += 1
        continue
      }
      let start = position
      while position < letters.count, letters[position].isWordScalar { position += 1 }
      let word = letters[start..<position]
      let codes = Letters.codes(word)
      words.append(
        Word(
          codes: codes, gap: gap(letters[gapStart..<start]),
          bytes: codes.contains(99) ? Array(letters.text(start..<position).utf8) : []))
      gapStart = position
    }
    return words
  }

  private static func gap(_ scalars: ArraySlice<Unicode.Scalar>) -> Gap {
    if scalars.contains("(") { return .bracket }
    let isSeparator = scalars.count > 1 && scalars.contains { $0 == "-" || $0 == ":" || $0 == "," }
    return isSeparator ? .separator : .other
  }
}

/// The words that name a stage, by their beginnings.
private enum StageWords {
  /// Whether a stage may be named anywhere among the words.
  static func occur(in words: [Word]) -> Bool {
    words.contains {
      starts($0, with: nouns) || starts($0, with: actions) || starts($0, with: actionsOnPapers)
    }
  }

  /// Whether words name a stage: by the first of them, or as an «этап» with its number.
  static func begin(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    if words.prefix(3).contains(where: { starts($0, with: nouns) }) { return true }
    if starts(first, with: actions) { return true }
    guard let second = words.dropFirst().first else { return false }
    return starts(first, with: actionsOnPapers) && starts(second, with: papers)
  }

  private static func starts(_ word: Word, with beginnings: [[UInt8]]) -> Bool {
    beginnings.contains { word.codes.starts(with: $0) }
  }

  private static func codes(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Letters.codes($0.unicodeScalars) }
  }

  static let purpose = Letters.codes("для".unicodeScalars)
  static let prepositions = codes("через посредством по на в")

  private static let nouns = codes("этап стади")

  /// What is done at a stage, whatever with.
  private static let actions = codes(
    "подач подать представлени рассмотрени получени получить выдач направлени уведомлени согласовани отслеживани "
      + "доработк")

  /// What is a stage only where papers are the matter: «приём граждан» is none.
  private static let actionsOnPapers = codes("прием принять регистраци проверк оформлени запрос")
  private static let papers = codes(
    "заявлени документ обращени запрос заявк жалоб пакет результат справк ходатайств")
}
