import TouchpointRegister

/// A distinct text of the cells, with all that is known of it alone.
struct CellText {
  /// Cleaned; as written where the workbook says that the text is to be taken literally.
  let text: String
  let correctedWords: [CleanedText.CorrectedWord]
  let hadInvisibleCharacters: Bool
  let meaning: CellMeaning
  /// The text as it makes names the same; equal numbers are equal keys.
  let key: Int
  /// UTF-16 code units and scalars of the text as written; zero unless it is remarkably long.
  let writtenLength: (utf16: Int, scalars: Int)
  let isLiteral: Bool
}

/// The distinct texts of the cells that were read, each cleaned and recognised once, and known by a number.
///
/// A table of a hundred thousand rows has a few hundred distinct texts: all work on letters is done here.
struct CellTexts {
  typealias ID = Int

  private let recognizer: Recognizer
  private var ids: [WrittenText: ID] = [:]
  private var literalIDs: [WrittenText: ID] = [:]
  private var texts: [CellText] = []
  private var keys: [RegisterKey: Int] = [:]

  private var channels: [ID: ChannelRecognition] = [:]
  private var needs: [ID: NeedRecognition] = [:]
  private var directions: [ID: Direction?] = [:]
  private var parts: [ID: [ID]] = [:]
  private var captions: [ID: FormCaption?] = [:]
  private var captionStems = CaptionStems()

  init(recognizer: Recognizer) { self.recognizer = recognizer }

  var count: Int { texts.count }

  subscript(id: ID) -> CellText { texts[id] }

  /// - Parameter isLiteral: the text is taken as it is written: not cleaned, no sign, never split.
  mutating func id(of written: String, isLiteral: Bool = false) -> ID {
    let word = WrittenText(written)
    if let known = isLiteral ? literalIDs[word] : ids[word] { return known }
    let new = texts.count
    if isLiteral { literalIDs[word] = new } else { ids[word] = new }
    texts.append(understood(written, isLiteral: isLiteral))
    return new
  }

  private mutating func understood(_ written: String, isLiteral: Bool) -> CellText {
    let cleaned = isLiteral ? nil : CleanedText(written)
    let text = cleaned?.text ?? written
    let isLong = written.utf8.count > LongText.longest
    return CellText(
      text: text, correctedWords: cleaned?.correctedWords ?? [],
      hadInvisibleCharacters: cleaned?.hadInvisibleCharacters ?? false,
      meaning: isLiteral ? .text : CellMeaning(of: text), key: key(of: RegisterKey(text)),
      writtenLength: isLong ? (written.utf16.count, written.unicodeScalars.count) : (0, 0),
      isLiteral: isLiteral)
  }

  mutating func key(of key: RegisterKey) -> Int {
    if let known = keys[key] { return known }
    let new = keys.count
    keys[key] = new
    return new
  }

  // MARK: Recognition, once for each text

  mutating func channel(of id: ID) -> ChannelRecognition {
    if let known = channels[id] { return known }
    let found = recognizer.channel(of: texts[id].text)
    channels[id] = found
    return found
  }

  mutating func needs(of id: ID) -> NeedRecognition {
    if let known = needs[id] { return known }
    let found = recognizer.needs(in: texts[id].text)
    needs[id] = found
    return found
  }

  /// The direction that a text of column 2, a heading or a sheet's name names.
  mutating func direction(of id: ID) -> Direction? {
    if let known = directions[id] { return known }
    let found = DirectionName(texts[id].text).direction(recognizer)
    directions[id] = .some(found)
    return found
  }

  func nearestDirection(to id: ID) -> Direction? {
    recognizer.nearestDirection(to: texts[id].text)
  }

  /// The touchpoints that a text of column 4 holds; the text itself where it is one.
  mutating func touchpoints(in id: ID) -> [ID] {
    if let known = parts[id] { return known }
    var found = [id]
    if !texts[id].isLiteral {
      let split = TouchpointCell(texts[id].text).touchpoints { recognizer.channel(of: $0).channel != .other }
      // A part is cleaned already; what is told of the cell is told of the cell.
      if split.count > 1 { found = split.map { self.id(of: $0, isLiteral: true) } }
    }
    parts[id] = found
    return found
  }

  mutating func caption(of text: String) -> FormCaption? { FormCaption(text, &captionStems) }

  mutating func caption(of id: ID) -> FormCaption? {
    if let known = captions[id] { return known }
    let found = texts[id].isLiteral ? nil : FormCaption(texts[id].text, &captionStems)
    captions[id] = .some(found)
    return found
  }
}

/// A text as a dictionary key, by its bytes: canonical equivalence, which `String` hashes by, is costly and would
/// hide what cleaning has to tell.
private struct WrittenText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: Self, b: Self) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8.span
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(bytes.count)
  }
}

/// The limits of TP109.
enum LongText {
  /// In UTF-16 code units: what an XLSX cell can hold (ISO 29500-1, 18.3.1.96 as Excel counts).
  static let cutAt = 32_767
  /// In characters.
  static let longest = 2_000
}
