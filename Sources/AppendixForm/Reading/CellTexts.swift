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
  private var ids: [ExactText: ID] = [:]
  private var literalIDs: [ExactText: ID] = [:]
  private var texts: [CellText] = []
  private var keys: [RegisterKey: Int] = [:]

  private var channels: [ID: ChannelRecognition] = [:]
  private var needs: [ID: NeedRecognition] = [:]
  private var directions: [ID: Direction?] = [:]
  private var parts: [ID: [ID]] = [:]
  private var numbers: [ID: DirectionNumber?] = [:]

  init(recognizer: Recognizer) { self.recognizer = recognizer }

  var count: Int { texts.count }

  subscript(id: ID) -> CellText { texts[id] }

  /// - Parameter isLiteral: the text is taken as it is written: not cleaned, no sign, never split.
  mutating func id(of written: String, isLiteral: Bool = false) -> ID {
    let word = ExactText(written)
    if let known = isLiteral ? literalIDs[word] : ids[word] { return known }
    let new = texts.count
    if isLiteral { literalIDs[word] = new } else { ids[word] = new }
    let understood = isLiteral ? UnderstoodText.literal(written) : UnderstoodText.of(written)
    texts.append(
      CellText(understood, key: key(of: understood.registerKey), isLiteral: isLiteral))
    return new
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

  /// The number of a direction that a cell of column 1 or 2 holds.
  ///
  /// - Parameter id: the cell's text.
  mutating func number(_ value: CellValue, _ id: ID) -> DirectionNumber? {
    guard case .string = value else { return DirectionNumber(value, text: nil) }
    return number(ofText: id)
  }

  /// The number that a text is.
  mutating func number(ofText id: ID) -> DirectionNumber? {
    if let known = numbers[id] { return known }
    let found = DirectionNumber(texts[id].text)
    numbers[id] = .some(found)
    return found
  }

  func nearestDirection(to id: ID) -> Direction? {
    recognizer.nearestDirection(to: texts[id].text)
  }

  /// The touchpoints that a text of column 4 holds; the text itself where it is one.
  mutating func touchpoints(in id: ID) -> [ID] {
    if let known = parts[id] { return known }
    var found = [id]
    if !texts[id].isLiteral, TouchpointCell.mayHoldSeveral(texts[id].text) {
      let split = TouchpointCell(texts[id].text).touchpoints { recognizer.channel(of: $0).channel != .other }
      // A part is cleaned already; what is told of the cell is told of the cell.
      if split.count > 1 { found = split.map { self.id(of: $0, isLiteral: true) } }
    }
    parts[id] = found
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
