import ByteStream
import Spreadsheet
import TouchpointRegister

/// A distinct text of the cells, with all that is known of it alone.
struct CellText {
  private let understood: UnderstoodText
  /// The text as it makes names the same; equal numbers are equal keys.
  let key: Int
  let isLiteral: Bool

  init(_ understood: UnderstoodText, key: Int, isLiteral: Bool) {
    self.understood = understood
    self.key = key
    self.isLiteral = isLiteral
  }

  var text: String { understood.text }
  var correctedWords: [CleanedText.CorrectedWord] { understood.correctedWords }
  var hadInvisibleCharacters: Bool { understood.hadInvisibleCharacters }
  var meaning: CellMeaning { understood.meaning }
  var writtenLength: (utf16: Int, scalars: Int) { understood.writtenLength }
  var caption: FormCaption? { understood.caption }
}

/// The distinct texts of the cells that were read, each cleaned and recognised once, and known by a number.
///
/// A table of a hundred thousand rows has a few hundred distinct texts: all work on letters is done here.
struct CellTexts {
  typealias ID = Int

  private let recognizer: Recognizer
  /// The numbers of the texts as written, and of those that are to be taken literally.
  private var plain = Written()
  private var literal = Written()
  private var texts: [CellText] = []
  private var keys = ByteStringTable()

  /// What was recognised so far, by the texts' numbers.
  private var recognized: [Recognized] = []

  private struct Written {
    private var texts = ByteStringTable()
    private var ids: [ID] = []

    /// The number of a text; nil where it is new, and has the next one from now on.
    mutating func known(_ text: String, orAdding next: ID) -> ID? {
      let bytes = text.utf8.span
      let hash = KeyedHash.shared.value(of: bytes)
      if let known = texts.number(of: bytes, hash: hash) { return ids[known] }
      _ = texts.add(bytes, hash: hash)
      ids.append(next)
      return nil
    }
  }

  private struct Recognized {
    var channel: ChannelRecognition?
    var needs: NeedRecognition?
    var direction: Direction??
    var parts: [ID]?
    var number: DirectionNumber??
  }

  init(recognizer: Recognizer) { self.recognizer = recognizer }

  var count: Int { texts.count }

  subscript(id: ID) -> CellText { texts[id] }

  /// - Parameter isLiteral: the text is taken as it is written: not cleaned, no sign, never split.
  mutating func id(of text: String, isLiteral: Bool = false) -> ID {
    let next = texts.count
    if let known = isLiteral ? literal.known(text, orAdding: next) : plain.known(text, orAdding: next) {
      return known
    }
    let understood = isLiteral ? UnderstoodText.literal(text) : UnderstoodText.of(text)
    texts.append(CellText(understood, key: key(of: understood.registerKey), isLiteral: isLiteral))
    recognized.append(Recognized())
    return next
  }

  /// The texts of a sheet's cells.
  mutating func ids(of rows: [Row]) -> SheetTexts {
    var sheet = SheetTexts()
    for row in rows {
      for cell in row.cells {
        if case .string(let text) = cell.value { sheet.add(id(of: text)) } else { sheet.add(nil) }
      }
      sheet.endRow()
    }
    return sheet
  }

  mutating func key(of key: RegisterKey) -> Int {
    let hash = KeyedHash.shared.value(of: key.bytes.span)
    return keys.number(of: key.bytes.span, hash: hash) ?? keys.add(key.bytes.span, hash: hash)
  }

  // MARK: Recognition, once for each text

  mutating func channel(of id: ID) -> ChannelRecognition {
    if let known = recognized[id].channel { return known }
    let found = recognizer.channel(of: texts[id].text)
    recognized[id].channel = found
    return found
  }

  mutating func needs(of id: ID) -> NeedRecognition {
    if let known = recognized[id].needs { return known }
    let found = recognizer.needs(in: texts[id].text)
    recognized[id].needs = found
    return found
  }

  /// The direction that a text of column 2, a heading or a sheet's name names.
  mutating func direction(of id: ID) -> Direction? {
    if let known = recognized[id].direction { return known }
    let found = DirectionName.of(texts[id].text).direction(recognizer)
    recognized[id].direction = .some(found)
    return found
  }

  /// The number of a direction that a cell of column 1 or 2 holds.
  ///
  /// - Parameter id: the cell's text.
  mutating func number(_ value: CellValue, _ id: ID) -> DirectionNumber? {
    guard case .string = value else { return DirectionNumber(value, text: nil) }
    return number(ofText: id)
  }

  /// The number that a text is.
  mutating func number(ofText id: ID) -> DirectionNumber? {
    if let known = recognized[id].number { return known }
    let found = DirectionNumber.of(texts[id].text)
    recognized[id].number = .some(found)
    return found
  }

  func nearestDirection(to id: ID) -> Direction? {
    recognizer.nearestDirection(to: texts[id].text)
  }

  /// The touchpoints that a text of column 4 holds; the text itself where it is one.
  mutating func touchpoints(in id: ID) -> [ID] {
    if let known = recognized[id].parts { return known }
    var found = [id]
    if !texts[id].isLiteral, TouchpointCell.mayHoldSeveral(texts[id].text) {
      let split = TouchpointCell.touchpoints(in: texts[id].text) {
        recognizer.channel(of: $0).channel != .other
      }
      // A part is cleaned already; what is told of the cell is told of the cell.
      if split.count > 1 { found = split.map { self.id(of: $0, isLiteral: true) } }
    }
    recognized[id].parts = found
    return found
  }
}

/// The limits of TP109.
enum LongText {
  /// In UTF-16 code units: what an XLSX cell can hold (ISO 29500-1, 18.3.1.96 as Excel counts).
  static let cutAt = 32_767
  /// In characters.
  static let longest = 2_000
}
